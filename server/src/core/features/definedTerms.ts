import type { Section, Span } from '../document/types.js';
import type { Draft } from '../draft.js';
import type { Definition } from '../facts/types.js';
import type { Diagnostic } from '../rules/diagnostic.js';
import { allRules } from '../rules/index.generated.js';
import type { Range } from '../text/range.js';
import { meaningOf } from './meaning.js';
import { placeName } from './sectionTitle.js';

/** A term of the draft, for an overview of all of them. */
export interface TermEntry {
  readonly term: string;
  /** `undefined` for what is used like a defined term, but defined nowhere. */
  readonly kind: 'term' | 'party' | 'agreement' | 'undefined';
  /** The first words of what it means; empty where nothing says so. */
  readonly meaning: string;
  /** How often the draft uses it. */
  readonly uses: number;
  /** Absolute range of the term where it is defined, or of its first use; undefined for one from the front matter. */
  readonly range: Range | undefined;
  /** What is reported of it, in the order of the draft. */
  readonly problems: readonly Diagnostic[];
}

/** The uses of a term in one section. */
export interface SectionUses {
  /** Number and title; empty before the first section. */
  readonly section: string;
  readonly uses: readonly TermPlace[];
}

/** One place of a term. */
export interface TermPlace {
  /** Absolute. */
  readonly range: Range;
  /** The words around it. */
  readonly excerpt: string;
}

/** Every term that the draft defines and every one that it lacks, in one list by the alphabet. */
export function definedTerms(draft: Draft): readonly TermEntry[] {
  const { document, facts } = draft;
  const problems = problemsByTerm(draft);
  const entries: TermEntry[] = [];
  for (const [term, definitions] of facts.definitionsByTerm) {
    const definition = definitions.find(({ kind }) => kind === 'means' || kind === 'list') ?? definitions[0]!;
    const { span } = definition;
    const uses = facts.countUses(term);
    // The full name of a party counts as a term in case the draft uses it as one.
    if (!span && uses === 0 && facts.parties.some(({ name }) => name === term)) continue;
    entries.push({
      term,
      kind: kindOf(definitions),
      meaning: meaningOf(facts, definition),
      uses,
      range: span && document.rangeOf(span),
      problems: problems.get(term) ?? [],
    });
  }
  for (const key of facts.undefinedKeys) {
    const found = facts.undefinedTerm(key);
    const own = (found && problems.get(found.term))?.filter(({ ruleId }) => ruleId === undefinedRule);
    // What the user has waived or told the rule to ignore is no problem here either.
    if (!found || !own?.length) continue;
    const { term, uses } = found;
    const range = document.rangeOf(uses[0]!);
    entries.push({ term, kind: 'undefined', meaning: '', uses: uses.length, range, problems: own });
  }
  return entries.sort((a, b) => byAlphabet(a.term, b.term));
}

/**
 * Where the draft uses a term, by section in the order of the text; also of one that is defined nowhere.
 * @param most how many uses to describe; the rest is left out
 */
export function termUses(draft: Draft, term: string, most = Number.POSITIVE_INFINITY): readonly SectionUses[] {
  const { document } = draft;
  const groups: { section: string; uses: TermPlace[] }[] = [];
  let last: Section | undefined;
  for (const span of spansOf(draft, term).slice(0, most)) {
    const section = document.sectionAt(span.block, span.start);
    const place = { range: document.rangeOf(span), excerpt: excerptAround(span) };
    const group = section === last ? groups.at(-1) : undefined;
    if (group) group.uses.push(place);
    else groups.push({ section: section ? placeName(section) : '', uses: [place] });
    last = section;
  }
  return groups;
}

const undefinedRule = 'undefined-term';

function spansOf({ facts }: Draft, term: string): readonly Span[] {
  if (facts.definitionsByTerm.has(term)) return facts.usesOf(term).map(({ span }) => span);
  for (const key of facts.undefinedKeys) {
    const found = facts.undefinedTerm(key);
    if (found?.term === term) return found.uses;
  }
  return [];
}

function kindOf(definitions: readonly Definition[]): TermEntry['kind'] {
  for (const { names } of definitions) if (names) return names;
  return 'term';
}

const aboutTerms: ReadonlySet<string> = new Set(
  allRules.filter(({ group }) => group === 'defined-terms').map(({ id }) => id),
);

/** What the rules on defined terms report, by the term that they name, or else by the one that is defined at that place. */
function problemsByTerm(draft: Draft): ReadonlyMap<string, readonly Diagnostic[]> {
  const byTerm = new Map<string, Diagnostic[]>();
  for (const diagnostic of draft.lint().diagnostics) {
    if (!aboutTerms.has(diagnostic.ruleId)) continue;
    const { term } = diagnostic.data;
    const about = typeof term === 'string' ? term : termDefinedAt(draft, diagnostic.range);
    if (about === undefined) continue;
    const list = byTerm.get(about);
    if (list) list.push(diagnostic);
    else byTerm.set(about, [diagnostic]);
  }
  return byTerm;
}

function termDefinedAt({ document, facts }: Draft, range: Range): string | undefined {
  const at = document.spanAt(range);
  return at && facts.definitionsIn(at.block).find(({ span }) => span!.start < at.end && at.start < span!.end)?.term;
}

/** The most characters of an excerpt on either side of a term. */
const mostAround = 40;

function excerptAround({ block, start, end }: Span): string {
  const { text } = block.prose;
  const before = text.slice(Math.max(0, start - mostAround), start);
  const behind = text.slice(end, end + mostAround);
  const from = start > mostAround ? before.replace(/^\S*\s/, '… ') : before;
  const to = end + mostAround < text.length ? behind.replace(/\s\S*$/, ' …') : behind;
  return (from + text.slice(start, end) + to).replace(/\s+/g, ' ').trim();
}

/** Capitals apart; the text decides between terms that differ in nothing else. */
function byAlphabet(a: string, b: string): number {
  const [lowerA, lowerB] = [a.toLowerCase(), b.toLowerCase()];
  if (lowerA !== lowerB) return lowerA < lowerB ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
