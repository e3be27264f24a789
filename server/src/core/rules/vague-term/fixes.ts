import type { ContractDocument } from '../../document/types.js';
import type { Fix, FixEdit, TabStop } from '../types.js';
import type { Candidate, Reading } from './reading.js';

/** Offers the measure that the pack suggests, its figures in brackets and as tab stops. */
export function fixesOf(
  document: ContractDocument,
  reading: Reading,
  candidate: Candidate,
  days: string,
): readonly Fix[] {
  const { replacement, append } = candidate.term.term;
  const measure = replacement ?? append;
  if (measure === undefined) return [];
  const { words, block } = reading;
  const fill = (text: string) =>
    text
      .replace(/\{days\}/g, days)
      .replace(/\{(\d)\}/g, (_, n: string) => words.words[candidate.first + Number(n) - 1] ?? '');
  const edits =
    append === undefined
      ? [replace(document, reading, candidate, fill(measure))]
      : moveBehind(document, reading, candidate, fill(append));
  const shown = fill(measure);
  return edits && block ? [{ title: `Replace with “${shown}”`, kind: 'suggestion', edits }] : [];
}

/** Words after which an adverb stands before its verb. */
const beforeVerb = /(?:^|[;:(]|\)|\b(?:shall|will|must|to|and|or|not|also|agrees?|each))\s*$/i;
/** Words before which an adverb stands behind its verb. */
const behindVerb =
  /^\s*(?:[.;:)]|$|(?:of|upon|after|following|on|in|with|to|if|when|by|for|as|from|and|or|at|before|any|all|the|such|its|that|where|unless|but|so)\b)/i;

/** Replaces the qualifier; between an auxiliary and its verb the new words stand between commas. */
function replace(
  document: ContractDocument,
  { block, words }: Reading,
  { from, last }: Candidate,
  text: string,
): FixEdit {
  const prose = block.prose.text;
  const start = words.starts[from]!;
  const end = words.ends[last]!;
  const before = prose.slice(Math.max(0, start - 24), start);
  const after = prose.slice(end, end + 24);
  const capital = /\p{Lu}/u.test(prose[start]!) && /(?:^|[.:]\s+)$/.test(before);
  const inserted = beforeVerb.test(before) || before.endsWith(', ');
  const closes = inserted && text.includes('within') && !after.startsWith(',') && !behindVerb.test(after);
  const opens = closes && /\p{L}\s$/u.test(before);
  const body = capital ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  const range = document.rangeOf({ block, start: opens ? start - 1 : start, end });
  return withTabStops(range, `${opens ? ', ' : ''}${body}${closes ? ',' : ''}`);
}

/** Deletes the qualifier and adds the measure behind its noun: “prompt notice” becomes “notice within 5 days”. */
function moveBehind(
  document: ContractDocument,
  { block, words }: Reading,
  { from, to, last }: Candidate,
  text: string,
): readonly FixEdit[] {
  const start = words.starts[from]!;
  const next = words.starts[to + 1]!;
  const end = words.ends[last]!;
  return [
    { range: document.rangeOf({ block, start, end: next }), text: '' },
    withTabStops(insertionAt(document, block, end), ` ${text}`),
  ];
}

function insertionAt(document: ContractDocument, block: Reading['block'], end: number): FixEdit['range'] {
  const range = document.rangeOf({ block, start: end - 1, end });
  return { start: range.end, end: range.end };
}

/** Makes each `[…]` of the text a tab stop. The brackets stay, so that a figure nobody has agreed is seen. */
function withTabStops(range: FixEdit['range'], text: string): FixEdit {
  const tabStops: TabStop[] = [...text.matchAll(/\[[^\]]+\]/g)].map(({ 0: blank, index }) => ({
    start: index,
    end: index + blank.length,
  }));
  return tabStops.length > 0 ? { range, text, tabStops } : { range, text };
}
