import type { Block } from '../document/types.js';
import { uninformative } from './terms/candidates.js';
import { verbStem } from './terms/cognates.js';
import { place } from './terms/contexts.js';
import { groupBy } from './terms/groupBy.js';
import type { BlockReading } from './terms/reading.js';
import { CharacterIndex, isUnparted } from './terms/scriptTerms.js';
import { TermIndex, type TermMatch } from './terms/termIndex.js';
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

/** What finds the uses of defined terms. */
export interface DefinedTerms {
  readonly index: TermIndex<Definition>;
  readonly characters: CharacterIndex<Definition>;
  /** The definitions whose term is one word, by the stem that its forms as a verb share. */
  readonly verbs: ReadonlyMap<string, Definition>;
  /** The definitions that stand in a block. */
  readonly placed: ReadonlyMap<Block, readonly Definition[]>;
}

/** Prepares the definitions for finding their uses. */
export function prepareDefinitions(definitions: readonly Definition[]): DefinedTerms {
  const index = new TermIndex<Definition>();
  const characters = new CharacterIndex<Definition>();
  const verbs = new Map<string, Definition>();
  // Of several definitions of a term the one that says most is shown: a meaning before a mention, here before elsewhere.
  const rank = ({ external, kind }: Definition) => (external ? 2 : 0) + (kind === 'means' || kind === 'list' ? 0 : 1);
  for (const definition of [...definitions].sort((a, b) => rank(a) - rank(b))) {
    if (isUnparted(definition.term)) {
      characters.add(definition.term, definition);
      continue;
    }
    index.add(definition.term, definition);
    const stem = /\s/.test(definition.term) ? undefined : verbStem(keyOf(definition.term));
    if (stem && !verbs.has(stem)) verbs.set(stem, definition);
  }
  const placed = groupBy(
    definitions.filter(({ span }) => span !== undefined),
    ({ span }) => span!.block,
  );
  return { index, characters, verbs, placed };
}

/** Finds the defined terms of a block, the longest at each place. */
export function coverBlock(reading: BlockReading, defined: DefinedTerms): Cover {
  const { block, words } = reading;
  const covered = new Uint8Array(words.length);
  const uses: TermUse[] = [];
  const own = defined.placed.get(block) ?? [];
  let passed = 0;
  const add = (found: { readonly term: string; readonly value: Definition }, start: number, end: number) => {
    // The place that defines a term is no use of it.
    while (passed < own.length && own[passed]!.span!.end <= start) passed++;
    for (let i = passed; i < own.length && own[i]!.span!.start < end; i++) if (own[i]!.term === found.term) return;
    uses.push({ term: found.term, span: { block, start, end }, definition: found.value });
  };
  for (const found of defined.characters.find(block.prose.text)) add(found, found.start, found.end);
  passed = 0;
  for (let i = 0; i < words.length; ) {
    const term = defined.index.matchAt(words, i);
    const found = term ?? verbAt(reading, i, defined.verbs);
    if (!found) {
      i++;
      continue;
    }
    const verb = !term || (found.length === 1 && isParticiple(words[i]!));
    covered.fill(verb ? coverage.verb : coverage.term, i, i + found.length);
    add(found, words[i]!.start, words[i + found.length - 1]!.end);
    i += found.length;
  }
  return { uses, covered };
}

/** A form of a defined verb: `Processed` where “Processing” is defined. */
function verbAt(
  { words, places }: BlockReading,
  at: number,
  verbs: ReadonlyMap<string, Definition>,
): TermMatch<Definition> | undefined {
  const word = words[at]!;
  if (word.form !== 'capital' || places[at]! & (uninformative | place.start)) return undefined;
  const stem = verbStem(word.key);
  const value = stem ? verbs.get(stem) : undefined;
  return value && { term: value.term, value, length: 1 };
}

const isParticiple = ({ lower }: Word) => /(?:ed|ing)$/.test(lower);
