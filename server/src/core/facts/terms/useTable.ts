import type { Block } from '../../document/types.js';
import { BlockTable, Tally } from '../blockTable.js';
import type { TermPlace } from './termMatcher.js';

/** Where the draft's terms stand. */
export class UseTable {
  readonly #blocks = new BlockTable<readonly TermPlace[]>();
  readonly #all = new Tally<string>();
  readonly #running = new Tally<string>();
  readonly #blocksByTerm = new Map<string, Set<Block>>();

  /**
   * Takes over the terms of a block in place of those that it had; none when it is gone.
   * @param changed gets the terms whose number of places has changed
   */
  update(block: Block, places: readonly TermPlace[], changed: Set<string>): void {
    const before = this.in(block);
    this.#blocks.set(block, places.length > 0 ? places : undefined);
    const all = new Tally<string>();
    const running = new Tally<string>();
    for (const [list, by] of [
      [places, 1],
      [before, -1],
    ] as const) {
      for (const place of list) {
        all.add(place.term, by);
        if (place.running) running.add(place.term, by);
      }
    }
    for (const [term, count] of all.entries()) this.#all.add(term, count);
    for (const [term, count] of running.entries()) this.#running.add(term, count);
    for (const term of all.keys()) changed.add(term);
    for (const term of running.keys()) changed.add(term);
    // A block with as many places of a term as before has it as before.
    if (all.size > 0) this.#place(block, all.keys(), new Set(places.map(({ term }) => term)));
  }

  #place(block: Block, changed: Iterable<string>, present: ReadonlySet<string>): void {
    for (const term of changed) {
      let blocks = this.#blocksByTerm.get(term);
      if (present.has(term)) {
        if (!blocks) {
          blocks = new Set();
          this.#blocksByTerm.set(term, blocks);
        }
        blocks.add(block);
      } else if (blocks?.delete(block) && blocks.size === 0) this.#blocksByTerm.delete(term);
    }
  }

  in(block: Block): readonly TermPlace[] {
    return this.#blocks.get(block) ?? [];
  }

  /** The blocks with terms, in the order of the draft. */
  inOrder(): readonly (readonly [Block, readonly TermPlace[]])[] {
    return this.#blocks.inOrder();
  }

  /** The blocks in which a term stands, in the order of the draft. */
  blocksOf(term: string): readonly Block[] {
    return [...(this.#blocksByTerm.get(term) ?? [])].sort((a, b) => a.index - b.index);
  }

  /** How often a term stands in the draft. */
  all(term: string): number {
    return this.#all.get(term);
  }

  /** How often it stands in running text. */
  running(term: string): number {
    return this.#running.get(term);
  }
}
