import type { Block } from '../../document/types.js';
import { BlockTable, Tally } from '../blockTable.js';
import type { TermPlace } from './termMatcher.js';

/** Where the draft's terms stand. */
export class UseTable {
  readonly #blocks = new BlockTable<readonly TermPlace[]>();
  readonly #all = new Tally<string>();
  readonly #running = new Tally<string>();

  /**
   * Takes over the terms of a block in place of those that it had; none when it is gone.
   * @param changed gets the terms whose number of places may have changed
   */
  update(block: Block, places: readonly TermPlace[], changed: Set<string>): void {
    this.#count(places, 1, changed);
    this.#count(this.in(block), -1, changed);
    this.#blocks.set(block, places.length > 0 ? places : undefined);
  }

  in(block: Block): readonly TermPlace[] {
    return this.#blocks.get(block) ?? [];
  }

  /** The blocks with terms, in the order of the draft. */
  inOrder(): readonly (readonly [Block, readonly TermPlace[]])[] {
    return this.#blocks.inOrder();
  }

  /** How often a term stands in the draft. */
  all(term: string): number {
    return this.#all.get(term);
  }

  /** How often it stands in running text. */
  running(term: string): number {
    return this.#running.get(term);
  }

  #count(places: readonly TermPlace[], by: 1 | -1, changed: Set<string>): void {
    for (const { term, running } of places) {
      this.#all.add(term, by);
      if (running) this.#running.add(term, by);
      changed.add(term);
    }
  }
}
