import type { Block } from '../document/types.js';

/**
 * Keeps what a pure function makes of a block. A block that an edit leaves alone stays the same object, so the function
 * runs again only for the blocks that have changed.
 * @param compute reads nothing but the words, marks and kind of the block; not its place in the draft
 */
export function perBlock<R extends NonNullable<unknown>>(compute: (block: Block) => R): (block: Block) => R {
  const known = new WeakMap<Block, R>();
  return (block) => {
    let result = known.get(block);
    if (result === undefined) {
      result = compute(block);
      known.set(block, result);
    }
    return result;
  };
}
