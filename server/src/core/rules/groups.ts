import type { Block } from '../document/types.js';
import { BlockTable } from '../facts/blockTable.js';
import type { Gathered } from './types.js';

const none: ReadonlySet<never> = new Set();

/** What the blocks of a draft add to the groups that a rule looks at. What a block adds to none is a group of its own. */
export class Groups {
  readonly #items = new BlockTable<readonly Gathered[]>();
  readonly #blocks = new Map<string, Set<Block>>();
  /** The blocks of a group in the order of the draft, as last asked for; edits never move one past another. */
  readonly #ordered = new Map<string, readonly Block[]>();

  /** Whether some block adds to a group. */
  has(group: string): boolean {
    return this.#blocks.has(group);
  }

  /** The blocks that add to a group, in the order of the draft. */
  blocksOf(group: string): readonly Block[] {
    let ordered = this.#ordered.get(group);
    if (!ordered) {
      ordered = [...(this.#blocks.get(group) ?? [])].sort((a, b) => a.index - b.index);
      this.#ordered.set(group, ordered);
    }
    return ordered;
  }

  /** All groups. */
  get all(): Iterable<Block | string> {
    const all = new Set<Block | string>();
    for (const [block, items] of this.#items) for (const { group = block } of items) all.add(group);
    return all;
  }

  /**
   * Sets what a block adds.
   * @returns the groups of which that changes something
   */
  set(block: Block, items: readonly Gathered[]): ReadonlySet<Block | string> {
    const before = this.#items.get(block) ?? [];
    if (before.length + items.length === 0) return none;
    const changed = new Set<Block | string>();
    if (JSON.stringify(before) === JSON.stringify(items)) return changed;
    for (const { group = block } of [...before, ...items]) changed.add(group);
    for (const { group } of before) if (group !== undefined) this.#leave(group, block);
    for (const { group } of items) if (group !== undefined) this.#join(group, block);
    this.#items.set(block, items.length > 0 ? items : undefined);
    return changed;
  }

  /** What a group consists of, in the order of the draft. */
  of(group: Block | string): readonly (readonly [Block, unknown])[] {
    const name = typeof group === 'string' ? group : undefined;
    const found: (readonly [Block, unknown])[] = [];
    for (const block of typeof group === 'string' ? this.blocksOf(group) : [group])
      for (const one of this.#items.get(block) ?? []) if (one.group === name) found.push([block, one.item]);
    return found;
  }

  #join(group: string, block: Block): void {
    this.#ordered.delete(group);
    const blocks = this.#blocks.get(group);
    if (blocks) blocks.add(block);
    else this.#blocks.set(group, new Set([block]));
  }

  #leave(group: string, block: Block): void {
    this.#ordered.delete(group);
    const blocks = this.#blocks.get(group);
    blocks?.delete(block);
    if (blocks?.size === 0) this.#blocks.delete(group);
  }
}
