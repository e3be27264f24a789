import type { Block, Mark } from '../../document/types.js';
import type { Range } from '../../text/range.js';
import { isAt, space } from '../characters.js';
import { sentencesOf } from '../sentences.js';
import { sign, signAt, signsOf } from '../signs.js';
import { quotationsOf } from './quotes.js';
import type { TermVocabulary } from './vocabulary.js';
import { isCapitalised, type Word } from './words.js';

/** Places where a capital says nothing about a word; flags of a word. */
export const place = {
  /** The first word of a sentence, of an enumerated item, or after a colon. */
  start: 1,
  /** Within quotation marks. */
  quoted: 2,
  /** Within square brackets, braces or angle brackets: a blank, or an option; or within a web address. */
  bracketed: 4,
  /** Within a passage written all in capitals. */
  shouted: 8,
  /** Within a heading, a lead-in or a line in which every word has a capital. */
  title: 16,
  /** Marked as a term that a cover page or an order form defines. */
  linked: 32,
} as const;

/** Whether markup says that its words are a term which a cover page or an order form defines. */
export function isTermLink({ kind, value }: Mark): boolean {
  return kind === 'html' && value !== undefined && (value.endsWith('_link') || value.endsWith('-link'));
}

/** A heading, unless it is used to set a whole sentence. */
export function isTitle({ kind, prose: { text } }: Block): boolean {
  return kind === 'heading' && !(text.length > 90 && /[.;:,]$|\p{Ll}[.;]\s/u.test(text.trimEnd()));
}

/** A colon, a bullet (also one that a word processor left as a letter), `(a)` or `2.1`: a capital behind it says nothing. */
const itemStart =
  /[:•·●▪§]\s*|(?<![\p{L}\p{N}])[ox]\s+|\(\s*(?:[a-z]{1,2}|[ivxlc]{1,5}|\d{1,2}|[A-Z])\s*\)\s*|(?<![\p{L}\p{N}.])(?:\d{1,2}(?:\.\d{1,2}){1,4}\.?|[a-z]\.|\d{1,2}[.)])\s+/uy;

/** Blanks and options in brackets, and web addresses. */
const bracketed =
  /(?<![\w.-])(?:(?:https?:\/\/|www\.)[^\s<>()]+|[\w.-]{1,80}@[\w.-]{1,80}|[\w-]{1,80}\.(?:com|org|net|edu|gov|io|ai|co|eu|uk|de)\b[^\s<>(),;]*)|\[(?!\s*(?:and|or)\b)[^[\]]{1,60}\]|\{\{?[^{}]{1,200}\}\}?|<[^<>]{1,100}>|«[^«»]{1,100}»/g;

/** Before words that tell what to fill into a blank: `______ (Name and address)`. */
const hint = /[_.…]{4}\s*\((?=\p{Lu})/gu;

const bracketSigns = sign.bracket | sign.brace | sign.angle | sign.guillemet | sign.at | sign.inner;

function bracketedIn(text: string): readonly Range[] {
  if (!(signsOf(text) & bracketSigns)) return none;
  return [...text.matchAll(bracketed)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

const none: readonly Range[] = [];

const point = 0x2e;
const letterA = 0x61;
const letterO = 0x6f;
const letterX = 0x78;
const letterZ = 0x7a;
const itemSigns = sign.parenthesis | sign.colon | sign.bullet | sign.digit;

/** Whether an item may start at a place: what `itemStart` begins with stands there. */
function mayStartItem(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < letterA || code > letterZ) return (signAt(text, at) & itemSigns) !== 0;
  if (at + 1 >= text.length) return false;
  return text.charCodeAt(at + 1) === point || ((code === letterO || code === letterX) && isAt(text, at + 1, space));
}

function endOfItemStart(text: string, at: number): number {
  itemStart.lastIndex = at;
  return itemStart.test(text) ? itemStart.lastIndex : at;
}

/** The places behind what starts an item, in order. */
function itemsIn(text: string): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; ) {
    const end = mayStartItem(text, at) ? endOfItemStart(text, at) : at;
    if (end > at) found.push(end);
    at = Math.max(end, at + 1);
  }
  return found;
}

/** The places at which the words of a block stand, one set of flags for each. */
export function placesOf(block: Block, words: readonly Word[], vocabulary: TermVocabulary): Uint8Array {
  const flags = new Uint8Array(words.length);
  const text = block.prose.text;
  const flagRange = (range: Range, flag: number) => {
    for (let i = firstWordFrom(words, range.start); i < words.length && words[i]!.start < range.end; i++)
      flags[i]! |= flag;
  };
  for (const { outer } of quotationsOf(text)) flagRange(outer, place.quoted);
  for (const range of bracketedIn(text)) flagRange(range, place.bracketed);
  for (const mark of block.marks) if (isTermLink(mark)) flagRange(mark, place.linked);
  for (const sentence of sentencesOf(text)) flagSentence(sentence);
  for (const {
    index,
    0: { length },
  } of text.includes('(') ? text.matchAll(hint) : [])
    flagRange({ start: index + length, end: index + length + 1 }, place.start);
  for (const end of itemsIn(text)) {
    const next = firstWordFrom(words, end);
    if (next < words.length && words[next]!.start <= end + 1) flags[next]! |= place.start;
  }
  if (
    isTitle(block) ||
    block.cell?.header ||
    isForm(words) ||
    isTabular(text, words) ||
    (block.cell && isEntry(text, words, vocabulary))
  )
    flagRange({ start: 0, end: text.length }, place.title);
  else for (const range of leadInsOf(block, words)) flagRange(range, place.title);
  flagShouted(text, words, flags, vocabulary);
  return flags;

  function flagSentence(sentence: Range): void {
    const first = firstWordFrom(words, sentence.start);
    // Behind the number or letter of the provision stands the first word proper.
    let begin = first;
    while (begin < words.length && begin < first + 2 && isEnumerator(words[begin]!)) {
      flags[begin++]! |= place.start;
    }
    if (begin < words.length && words[begin]!.start < sentence.end) flags[begin]! |= place.start;
    const last = titleEnd(words, begin, sentence, text, vocabulary);
    for (let i = first; i < last; i++) flags[i]! |= place.title;
  }
}

