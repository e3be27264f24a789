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
 * Where a clause belongs: where the fewest of the clauses that it follows stand behind it and the fewest of those that follow it stand
 * before it, near ones counting more; those of its own group alone, if there are any. A draft mixes clauses, so no single
 * neighbour decides. Without neighbours, where clauses of its group usually stand; undefined for a draft without sections.
 */
export function placeClause(context: FixContext, clause: LibraryClause): ClausePlace | undefined {
  const { document } = context;
  const { before, behind } = neighboursOf(context, clause);
  const nearest = before[0] ?? behind[0];
  if (!nearest) return usualPlace(document, clause);
  const siblings = levelOf(document, [...before, ...behind]);
  const earlier = before.map((section) => indexAmong(siblings, section));
  const later = behind.map((section) => indexAmong(siblings, section));
  const wanted = earlier.length > 0 ? earlier[0]! + 1 : later[0]!;
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let gap = 0; gap <= siblings.length; gap++) {
    if (!isGap(siblings, gap, later)) continue;
    const cost =
      disorder(earlier, (index) => (index >= gap ? 1 : 0)) +
      disorder(later, (index) => (index < gap - 1 ? 1 : index < gap && !earlier.includes(index) ? 0.6 : 0)) +
      distanceCost * Math.abs(gap - wanted);
    if (cost >= least) continue;
    best = gap;
    least = cost;
  }
  if (best === undefined) return lastPlace(document);
  const last = siblings.findIndex((section, index) => index * 2 > siblings.length && lastTitle.test(section.title));
  return placeAt(siblings, last > 0 ? Math.min(best, last) : best);
}

/** The sections of the clauses that a clause follows, and of those that follow it, the nearest first. */
function neighboursOf(context: FixContext, clause: LibraryClause) {
  const { document, pack } = context;
  const groups = new Map(pack.library.map((one) => [one.clause, one.group]));
  const later = pack.library.filter(({ after, element }) => !element && after.includes(clause.clause));
  later.sort((a, b) => a.after.indexOf(clause.clause) - b.after.indexOf(clause.clause));
  const ids = { before: clause.after, behind: [...new Set(later.map((one) => one.clause))] };
  const find = (isMeant: (id: string) => boolean) => ({
    before: sectionsOf(context, ids.before.filter(isMeant)).filter((section) => !closesTerms(document, section)),
    behind: sectionsOf(context, ids.behind.filter(isMeant)),
  });
  const own = find((id) => groups.get(id) === clause.group);
  return own.before.length + own.behind.length > 0 ? own : find(() => true);
}

/** Where most of the neighbours stand side by side, near ones counting more; else where the agreement's clauses do. */
function levelOf(document: ContractDocument, neighbours: readonly Section[]): readonly Section[] {
  const weights = new Map<readonly Section[], number>();
  let total = 0;
  for (const [rank, section] of neighbours.entries()) {
    const siblings = siblingsOf(document, section);
    weights.set(siblings, (weights.get(siblings) ?? 0) + 1 / (1 + rank));
    total += 1 / (1 + rank);
  }
  const most = [...weights].find(([, weight]) => weight * 2 > total)?.[0];
  if (most) return most;
  const [first] = operativeSections(document);
  return first ? siblingsOf(document, first) : siblingsOf(document, neighbours[0]!);
}

/** What it costs to stand one section further from the nearest neighbour, where a neighbour out of order costs at most 1. */
const distanceCost = 0.1;

/** How much is out of order, the nearest neighbour first: each counts less than the one before it. */
const disorder = (indexes: readonly number[], fault: (index: number) => number) =>
  indexes.reduce((sum, index, rank) => sum + fault(index) / (1 + rank), 0);

/** Whether a clause can stand between two sections: behind a term, or first where it must stand before one. */
function isGap(siblings: readonly Section[], gap: number, followers: readonly number[]): boolean {
  const previous = siblings[gap - 1];
  return previous ? isTerms(previous) || followers.includes(gap) : followers.includes(0);
}

function placeAt(siblings: readonly Section[], gap: number): ClausePlace {
  const previous = siblings[gap - 1];
  const next = siblings[gap];
  // What stands before the first clause (recitals, the parties) is of another kind.
  const isFirst = next && (!previous || !isTerms(previous) || (previous.ordinal === 0 && next.ordinal > 0));
  if (isFirst && isTerms(next)) return { section: next, siblings, side: 'before' };
  return { section: previous!, siblings, side: 'after' };
}

/** The place of a section among others, by what holds it; −1 or their number for one before or behind all of them. */
function indexAmong(siblings: readonly Section[], section: Section): number {
  for (let at: Section | undefined = section; at; at = at.parent) {
    const index = siblings.indexOf(at);
    if (index >= 0) return index;
  }
  const first = siblings[0]!.start.block.index;
  return section.start.block.index < first ? -1 : siblings.length;
}

/** Definitions at the end of an agreement: nothing follows them, whatever they define. */
function closesTerms(document: ContractDocument, section: Section): boolean {
  if (section.kind !== 'definitions') return false;
  const siblings = siblingsOf(document, section).filter(isTerms);
  return siblings.length > 2 && siblings.indexOf(section) * 2 > siblings.length;
}

const sectionsOf = (context: FixContext, clauses: readonly string[]): readonly Section[] =>
  clauses.flatMap((id) => sectionOfClause(context, id) ?? []);

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

/** The section that holds most of a clause, at the level at which clauses of this draft stand side by side. */
function sectionOfClause(context: FixContext, id: string): Section | undefined {
  const sections = known.get(context) ?? new Map<string, Section | undefined>();
  known.set(context, sections);
  if (!sections.has(id)) sections.set(id, findSection(context, id));
  return sections.get(id);
}

/** The sections that have been found for one request, which asks for many clauses. */
const known = new WeakMap<FixContext, Map<string, Section | undefined>>();

function findSection({ document, facts }: FixContext, id: string): Section | undefined {
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
