import type { Block } from '../document/types.js';

/** What each block of a draft adds to some table of facts; taken out again when the block changes. */
export class BlockTable<Entry> {
  readonly #entries = new Map<Block, Entry>();

  get size(): number {
    return this.#entries.size;
  }

  get(block: Block): Entry | undefined {
    return this.#entries.get(block);
  }

  has(block: Block): boolean {
    return this.#entries.has(block);
  }

  /** Sets what a block adds; nothing takes it out. */
  set(block: Block, entry: Entry | undefined): void {
    if (entry === undefined) this.#entries.delete(block);
    else this.#entries.set(block, entry);
  }

  /** Takes out what a block has added, and returns it. */
  take(block: Block): Entry | undefined {
    const entry = this.#entries.get(block);
    if (entry !== undefined) this.#entries.delete(block);
    return entry;
  }

  clear(): void {
    this.#entries.clear();
  }

  [Symbol.iterator](): IterableIterator<[Block, Entry]> {
    return this.#entries[Symbol.iterator]();
  }

  /** The entries in the order of the draft. */
  inOrder(): readonly (readonly [Block, Entry])[] {
    return [...this.#entries].sort(([a], [b]) => a.index - b.index);
  }
}

/** Counts things, and tells when one of them comes or goes. */
export class Tally<Key> {
  readonly #counts = new Map<Key, number>();

  get(key: Key): number {
    return this.#counts.get(key) ?? 0;
  }

  has(key: Key): boolean {
    return this.#counts.has(key);
  }

  keys(): IterableIterator<Key> {
    return this.#counts.keys();
  }

  get size(): number {
    return this.#counts.size;
  }

  entries(): IterableIterator<[Key, number]> {
    return this.#counts.entries();
  }

  /** Adds to a count, or takes away. A thing that is no longer counted is forgotten. */
  add(key: Key, count = 1): void {
    const sum = this.get(key) + count;
    if (sum === 0) this.#counts.delete(key);
    else this.#counts.set(key, sum);
  }

  clear(): void {
    this.#counts.clear();
  }
}
