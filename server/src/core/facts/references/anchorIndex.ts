import type { Block } from '../../document/types.js';
import { BlockTable } from '../blockTable.js';
import { OrderedLists } from '../inOrder.js';
import { perBlock } from '../perBlock.js';

/** The names that links can lead to a block by. */
interface Names {
  readonly anchors: readonly string[];
  /** What GitHub and VS Code make of the words of a heading; undefined for other blocks. */
  readonly slug: string | undefined;
}

/** The places that links of the draft can lead to, kept up with it. */
export class AnchorIndex {
  readonly #names = new BlockTable<Names>();
  readonly #anchors = new OrderedLists<string, Block>(inOrder);
  readonly #slugs = new OrderedLists<string, Block>(inOrder);

  /** @returns the names that lead elsewhere than before, or may do so; see `namesOf` */
  update(gone: Iterable<Block>, touched: Iterable<Block>): Set<string> {
    const changed = new Set<string>();
    for (const block of gone) this.#replace(block, undefined, changed);
    for (const block of touched) this.#replace(block, namesIn(block), changed);
    return changed;
  }

  /** The names by which links lead to a block, or may do so. */
  namesOf(block: Block): readonly string[] {
    const { anchors = [], slug } = this.#names.get(block) ?? {};
    return slug === undefined ? anchors : [...anchors, slug];
  }

  /** Whether some block, be it within a section or not, has an anchor. */
  has(anchor: string): boolean {
    return this.#anchors.has(anchor);
  }

  /**
   * The block that a link to `#anchor` leads to: one that has the anchor, else a heading by its words, of which the second
   * of the same is called `words-1`.
   * @param counts whether a block can be led to
   */
  find(anchor: string, counts: (block: Block) => boolean): Block | undefined {
    return this.#findExactly(anchor, counts) ?? this.#findExactly(anchor.toLowerCase(), counts);
  }

  #findExactly(anchor: string, counts: (block: Block) => boolean): Block | undefined {
    const marked = this.#anchors.get(anchor)?.find(counts);
    if (marked) return marked;
    const first = this.#slugs.get(anchor)?.find(counts);
    const [, words, repeat] = repeated.exec(anchor) ?? [];
    const again = words === undefined ? undefined : this.#slugs.get(words)?.filter(counts)[Number(repeat)];
    return first && again ? [first, again].sort(inOrder)[0] : (first ?? again);
  }

  #replace(block: Block, after: Names | undefined, changed: Set<string>): void {
    const before = this.#names.get(block);
    if (isSame(before, after)) return;
    for (const anchor of before?.anchors ?? []) this.#anchors.delete(anchor, block);
    for (const anchor of after?.anchors ?? []) this.#anchors.add(anchor, block);
    if (before?.slug !== undefined) this.#slugs.delete(before.slug, block);
    if (after?.slug !== undefined) this.#slugs.add(after.slug, block);
    this.#names.set(block, after);
    for (const names of [before, after]) {
      if (names?.slug !== undefined) changed.add(names.slug);
      for (const anchor of names?.anchors ?? []) changed.add(anchor);
    }
  }
}

/** The names of which one has to change for a link to `#anchor` to lead elsewhere. */
export function namesOf(anchor: string): readonly string[] {
  return [...new Set([anchor, anchor.toLowerCase()].flatMap((name) => [name, name.replace(repeated, '$1')]))];
}

const repeated = /^(.*)-(\d{1,6})$/s;

const inOrder = (a: Block, b: Block) => a.index - b.index;

function isSame(a: Names | undefined, b: Names | undefined): boolean {
  if (!a || !b || a === b) return a === b;
  return (
    a.slug === b.slug && a.anchors.length === b.anchors.length && a.anchors.every((name, i) => name === b.anchors[i])
  );
}

function namesIn(block: Block): Names | undefined {
  const { anchors } = block;
  if (block.kind === 'heading') return { anchors, slug: slugOfBlock(block) };
  return anchors.length > 0 ? { anchors, slug: undefined } : undefined;
}

const slugOfBlock = perBlock(({ prose }) => slugOf(prose.text));

/** The name by which links lead to a heading of these words. */
export function slugOf(heading: string): string {
  const text = heading.trim().toLowerCase();
  const others = plain.test(text) ? /[^a-z0-9\s_-]/g : /[^\p{L}\p{N}\s_-]/gu;
  return text.replace(others, '').replace(/\s/g, '-');
}

/** Without letters beyond those of ASCII, of which the engine reads the classes fast. */
const plain = /^[\x20-\x7e\n]*$/;
