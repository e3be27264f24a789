import type { Block, ContractDocument } from '../document/types.js';

/** Which block introduces which: the words of a lead-in tell what its items mean. */
export class Introductions {
  readonly #leadIns = new Map<Block, Block>();
  readonly #introduced = new Map<Block, Set<Block>>();

  /**
   * Follows a change of the draft.
   * @param touched blocks whose words or place are new
   * @returns the blocks for which what introduces them may be another, or say something else
   */
  update(document: ContractDocument, removed: Iterable<Block>, touched: ReadonlySet<Block>): ReadonlySet<Block> {
    for (const block of removed) this.#set(block, undefined);
    for (const block of touched) this.#set(block, document.leadInOf(block));
    const found = new Set(touched);
    // A set goes on with what is added to it meanwhile, and so to lists within lists.
    for (const block of found) for (const introduced of this.#introduced.get(block) ?? []) found.add(introduced);
    return found;
  }

  #set(block: Block, leadIn: Block | undefined): void {
    const before = this.#leadIns.get(block);
    if (before === leadIn) return;
    if (before) {
      const introduced = this.#introduced.get(before);
      introduced?.delete(block);
      if (introduced?.size === 0) this.#introduced.delete(before);
    }
    if (!leadIn) {
      this.#leadIns.delete(block);
      return;
    }
    this.#leadIns.set(block, leadIn);
    const introduced = this.#introduced.get(leadIn);
    if (introduced) introduced.add(block);
    else this.#introduced.set(leadIn, new Set([block]));
  }
}
