import type { Block, Prose } from '../document/types.js';

/**
 * Keeps what a pure function makes of a block. A block whose words have not changed keeps its prose, so the function runs
 * again only where the words have changed.
 * @param compute reads nothing but the words, marks and kind of the block; not its place in the draft
 */
export function perBlock<R extends NonNullable<unknown>>(compute: (block: Block) => R): (block: Block) => R {
  const known = new WeakMap<Prose, { readonly block: Block; readonly result: R }>();
  return (block) => {
    let entry = known.get(block.prose);
    // What is made of a block may name it, so it is not handed on with the words.
    if (entry?.block !== block || !entry) {
      entry = { block, result: compute(block) };
      known.set(block.prose, entry);
    }
    return entry.result;
  };
}
