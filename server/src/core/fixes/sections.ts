import type { ContractDocument, Section } from '../document/types.js';

/** What is no part of the agreement's terms. */
const besideTerms: readonly string[] = [
  'schedule',
  'exhibit',
  'annex',
  'appendix',
  'attachment',
  'recitals',
  'signature',
];

/** Whether a section belongs to the terms of the agreement. */
export const isTerms = ({ kind }: Section) => !besideTerms.includes(kind);

/** Whether a section is an item of a list within a clause, however the list is typed. */
export function isListItem(document: ContractDocument, { kind, start }: Section): boolean {
  const { block } = start;
  if (!block.list || start.start > 0) return kind === 'item';
  // Without words that introduce the list, its items are numbered paragraphs.
  if (block.kind === 'heading' || !document.leadInOf(block)) return false;
  // Clauses may be items of a list too (“The parties agree as follows:”), but each of them starts a sentence.
  return kind === 'item' || /^[\p{Ll}(]/u.test(block.prose.text);
}

/** A section and those beside it. */
export function siblingsOf(document: ContractDocument, { parent }: Section): readonly Section[] {
  return parent?.children ?? document.sections;
}

/** Whether a section says something: a line at the foot of a letter may look like a title. */
function hasText(document: ContractDocument, { start, titleSpan, endBlock }: Section): boolean {
  for (let index = start.block.index; index < endBlock; index++) {
    const { matter, prose } = document.blocks[index]!;
    const title = index === titleSpan.block.index ? titleSpan.end : 0;
    if (matter === 'contract' && prose.text.length - title > 3) return true;
  }
  return false;
}

/**
 * The sections that stand for the agreement's clauses: of the series that no numbered section holds, the longest.
 * Where most of a series is numbered, what is not (a heading over signatures) does not belong to it.
 */
export function operativeSections(document: ContractDocument): readonly Section[] {
  let best: readonly Section[] = [];
  let level: readonly (readonly Section[])[] = [document.sections];
  for (let depth = 0; depth < 3 && level.length > 0; depth++) {
    for (const group of level) {
      const clauses = group.filter(
        (section) => isTerms(section) && !isListItem(document, section) && hasText(document, section),
      );
      const numbered = clauses.filter(({ ordinal }) => ordinal > 0);
      const series = numbered.length * 2 > clauses.length ? numbered : clauses;
      if (series.length > best.length) best = series;
    }
    level = level.flatMap((group) =>
      group.filter((section) => isTerms(section) && section.ordinal === 0).map(({ children }) => children),
    );
  }
  return best;
}
