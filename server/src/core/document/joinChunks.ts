import type { DraftBlock } from './block.js';
import type { Chunk } from './chunk.js';
import { introducing } from './leadIn.js';
import type { Identity } from './types.js';

/** A list that the next chunk may go on with. */
export interface OpenList {
  readonly kind: string;
  readonly id: Identity;
  /** The ordinal of its first item in the last chunk, and of the one that would follow its last. */
  readonly start: number;
  readonly next: number;
  readonly leadIn: DraftBlock | undefined;
}

/**
 * Settles the lists of chunks that have been read anew, and lists behind them that go on from them. Costs what has
 * changed, however many chunks follow.
 * @param from the first chunk that is new
 * @param to the end of those that are new
 * @param moved takes the blocks whose place in a list has changed
 */
export function joinChunks(
  chunks: readonly Chunk[],
  from: number,
  to: number,
  moved: (block: DraftBlock) => void,
): void {
  let open = chunks[from - 1]?.openList;
  for (let i = from; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    const list = continued(chunk, open, chunks, i);
    const settled = i >= to && isSameList(list, chunk.firstList);
    if (!settled) {
      chunk.firstList = list;
      for (const block of chunk.blocks) if (settleBlock(block, chunk, list)) moved(block);
    }
    open = leftOpen(chunk, open);
    const same = isSameList(open, chunk.openList);
    chunk.openList = open;
    if (settled && same && chunk.blocks.length > 0) break;
  }
}

/** The list that is open behind a chunk. */
function leftOpen({ reading: { first, last, empty }, firstList, blocks }: Chunk, before: OpenList | undefined) {
  if (empty) return before;
  return last === first ? firstList : last && { ...last, leadIn: blocks[last.leadIn] };
}

/** The list that a chunk starts with: the one that the chunks before left open, when that is of its kind. */
function continued(
  { reading: { first } }: Chunk,
  open: OpenList | undefined,
  chunks: readonly Chunk[],
  index: number,
): OpenList | undefined {
  if (!first) return undefined;
  if (open?.kind === first.kind) return { ...open, start: open.next, next: open.next + first.next - first.start };
  const before = lastBlockBefore(chunks, index);
  return { ...first, leadIn: before && introducing(before.reading, 0) ? before : undefined };
}

function lastBlockBefore(chunks: readonly Chunk[], index: number): DraftBlock | undefined {
  let i = index - 1;
  while (i >= 0 && chunks[i]!.blocks.length === 0) i--;
  return chunks[i]?.blocks.at(-1);
}

function settleBlock(block: DraftBlock, chunk: Chunk, list: OpenList | undefined): boolean {
  const { first } = chunk.reading;
  const read = block.reading.list;
  if (!list || !first || !read || read.list !== first.id) return block.settleList(read, block.ownLeadIn);
  const ordinal = read.ordinal + list.start - first.start;
  const same = read.ordinal === ordinal && first.id === list.id;
  return block.settleList(same ? read : { ...read, ordinal, list: list.id }, read.first ? list.leadIn : undefined);
}

function isSameList(a: OpenList | undefined, b: OpenList | undefined): boolean {
  if (!a || !b || a === b) return a === b;
  return a.kind === b.kind && a.id === b.id && a.start === b.start && a.next === b.next && a.leadIn === b.leadIn;
}
