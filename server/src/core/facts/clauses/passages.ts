import type { Range } from '../../text/range.js';
import { isAt, letter, number, space } from '../characters.js';
import { sentencesOf } from '../sentences.js';

/** A sentence, or an item of a list within a sentence: what a pattern is matched against. */
export interface Passage extends Range {
  /** The sentence it is part of, as a position among the text's sentences. */
  readonly sentence: number;
  /** The words within the sentence that introduce the item, outermost first. */
  readonly leadIns: readonly Range[];
  /** The last item of its list, which may say something of all of them (“…, shall not be confidential”). */
  readonly tail: Range | undefined;
}

interface Enumerator {
  readonly kind: 'letter' | 'capital' | 'roman' | 'figure';
  readonly start: number;
}

/** The passages of a text, in order. */
export function passagesOf(text: string): readonly Passage[] {
  const passages: Passage[] = [];
  sentencesOf(text).forEach((sentence, index) => {
    passages.push(...itemsOf(text, sentence, index));
  });
  return passages;
}

/** Parts a sentence at `(a) … (b) …`; what stands before the first item is a passage of its own. */
function itemsOf(text: string, sentence: Range, index: number): readonly Passage[] {
  const enumerators = enumeratorsOf(text, sentence);
  if (enumerators.length === 0) {
    const { start, end } = sentence;
    return [{ start, end, sentence: index, leadIns: none, tail: undefined }];
  }
  const passages: Passage[] = [];
  const open: { kind: Enumerator['kind']; range: Range }[] = [];
  const tail = { start: enumerators.at(-1)!.start, end: sentence.end };
  const head = { start: sentence.start, end: enumerators[0]!.start };
  const hasHead = /[\p{L}\p{N}]/u.test(text.slice(head.start, head.end));
  if (hasHead) passages.push({ ...head, sentence: index, leadIns: [], tail });
  enumerators.forEach(({ kind, start }, i) => {
    const range = { start, end: enumerators[i + 1]?.start ?? sentence.end };
    const level = open.findLastIndex((o) => o.kind === kind);
    // An item that ends in a colon introduces a list, also one that is numbered as the list it stands in.
    if (level >= 0 && (level < open.length - 1 || !introduces(text, open[level]!.range))) open.length = level;
    else if (open.length === deepestList) open.shift();
    const leadIns = [...(hasHead ? [head] : []), ...open.map((o) => o.range)];
    passages.push({ ...range, sentence: index, leadIns, tail: range.start === tail.start ? undefined : tail });
    open.push({ kind, range });
  });
  return passages;
}

const none: readonly never[] = [];

const deepestList = 4;

function introduces(text: string, { start, end }: Range): boolean {
  return text.slice(start, end).trimEnd().endsWith(':');
}

/** `(a)`, `b)`, and behind a mark or a wider gap `c.`, with words behind it. */
const label =
  /(?<![\p{L}\p{N})(])\(?([a-z]|[ivx]{2,5}|[A-Z]|\d{1,2})\)(?=\s*[\p{L}“"‘'(])|(?<=[:;,]\s{1,3}|\s{2}|\n|[;,]\s(?:and|or)\s)([a-z]|[ivx]{2,5}|\d{1,2})\.(?=\s+[\p{L}“"‘'])/gu;

const roundBracket = 0x29;
const point = 0x2e;
const longestLabel = 5;

/** Whether something in the sentence looks like a label: a short word before a bracket, or on its own before a point. */
function mayHaveLabels(text: string, { start, end }: Range): boolean {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== roundBracket && !(code === point && at + 1 < end && isAt(text, at + 1, space))) continue;
    let from = at;
    while (from > start && at - from <= longestLabel && isAt(text, from - 1, letter | number)) from--;
    if (from < at && at - from <= longestLabel && (code === roundBracket || isAt(text, from - 1, space))) return true;
  }
  return false;
}

function enumeratorsOf(text: string, { start, end }: Range): readonly Enumerator[] {
  if (!mayHaveLabels(text, { start, end })) return none;
  const found: Enumerator[] = [];
  let letter = '';
  for (const match of text.slice(start, end).matchAll(label)) {
    const at = start + match.index;
    if (isReference(text, at, at + match[0].length)) continue;
    const name = match[1] ?? match[2]!;
    const kind = kindOf(name, letter);
    if (kind === 'letter') letter = name;
    found.push({ kind, start: at });
  }
  return found;
}

function kindOf(label: string, previousLetter: string): Enumerator['kind'] {
  if (/\d/.test(label)) return 'figure';
  if (/[A-Z]/.test(label)) return 'capital';
  // A lone i, v or x is a letter only where the letters have come to it.
  if (label.length === 1 && label.charCodeAt(0) === previousLetter.charCodeAt(0) + 1) return 'letter';
  return /^[ivx]+$/.test(label) ? 'roman' : 'letter';
}

/** “as set out in paragraph (a) above” refers to an item and begins none. */
function isReference(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  // “five (5) years”
  if (/\d/.test(text.slice(start, end)) && /[\p{L}\p{N}]\s*$/u.test(before) && !/\b(?:and|or)\s*$/.test(before))
    return true;
  return (
    /(?:sections?|paragraphs?|clauses?|sub-?sections?|sub-?paragraphs?|sub-?clauses?|articles?|items?|points?|exceptions?)\s*$/i.test(
      before,
    ) || /^\s*(?:above|below|hereof|thereof|of this|to \(|through|and \(|or \()/i.test(text.slice(end, end + 12))
  );
}
