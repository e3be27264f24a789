import type { Range } from '../text/range.js';
import type { ChunkReading, OpenList } from './chunkReader.js';
import type { Chunk } from './chunks.js';
import { introducing } from './leadIn.js';
import type { RawBlock, RawComment, RawDocument } from './rawBlock.js';

/**
 * The chunks of a draft as one document: offsets of the draft, and lists that go on from one chunk to the next.
 * Blocks are settled in place; one whose place in a list has not changed keeps its position object.
 */
export function joinChunks(chunks: readonly Chunk[]): RawDocument {
  const blocks: RawBlock[] = [];
  const comments: RawComment[] = [];
  let yaml: RawDocument['yaml'];
  let open: OpenList | undefined;
  let start = 0;
  for (const { length, reading } of chunks) {
    open = joinLists(reading, open, blocks.at(-1));
    for (const comment of reading.comments) {
      comments.push({
        ...comment,
        range: moved(comment.range, start),
        blocksBefore: blocks.length + comment.blocksBefore,
      });
    }
    if (reading.yaml) yaml = { ...reading.yaml, range: moved(reading.yaml.range, start) };
    for (const block of reading.blocks) {
      block.base = start + block.offset;
      blocks.push(block);
    }
    start += length;
  }
  return { blocks, comments, yaml };
}

const moved = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

/** Settles the items of the list that a chunk starts with, and returns the list that it leaves open. */
function joinLists(
  reading: ChunkReading,
  open: OpenList | undefined,
  before: RawBlock | undefined,
): OpenList | undefined {
  const { first, last, blocks, empty } = reading;
  const list = first && continued(first, open, before);
  if (first && list) {
    for (const block of blocks) if (block.readAs?.list?.list === first.id) settleItem(block, first, list);
  }
  if (empty) return open;
  return last === first ? list : last;
}

/** The list that a chunk starts with: the one that the chunk before left open, when that is of its kind. */
function continued(first: OpenList, open: OpenList | undefined, before: RawBlock | undefined): OpenList {
  if (open?.kind !== first.kind) return { ...first, leadIn: introducing(before, 0) };
  return { ...open, start: open.next, next: open.next + first.next - first.start };
}

function settleItem(block: RawBlock, first: OpenList, list: OpenList): void {
  const read = block.readAs!.list!;
  const ordinal = read.ordinal + list.start - first.start;
  block.leadIn = read.first ? list.leadIn : undefined;
  if (block.list?.ordinal !== ordinal || block.list.list !== list.id) block.list = { ...read, ordinal, list: list.id };
}
