import type { Block, ContractDocument } from '../document/types.js';

/** Which block introduces which: the words of a lead-in tell what its items mean, and the first cell of a row what the others do. */
export class Introductions {
  readonly #introducers = new Map<Block, Block>();
  readonly #introduced = new Map<Block, Set<Block>>();

  /**
   * Follows a change of the draft.
   * @param touched blocks whose words or place are new
   * @param changed gets the blocks that another block introduces now
   * @returns the blocks for which what introduces them may be another, or say something else
   */
  update(
    document: ContractDocument,
    removed: Iterable<Block>,
    touched: ReadonlySet<Block>,
    changed: Set<Block>,
  ): ReadonlySet<Block> {
    for (const block of removed) this.#set(block, undefined);
    for (const block of touched) if (this.#set(block, introducing(document, block))) changed.add(block);
    return this.withIntroduced(touched);
  }

  /** The block that introduces a block, if any. */
  of(block: Block): Block | undefined {
    return this.#introducers.get(block);
  }

  /** Some blocks with all that they introduce, and what that introduces. */
  withIntroduced(blocks: Iterable<Block>): ReadonlySet<Block> {
    const found = new Set(blocks);
    // A set goes on with what is added to it meanwhile, and so to lists within lists.
    for (const block of found) for (const introduced of this.#introduced.get(block) ?? []) found.add(introduced);
    return found;
  }

  #set(block: Block, introducer: Block | undefined): boolean {
    const before = this.#introducers.get(block);
    if (before === introducer) return false;
    if (before) {
      const introduced = this.#introduced.get(before);
      introduced?.delete(block);
      if (introduced?.size === 0) this.#introduced.delete(before);
    }
    if (!introducer) {
      this.#introducers.delete(block);
      return true;
    }
    this.#introducers.set(block, introducer);
    const introduced = this.#introduced.get(introducer);
    if (introduced) introduced.add(block);
    else this.#introduced.set(introducer, new Set([block]));
    return true;
  }
}

function introducing(document: ContractDocument, block: Block): Block | undefined {
  const { cell, index } = block;
  if (!cell) return document.leadInOf(block);
  const first = cell.column > 0 ? document.blocks[index - cell.column] : undefined;
  return first?.cell?.table === cell.table && first.cell.row === cell.row && first.cell.column === 0
    ? first
    : undefined;
}
