import type { Block } from '../document/types.js';
import { uninformative } from './terms/candidates.js';
import { verbStem } from './terms/cognates.js';
import { place } from './terms/contexts.js';
import { groupBy } from './terms/groupBy.js';
import type { BlockReading } from './terms/reading.js';
import { CharacterIndex, isUnparted } from './terms/scriptTerms.js';
import { TermIndex } from './terms/termIndex.js';
import { keyOf, type Word } from './terms/words.js';
import type { Definition, TermUse } from './types.js';

/** What takes a word of a block: nothing, a defined term, or a form of a defined verb. */
export const coverage = { none: 0, term: 1, verb: 2 } as const;

/** The defined terms of a block. */
export interface Cover {
  readonly uses: readonly TermUse[];
  /** One of `coverage` for each word of the block. */
  readonly covered: Uint8Array;
}

/** The definitions of a draft, ready for finding their uses. */
export interface DefinedTerms {
  readonly matcher: TermMatcher;
  /** The definition that each term is shown with. */
  readonly byTerm: ReadonlyMap<string, Definition>;
  /** The definitions that stand in a block. */
  readonly placed: ReadonlyMap<Block, readonly Definition[]>;
}

/** Finds the terms of a draft in its blocks. The same as long as the draft defines the same terms, wherever. */
interface TermMatcher {
  readonly index: TermIndex<true>;
  readonly characters: CharacterIndex<true>;
  /** The terms of one word, by the stem that their forms as a verb share. */
  readonly verbs: ReadonlyMap<string, string>;
  readonly known: WeakMap<BlockReading, BlockTerms>;
}

/** The terms of a block, whoever defines them. */
interface BlockTerms {
  readonly matches: readonly { readonly term: string; readonly start: number; readonly end: number }[];
  readonly covered: Uint8Array;
}

/** Prepares the definitions for finding their uses. */
export function prepareDefinitions(definitions: readonly Definition[]): DefinedTerms {
  // Of several definitions of a term the one that says most is shown: a meaning before a mention, here before elsewhere.
  const rank = ({ external, kind }: Definition) => (external ? 2 : 0) + (kind === 'means' || kind === 'list' ? 0 : 1);
  const byTerm = new Map<string, Definition>();
  for (const definition of [...definitions].sort((a, b) => rank(a) - rank(b))) {
    if (!byTerm.has(definition.term)) byTerm.set(definition.term, definition);
  }
  const placed = groupBy(
    definitions.filter(({ span }) => span !== undefined),
    ({ span }) => span!.block,
  );
  return { matcher: matcherFor([...byTerm.keys()]), byTerm, placed };
}

/** How many drafts may be edited in turn without their matchers being made again. */
const mostMatchers = 8;
const matchers = new Map<string, TermMatcher>();

function matcherFor(terms: readonly string[]): TermMatcher {
  const key = terms.join('\n');
  const matcher = matchers.get(key) ?? makeMatcher(terms);
  // The last one used stands last.
  matchers.delete(key);
  matchers.set(key, matcher);
  const [oldest] = matchers.keys();
  if (matchers.size > mostMatchers && oldest !== undefined) matchers.delete(oldest);
  return matcher;
}

function makeMatcher(terms: readonly string[]): TermMatcher {
  const index = new TermIndex<true>();
  const characters = new CharacterIndex<true>();
  const verbs = new Map<string, string>();
  for (const term of terms) {
    if (isUnparted(term)) {
      characters.add(term, true);
      continue;
    }
    index.add(term, true);
    const stem = /\s/.test(term) ? undefined : verbStem(keyOf(term));
    if (stem && !verbs.has(stem)) verbs.set(stem, term);
  }
  return { index, characters, verbs, known: new WeakMap() };
}

/** Finds the defined terms of a block, the longest at each place. */
export function coverBlock(reading: BlockReading, { matcher, byTerm, placed }: DefinedTerms): Cover {
  const { block } = reading;
  let found = matcher.known.get(reading);
  if (!found) {
    found = findTerms(reading, matcher);
    matcher.known.set(reading, found);
  }
  const own = placed.get(block) ?? [];
  let passed = 0;
  let before = 0;
  const uses: TermUse[] = [];
  for (const { term, start, end } of found.matches) {
    if (start < before) passed = 0;
    before = start;
    // The place that defines a term is no use of it.
    while (passed < own.length && own[passed]!.span!.end <= start) passed++;
    if (!isDefinedAt(own, passed, term, end))
      uses.push({ term, span: { block, start, end }, definition: byTerm.get(term) });
  }
  return { uses, covered: found.covered };
}

/** Whether one of the definitions from an index on, which stand in order, defines the term before the offset. */
function isDefinedAt(own: readonly Definition[], from: number, term: string, end: number): boolean {
  for (let i = from; i < own.length && own[i]!.span!.start < end; i++) if (own[i]!.term === term) return true;
  return false;
}

function findTerms(reading: BlockReading, { characters, index, verbs }: TermMatcher): BlockTerms {
  const { block, words } = reading;
  const covered = new Uint8Array(words.length);
  const matches = characters.find(block.prose.text).map(({ term, start, end }) => ({ term, start, end }));
  for (let i = 0; i < words.length; ) {
    const term = index.matchAt(words, i);
    const found = term ?? verbAt(reading, i, verbs);
    if (!found) {
      i++;
      continue;
    }
    const verb = !term || (found.length === 1 && isParticiple(words[i]!));
    covered.fill(verb ? coverage.verb : coverage.term, i, i + found.length);
    matches.push({ term: found.term, start: words[i]!.start, end: words[i + found.length - 1]!.end });
    i += found.length;
  }
  return { matches, covered };
}

/** A form of a defined verb: `Processed` where “Processing” is defined. */
function verbAt(
  { words, places }: BlockReading,
  at: number,
  verbs: ReadonlyMap<string, string>,
): { readonly term: string; readonly length: number } | undefined {
  const word = words[at]!;
  if (word.form !== 'capital' || places[at]! & (uninformative | place.start)) return undefined;
  const stem = verbStem(word.key);
  const term = stem ? verbs.get(stem) : undefined;
  return term === undefined ? undefined : { term, length: 1 };
}

const isParticiple = ({ lower }: Word) => /(?:ed|ing)$/.test(lower);
