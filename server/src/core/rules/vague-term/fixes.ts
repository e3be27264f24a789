import type { ContractDocument, Span } from '../../document/types.js';
import type { Range } from '../../text/range.js';
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
  const { words } = reading.words;
  const text = measure
    .replace(/\{days\}/g, days)
    .replace(/\{(\d)\}/g, (_, n: string) => words[candidate.first + Number(n) - 1] ?? '');
  const edits =
    append === undefined ? replace(document, reading, candidate, text) : moveBehind(document, reading, candidate, text);
  return edits.length > 0 ? [{ title: `Replace with “${text}”`, kind: 'suggestion', edits }] : [];
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
  { term, from, to, last }: Candidate,
  text: string,
): readonly FixEdit[] {
  const prose = block.prose.text;
  const start = words.starts[from]!;
  const end = words.ends[term.term.replaces === 'phrase' ? last : to]!;
  const before = prose.slice(Math.max(0, start - 24), start);
  const after = prose.slice(end, end + 24);
  const capital = /\p{Lu}/u.test(prose[start]!) && /(?:^|[.:]\s+)$/.test(before);
  const body = capital ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  const inserted = /^(?:within|every)\b/.test(text) && (beforeVerb.test(before) || before.endsWith(', '));
  const closing = inserted && !after.startsWith(',') && !behindVerb.test(after) ? ',' : '';
  if (closing && /\p{L} $/u.test(before)) {
    const range = plainRange(document, { block, start: start - 1, end });
    if (range) return [withTabStops(range, `, ${body},`)];
  }
  const range = plainRange(document, { block, start, end });
  return range ? [withTabStops(range, `${body}${closing}`)] : [];
}

/** Deletes the qualifier and adds the measure behind its noun: “prompt notice” becomes “notice within 5 days”. */
function moveBehind(
  document: ContractDocument,
  { block, words }: Reading,
  { from, to, last }: Candidate,
  text: string,
): readonly FixEdit[] {
  const qualifier = plainRange(document, { block, start: words.starts[from]!, end: words.starts[to + 1]! });
  const noun = plainRange(document, { block, start: words.starts[last]!, end: words.ends[last]! });
  if (!qualifier || !noun) return [];
  return [{ range: qualifier, text: '' }, withTabStops({ start: noun.end, end: noun.end }, ` ${text}`)];
}

/** The source of a span, where it has no markup in it that a change could tear apart. */
function plainRange(document: ContractDocument, span: Span): Range | undefined {
  const range = document.rangeOf(span);
  const folded = (text: string) => text.replace(/\s+/g, ' ');
  const source = folded(document.text.slice(range.start, range.end));
  return source === folded(span.block.prose.text.slice(span.start, span.end)) ? range : undefined;
}

/** Makes each `[…]` of the text a tab stop. The brackets stay, so that a figure nobody has agreed is seen. */
function withTabStops(range: Range, text: string): FixEdit {
  const tabStops: TabStop[] = [...text.matchAll(/\[[^\]]+\]/g)].map(({ 0: blank, index }) => ({
    start: index,
    end: index + blank.length,
  }));
  return tabStops.length > 0 ? { range, text, tabStops } : { range, text };
}
