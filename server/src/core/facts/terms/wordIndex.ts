import type { Block } from '../../document/types.js';
import { BlockTable } from '../blockTable.js';
import { BlockList } from './blockList.js';
import { verbStem } from './cognates.js';
import { place } from './contexts.js';
import type { BlockReading } from './reading.js';

/** A word, by what its forms have in common. */
interface Entry {
  readonly key: string;
  readonly blocks: BlockList;
  /** In how many blocks it stands in small letters in running text. */
  small: number;
  /** What the forms of a verb share; worked out when asked for. */
  stem: string | undefined;
  /** The last reading in which it stood, and in which it stood in small letters. */
  seen: number;
  seenSmall: number;
  /** The last reading before which it stood in the block as well. */
  stood: number;
}

interface Row {
  readonly all: readonly Entry[];
  readonly small: readonly Entry[];
}

/** Which words stand in which blocks. */
export class WordIndex {
  readonly #rows = new BlockTable<Row>();
  readonly #entries = new Map<string, Entry>();
  #reading = 0;

  /** How many blocks there are. */
  get size(): number {
    return this.#rows.size;
  }

  /** Whether the word stands in small letters somewhere in the draft. */
  isSmall(key: string): boolean {
    return (this.#entries.get(key)?.small ?? 0) > 0;
  }

  /**
   * Takes a block's words over in place of those that it had.
   * @param reading undefined when the block is gone
   * @param flips gets every word that stands in small letters from now on, or no longer
   */
  update(block: Block, reading: BlockReading | undefined, flips: Set<string>): void {
    const before = this.#rows.take(block);
    const row = reading && this.#rowOf(reading);
    if (before) for (const entry of before.all) entry.stood = this.#reading;
    if (row) {
      this.#rows.set(block, row);
      this.#add(block, row, flips);
    }
    if (before) this.#takeOut(block, before, reading !== undefined, flips);
  }

  #add(block: Block, { all, small }: Row, flips: Set<string>): void {
    for (const entry of all) if (entry.stood !== this.#reading) entry.blocks.add(block);
    for (const entry of small) if (entry.small++ === 0) flip(flips, entry.key);
  }

  #takeOut(block: Block, { all, small }: Row, stays: boolean, flips: Set<string>): void {
    for (const entry of small) if (--entry.small === 0) flip(flips, entry.key);
    for (const entry of all) {
      if (stays && entry.seen === this.#reading) continue;
      entry.blocks.delete(block);
      if (entry.blocks.size === 0) this.#entries.delete(entry.key);
    }
  }

  /** The blocks in which all of the words stand, in whatever form and order. */
  blocksWith(keys: readonly string[]): readonly Block[] {
    const entries: Entry[] = [];
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (!entry) return [];
      entries.push(entry);
    }
    const [fewest, ...others] = entries.sort((a, b) => a.blocks.size - b.blocks.size);
    if (!fewest) return [];
    return fewest.blocks.all().filter((block) => {
      const { all } = this.#rows.get(block)!;
      return others.every((entry) => all.includes(entry));
    });
  }

  /** The blocks that say some words, letter by letter. */
  blocksThatSay(words: string): readonly Block[] {
    return [...this.#rows].flatMap(([block]) => (block.prose.text.includes(words) ? [block] : []));
  }

  /** The blocks with a word that shares its stem as a verb. */
  blocksWithStem(stem: string): ReadonlySet<Block> {
    const found = new Set<Block>();
    for (const entry of this.#entries.values()) {
      entry.stem ??= verbStem(entry.key) ?? '';
      if (entry.stem === stem) for (const block of entry.blocks.all()) found.add(block);
    }
    return found;
  }

  /** Whether a block has all of the words in small letters. */
  hasSmall(block: Block, keys: readonly string[]): boolean {
    const small = this.#rows.get(block)?.small;
    return small !== undefined && keys.every((key) => small.includes(this.#entries.get(key)!));
  }

  #rowOf({ words, places }: BlockReading): Row {
    const reading = ++this.#reading;
    const all: Entry[] = [];
    const small: Entry[] = [];
    for (let i = 0; i < words.length; i++) {
      const { key, form } = words[i]!;
      let entry = this.#entries.get(key);
      if (!entry) {
        entry = { key, blocks: new BlockList(), small: 0, stem: undefined, seen: 0, seenSmall: 0, stood: 0 };
        this.#entries.set(key, entry);
      }
      if (entry.seen !== reading) {
        entry.seen = reading;
        all.push(entry);
      }
      if (form === 'lower' && entry.seenSmall !== reading && !(places[i]! & place.bracketed)) {
        entry.seenSmall = reading;
        small.push(entry);
      }
    }
    return { all, small };
  }
}

/** A word that goes with one block and comes with another has not changed. */
function flip(flips: Set<string>, key: string): void {
  if (!flips.delete(key)) flips.add(key);
}
