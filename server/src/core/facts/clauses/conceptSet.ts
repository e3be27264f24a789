/** Concepts that stand somewhere. Two sets of one `ConceptSets` that hold the same are the same object. */
export interface ConceptSet {
  /** Tells the set from all others; never used twice. */
  readonly id: number;
  /** Ascending, each once. */
  readonly concepts: readonly number[];
  has(concept: number): boolean;
}

/** How many sets are remembered. Where a draft has more, equal sets may be two objects, which costs work and nothing else. */
const mostSets = 10_000;

let lastId = 0;

/** Makes sets of concepts, each once. */
export class ConceptSets {
  readonly #known = new Map<string, ConceptSet>();
  readonly #unions = new Map<string, ConceptSet>();

  /** The set of some concepts, given in any order and any number of times. */
  of(given: Iterable<number>): ConceptSet {
    const members: ReadonlySet<number> = new Set(given);
    const concepts = [...members].sort((a, b) => a - b);
    return remember(this.#known, concepts.join(), () => ({
      id: ++lastId,
      concepts,
      has: (concept) => members.has(concept),
    }));
  }

  /** The set of what is in one or the other. */
  union(one: ConceptSet, other: ConceptSet): ConceptSet {
    if (one === other || other.concepts.length === 0) return one;
    if (one.concepts.length === 0) return other;
    return remember(this.#unions, `${one.id} ${other.id}`, () => this.of([...one.concepts, ...other.concepts]));
  }
}

function remember(known: Map<string, ConceptSet>, key: string, make: () => ConceptSet): ConceptSet {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  if (known.size >= mostSets) known.clear();
  known.set(key, made);
  return made;
}
