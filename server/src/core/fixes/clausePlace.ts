import type { ContractDocument, Section, Span } from '../document/types.js';
import type { LibraryClause } from '../packs/types.js';
import { isListItem, isTerms, operativeSections, siblingsOf } from './sections.js';
import type { FixContext } from './types.js';

/** Where a clause goes: directly behind a section of the draft, or before it. */
export interface ClausePlace {
  readonly section: Section;
  /** The section among its siblings. */
  readonly siblings: readonly Section[];
  readonly side: 'after' | 'before';
}

/** Titles of what stands at the end of an agreement, behind its commercial and confidentiality terms. */
const closingTitle =
  /^(?:general|miscellaneous|boilerplate|governing law|applicable law|choice of law|jurisdiction|disputes?\b|arbitration|notices?$|entire agreement|assignment|counterparts|severability|amendments?$|waiver|force majeure|final provisions|(?:standard|other) (?:terms|provisions)|remedies|injunctive|equitable|indemni|limitation of liability|term\b|termination)/i;

/** What closes an agreement even behind the governing law. */
const lastTitle =
  /^(?:general|miscellaneous|entire agreement|counterparts|execution|signature|final provisions|electronic sign)/i;

/**
 * Where a clause belongs: behind the nearest clause that it follows, before the nearest that follows it, or where
 * clauses of its group usually stand. Undefined for a draft without sections.
 */
export function placeClause(context: FixContext, clause: LibraryClause): ClausePlace | undefined {
  const { document, pack } = context;
  for (const id of clause.after) {
    const section = sectionOfClause(context, id);
    if (section) return { section, siblings: siblingsOf(document, section), side: 'after' };
  }
  const followers = pack.library.filter(({ after, element }) => !element && after.includes(clause.clause));
  followers.sort((a, b) => a.after.indexOf(clause.clause) - b.after.indexOf(clause.clause));
  for (const { clause: id } of followers) {
    const section = sectionOfClause(context, id);
    if (section) return before(document, section);
  }
  return usualPlace(document, clause);
}

/** The section at the end of the operative part, behind which anything can be put without renumbering. */
export function lastPlace(document: ContractDocument): ClausePlace | undefined {
  const siblings = operativeSections(document);
  const section = siblings.at(-1);
  return section && { section, siblings, side: 'after' };
}

function usualPlace(document: ContractDocument, clause: LibraryClause): ClausePlace | undefined {
  const sections = operativeSections(document);
  const titles = clause.group === coreGroup ? closingTitle : lastTitle;
  const index = sections.findIndex(({ title }, position) => position > 0 && titles.test(title));
  return index > 0 ? { section: sections[index - 1]!, siblings: sections, side: 'after' } : lastPlace(document);
}

const coreGroup = 'The confidentiality core';

function before(document: ContractDocument, section: Section): ClausePlace {
  const siblings = siblingsOf(document, section);
  const previous = siblings[siblings.indexOf(section) - 1];
  // What stands before the first clause (recitals, the parties) is of another kind.
  const alike = previous && isTerms(previous) && previous.ordinal > 0 === section.ordinal > 0;
  return alike ? { section: previous, siblings, side: 'after' } : { section, siblings, side: 'before' };
}

/** The section that holds most of a clause, at the level at which clauses of this draft stand side by side. */
function sectionOfClause({ document, facts }: FixContext, id: string): Section | undefined {
  const found = facts.clauses.find(
    ({ clause, status }) => clause === id && (status === 'present' || status === 'weak'),
  );
  const counts = new Map<Section, number>();
  let best: Section | undefined;
  for (const span of found?.evidence ?? []) {
    const section = clauseSection(document, span);
    if (!section) continue;
    const count = (counts.get(section) ?? 0) + 1;
    counts.set(section, count);
    if (!best || count > counts.get(best)!) best = section;
  }
  return best;
}

function clauseSection(document: ContractDocument, span: Span): Section | undefined {
  let found: Section | undefined;
  for (let at = document.sectionAt(span.block, span.start); at; at = at.parent) {
    if (!isTerms(at)) return undefined;
    // A clause goes behind the definitions, never among them.
    if (at.kind === 'definitions') found = at;
    else if (!found && isClauseLevel(document, at)) found = at;
  }
  return found;
}

/** A section that stands for a clause: one of the outermost, or one with a title among others that have titles. */
function isClauseLevel(document: ContractDocument, section: Section): boolean {
  const { parent, start, title, number } = section;
  if (start.start > 0) return false;
  if (!parent || parent.ordinal === 0) return !isListItem(document, section);
  if (title === '' || !/^\d+(?:\.\d+)*$/.test(number)) return false;
  return parent.children.filter((sibling) => sibling.title !== '').length * 2 > parent.children.length;
}
