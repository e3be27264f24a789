import type { Block, Prose } from '../document/types.js';
import type { Draft } from '../draft.js';
import type { BlockFact } from '../facts/types.js';

/**
 * What a feature works out of each block of a draft, kept until something that it depends on has changed. It is to be
 * relative to the block, which what stands before it may move.
 */
export class BlockCache<Value> {
  readonly #entries = new Map<Block, { readonly prose: Prose; readonly value: Value }>();
  readonly #work: (block: Block) => Value;

  /** @param facts that the work reads, besides the words of the block and where in its source they stand */
  constructor(draft: Draft, facts: readonly BlockFact[], work: (block: Block) => Value) {
    this.#work = work;
    draft.onChange(({ removed, blocks }) => {
      if (this.#entries.size === 0) return;
      for (const block of removed) this.#entries.delete(block);
      for (const fact of facts) for (const block of blocks[fact]) this.#entries.delete(block);
    });
  }

  of(block: Block): Value {
    const known = this.#entries.get(block);
    // A block that is read again has other prose, even where it says the same.
    if (known?.prose === block.prose) return known.value;
    const value = this.#work(block);
    this.#entries.set(block, { prose: block.prose, value });
    return value;
  }

  clear(): void {
    this.#entries.clear();
  }
}
