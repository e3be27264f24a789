import type { Block } from '../../document/types.js';
import { isTitle } from '../terms/contexts.js';
import type { TermVocabulary } from '../terms/vocabulary.js';
import { isCapitalised, type Word } from '../terms/words.js';
import { type Delimited, termRange, termText } from './delimited.js';
import type { DefinitionMatch } from './match.js';

/**
 * Terms that are defined by where they stand: at the head of an entry (`**Affiliate** – a company …`), in the first cell of
 * a row, as a heading, or as a label (`Effective Date: 1 May`). Whether the place is one of definitions, the block alone
 * cannot tell; `certainty` says what must hold.
 */
export function entriesIn(
  block: Block,
  words: readonly Word[],
  delimited: readonly Delimited[],
  vocabulary: TermVocabulary,
): readonly DefinitionMatch[] {
  const text = block.prose.text;
  const body = { start: 0, end: text.length };
  if (isTitle(block)) {
    const range = titleRange(block, words, vocabulary);
    return range ? [{ term: termText(text, range), kind: 'heading', range, body, certainty: 'if-cover-page' }] : [];
  }
  if (block.cell) {
    if (block.cell.column !== 0) return [];
    return cellTerms(block, words, delimited, vocabulary).map((match) => ({ ...match, body }));
  }
  const lead = leadIn(block, delimited);
  if (lead) return [{ ...lead, body }];
  return labelsOf(block, words, vocabulary).map((label) => ({ ...label, body }));
}

/** The terms of a first cell: those set off in it, or all its words. */
function cellTerms(block: Block, words: readonly Word[], delimited: readonly Delimited[], vocabulary: TermVocabulary) {
  const text = block.prose.text;
  const certainty = block.cell?.header ? ('if-cover-page' as const) : ('if-listed' as const);
  const set = delimited.filter(({ term }) => /^\p{Lu}/u.test(term));
  if (set.length > 0 && set[0]!.outer.start < 8) {
    return set.map(({ term, range }) => ({ term, kind: 'table' as const, range, certainty }));
  }
  const range = titleRange(block, words, vocabulary);
  return range ? [{ term: termText(text, range), kind: 'table' as const, range, certainty }] : [];
}

/** A term set off at the start of a block and parted from the words behind it. */
function leadIn({ prose: { text }, list, marks }: Block, delimited: readonly Delimited[]) {
  const first = delimited[0];
  if (!first || !/^[\p{Lu}\p{N}]/u.test(first.term)) return undefined;
  if (!/^\s*(?:\(?[\divxlca-z]{1,4}[.)]\s*|[\d.]{1,10}\s+)?$/i.test(text.slice(0, first.outer.start))) return undefined;
  const parted = /[:.–—]\s*["”'’]?$/.test(text.slice(first.range.end, first.outer.end));
  const after = text.slice(first.outer.end, first.outer.end + 120);
  if (
    !parted &&
    !/^\s*(?:\([^()]{0,100}\)\s*)?(?:[:.–—-]|\n|$)/.test(after) &&
    !(list && /^(?:\s+[\p{L}\d]|,\s+(?:such\s+as|including)\b)/u.test(after))
  )
    return undefined;
  // What is to be filled in, or follows as a list of its own, is a field as much as a definition.
  const value = text.slice(first.range.end, first.range.end + 200).replace(/^["”’*\s:.–—-]+/, '');
  const filledIn = marks.some(
    ({ kind, start }) => kind === 'code' && start - first.outer.end <= 3 && start >= first.outer.end,
  );
  const certainty =
    filledIn || /^,/.test(after) || /^(?:[[{_][^\]}]*[\]}_]*)?\s*$/.test(value)
      ? ('if-used' as const)
      : ('if-listed' as const);
  return { term: first.term, kind: 'list' as const, range: first.range, certainty };
}

/** The labels of a block: one at its start, or one in each line of a form. */
function labelsOf(block: Block, words: readonly Word[], vocabulary: TermVocabulary) {
  const { text } = block.prose;
  const label = tabbed(text, words, vocabulary) ?? labelOf(text, 0, words, vocabulary);
  if (!label || !text.includes('\n')) return label ? [label] : [];
  const labels = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    const line = words.filter((word) => word.start >= start && word.end <= end);
    const found = labelOf(text.slice(0, end), start, line, vocabulary);
    if (!found) return [label];
    labels.push(found);
    start = end + 1;
  }
  return labels;
}

/** A term and its meaning in two columns: `Season Stock ⇥ the yarn that is dyed before May`. */
function tabbed(text: string, words: readonly Word[], { connectors }: TermVocabulary) {
  const tab = text.indexOf('\t');
  if (tab < 2 || tab > 60 || !/^\t\s*\p{L}/u.test(text.slice(tab, tab + 20))) return undefined;
  const own = words.filter(({ end }) => end <= tab);
  if (own.length === 0 || own[0]!.start > 0 || !own.every((word) => isCapitalised(word) || connectors.has(word.lower)))
    return undefined;
  const range = termRange(text, { start: 0, end: tab });
  return range && { term: termText(text, range), kind: 'list' as const, range, certainty: 'if-used' as const };
}

/** `Effective Date: 1 May 2026`, `**Territory:** [countries]`: a label with a short value. */
function labelOf(text: string, from: number, words: readonly Word[], { connectors }: TermVocabulary) {
  const colon = text.indexOf(':', from);
  if (colon - from < 2 || colon - from > 60) return undefined;
  const label = words.filter(({ end }) => end <= colon);
  const small = words.filter(({ start, form }) => start > colon && form === 'lower').length;
  if (label.length === 0 || label.length > 6 || small > 8) return undefined;
  // `Party B: Northwind Ltd`
  const isLetter = ({ start, end }: Word) => end - start === 1 && start > from;
  if (
    !label.every(
      (word) => isCapitalised(word) || word.form === 'number' || isLetter(word) || connectors.has(word.lower),
    )
  )
    return undefined;
  const range = termRange(text, { start: label[0]!.start, end: colon });
  return range && { term: termText(text, range), kind: 'heading' as const, range, certainty: 'if-used' as const };
}

/** The words of a block if they are a term and nothing else: capitals on all but the small ones, no more than six. */
function titleRange({ prose: { text } }: Block, words: readonly Word[], { connectors }: TermVocabulary) {
  const proper = words.filter(({ form }, i) => i > 0 || form !== 'number');
  if (proper.length === 0 || proper.length > 7) return undefined;
  if (!proper.every((word) => isCapitalised(word) || word.form === 'letter' || connectors.has(word.lower)))
    return undefined;
  return termRange(text, { start: proper[0]!.start, end: proper.at(-1)!.end });
}