function isEnumerator({ form, text }: Word): boolean {
  return form === 'number' || form === 'letter' || text.length === 1 || (text.length <= 5 && /^[ivx]+$/i.test(text));
}

/**
 * Where the title ends that the sentence consists of or begins with, as a word index; `begin` when there is none.
 * A title has a capital on every word save the small ones, and ends with a stop, a colon or a dash.
 */
function titleEnd(
  words: readonly Word[],
  begin: number,
  sentence: Range,
  text: string,
  { connectors, functionWords, auxiliaries }: TermVocabulary,
): number {
  const isSmall = ({ lower, gap }: Word) =>
    gap === 'hyphen' || connectors.has(lower) || (functionWords.has(lower) && !auxiliaries.has(lower));
  let i = begin;
  for (; i < words.length && words[i]!.start < sentence.end; i++) {
    const word = words[i]!;
    if (i > begin && word.gap === 'apart' && /[:–—]/.test(text.slice(words[i - 1]!.end, word.start))) return i;
    if (!isCapitalised(word) && word.form !== 'number' && word.form !== 'letter' && !isSmall(word)) return begin;
  }
  const complete = i >= words.length || words[i]!.start >= sentence.end;
  return complete && i > begin ? i : begin;
}

/** Bold or marked words at the start of a block are its title, unless they are all of it. */
function leadInsOf(block: Block, words: readonly Word[]): readonly Range[] {
  if (block.marks.length === 0) return none;
  const first = words.find((word) => !isEnumerator(word));
  if (!first) return [];
  return block.marks.filter(
    ({ kind, start, end, value }) =>
      (kind === 'strong' || kind === 'emphasis' || (kind === 'html' && /head/i.test(value ?? ''))) &&
      start <= first.start &&
      end > first.start &&
      end < block.prose.text.trimEnd().length,
  );
}

/** An address, a name to sign, a line of a form: hardly a word without a capital. */
function isForm(words: readonly Word[]): boolean {
  let small = 0;
  let all = 0;
  for (const { form } of words) {
    if (form === 'lower') small++;
    if (form === 'lower' || form === 'capital' || form === 'capitals') all++;
  }
  return all > 0 && all <= 30 && small < all * 0.34;
}

/** Columns set with blanks: words far apart, time and again. */
function isTabular(text: string, words: readonly Word[]): boolean {
  if (!text.includes('   ') && !text.includes('\t')) return false;
  let wide = 0;
  for (const _ of text.trim().matchAll(/\S(?: {3,}|\t+ *)(?=\S)/g)) wide++;
  return wide >= 3 && wide * 5 > words.length;
}

/** A cell without a sentence: a list of things, each with a capital. A sentence may lack its stop, but not its verb. */
function isEntry(text: string, words: readonly Word[], { actorVerbs }: TermVocabulary): boolean {
  if (words.length > 60 || /[.;]\s|[.;]$/.test(text.trimEnd())) return false;
  return words.length < 8 || !words.some(({ form, lower }) => form === 'lower' && actorVerbs.has(lower));
}

/** Words that open a recital in capitals, whatever the case of the rest. */
const recitalWords: ReadonlySet<string> = new Set(['whereas', 'now', 'therefore', 'witnesseth']);

/**
 * Flags passages in capitals: several words in a row, among them one that never has capitals on its own account. A
 * recital or a heading behind a stop is a passage of its own: `under the GDPR. ARTICLE 6 TERM`.
 */
function flagShouted(text: string, words: readonly Word[], flags: Uint8Array, vocabulary: TermVocabulary): void {
  for (let from = 0; from < words.length; ) {
    let to = from;
    while (to < words.length && isUpper(words[to]!) && !(to > from && beginsPassage(text, words, to, vocabulary))) to++;
    if (to - from > 1 && isShouted(words, from, to, vocabulary))
      for (let i = from; i < to; i++) flags[i]! |= place.shouted;
    from = Math.max(to, from + 1);
  }
}

function isShouted(words: readonly Word[], from: number, to: number, { functionWords }: TermVocabulary): boolean {
  let small = 0;
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const { form, lower } = words[i]!;
    if (form !== 'capitals') continue;
    capitals++;
    if (functionWords.has(lower) && !recitalWords.has(lower)) small++;
  }
  return capitals >= 5 || (small > 0 && capitals >= 2);
}

const isUpper = ({ form }: Word) => form === 'capitals' || form === 'letter' || form === 'number';

function beginsPassage(text: string, words: readonly Word[], at: number, { references }: TermVocabulary): boolean {
  const { gap, lower, start } = words[at]!;
  if (gap !== 'apart' || !(recitalWords.has(lower) || references.has(lower))) return false;
  return /[.;]/.test(text.slice(words[at - 1]!.end, start));
}

/** The index of the first word that starts at or after an offset. */
export function firstWordFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
