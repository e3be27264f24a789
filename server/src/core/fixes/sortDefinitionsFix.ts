import type { Block, ContractDocument, Section, Span } from '../document/types.js';
import type { Facts } from '../facts/types.js';
import { applyEdits, contains, type Range } from '../text/range.js';
import { blockLineEnd, blockLineStart, lineEnd, lineStart } from './sourceLines.js';
import type { Fix, FixEdit } from './types.js';

/** An entry of a list of definitions: the term, and where it stands. */
export interface DefinitionEntry {
  readonly term: string;
  readonly span: Span;
}

/** What a term is sorted by: its letters and figures. */
export function orderKey(term: string): string {
  return term.toLowerCase().replace(/[^\p{L}\p{N} ]+/gu, '');
}

export function isAlphabetical(terms: readonly string[]): boolean {
  return terms.every((term, i) => i === 0 || orderKey(terms[i - 1]!) <= orderKey(term));
}

/** What moves of an entry, and the section that it is, if it is numbered. */
interface Movable {
  readonly term: string;
  readonly content: Range;
  readonly section: Section | undefined;
}

/**
 * The change that puts entries of a list in alphabetical order. Numbers, markers and what ends an entry stay where they are, so
 * the entries take each other’s numbers, and references follow. None where that cannot be told for every entry.
 * @param entries in the order of the draft
 */
export function sortDefinitionsFix(
  document: ContractDocument,
  facts: Facts,
  entries: readonly DefinitionEntry[],
): readonly Fix[] {
  const movables: Movable[] = [];
  for (const [i, { term, span }] of entries.entries()) {
    const content = contentOf(document, span, entries[i + 1]?.span.block);
    const section = document.sectionAt(span.block);
    if (!content) return [];
    movables.push({ term, content, section: section?.start.block === span.block ? section : undefined });
  }
  if (movables.some(({ content }, i) => i > 0 && content.start < movables[i - 1]!.content.end)) return [];
  const sorted = movables.toSorted((a, b) =>
    orderKey(a.term) < orderKey(b.term) ? -1 : orderKey(a.term) > orderKey(b.term) ? 1 : 0,
  );
  const references = referenceEdits(document, facts, movables, sorted);
  if (!references) return [];
  const edits: FixEdit[] = movables.map(({ content }, i) => ({
    range: content,
    text: textOf(document, sorted[i]!, references),
  }));
  const outside = references.filter(({ range }) => !movables.some(({ content }) => contains(content, range)));
  const changed = edits.filter(({ range, text }) => document.text.slice(range.start, range.end) !== text);
  return [{ title: 'Sort the definitions', kind: 'suggestion', edits: [...changed, ...outside] }];
}

/** Behind the marker and the number of the entry, up to where the next begins, without what ends the entry. */
function contentOf(document: ContractDocument, { block, start }: Span, next: Block | undefined): Range | undefined {
  const { text } = document;
  if (block.cell) {
    const at = document.rangeOf({ block, start, end: start }).start;
    return { start: lineStart(text, at), end: lineEnd(text, at) };
  }
  const last = lastBlockOf(document, block, next);
  if (!last) return undefined;
  const from = blockLineStart(document, block);
  const marker = /^[ \t]*(?:(?:[-*+•]|\(?[\dA-Za-z]{1,4}[.)]|\d+(?:\.\d+)+\.?)[ \t]+)*/.exec(
    text.slice(from, document.rangeOf({ block, start, end: start }).start),
  )![0].length;
  const end = blockLineEnd(document, last);
  const closing = /(?:[;,](?:\s+(?:and|or))?|\.)?\s*$/.exec(text.slice(from + marker, end))![0].length;
  return { start: from + marker, end: end - closing };
}

/** The last block of an entry: those that follow belong to it as long as they are paragraphs of the contract deeper in its list. */
function lastBlockOf(document: ContractDocument, block: Block, next: Block | undefined): Block | undefined {
  const { blocks } = document;
  const end = next?.index ?? blocks.length;
  let last = block;
  for (let i = block.index + 1; i < end; i++) {
    const following = blocks[i]!;
    const belongs =
      following.kind === 'paragraph' &&
      following.matter === 'contract' &&
      (next !== undefined || isBelow(document, following, block));
    if (!belongs) return next ? undefined : last;
    last = following;
  }
  return last;
}

function isBelow(document: ContractDocument, block: Block, entry: Block): boolean {
  for (let at = document.leadInOf(block); at; at = document.leadInOf(at)) if (at === entry) return true;
  return false;
}

/** The changes of references to entries that get another number; undefined where a number is part of what moves. */
function referenceEdits(
  document: ContractDocument,
  { crossReferences }: Facts,
  movables: readonly Movable[],
  sorted: readonly Movable[],
): readonly FixEdit[] | undefined {
  const numbers = new Map<Section, readonly [from: string, to: string]>();
  for (const [i, { section }] of sorted.entries()) {
    const place = movables[i]!.section;
    if (!section || !place || section === place) continue;
    if (!section.number || !place.number) continue;
    numbers.set(section, [section.number, place.number]);
    if (section.children.some(({ start }) => /^\s*\d+\.\d/.test(start.block.prose.text))) return undefined;
  }
  return crossReferences.flatMap(({ target, numberSpan }) => {
    let section = target === 'external' ? undefined : (target ?? undefined);
    while (section && !numbers.has(section)) section = section.parent;
    const number = section && numbers.get(section);
    const range = document.rangeOf(numberSpan);
    const written = document.text.slice(range.start, range.end);
    return number && written.startsWith(number[0])
      ? [{ range: { start: range.start, end: range.start + number[0].length }, text: number[1] }]
      : [];
  });
}

/** What an entry says, with the references in it as they will be. */
function textOf({ text }: ContractDocument, { content }: Movable, references: readonly FixEdit[]): string {
  const own = references.filter(({ range }) => contains(content, range));
  const moved = own.map(({ range, text: replacement }) => ({
    range: { start: range.start - content.start, end: range.end - content.start },
    text: replacement,
  }));
  return applyEdits(text.slice(content.start, content.end), moved);
}
