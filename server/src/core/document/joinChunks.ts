import type { OpenList } from './chunkReader.js';
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
    const { first, last } = reading;
    const list = first && continued(first, open, blocks.at(-1));
    if (first && list)
      for (const block of reading.blocks) if (block.readAs?.list?.list === first.id) settleItem(block, first, list);
    if (last) open = last === first ? list : last;
    else if (!reading.empty) open = undefined;
    for (const comment of reading.comments) {
      const range = { start: start + comment.range.start, end: start + comment.range.end };
      comments.push({ ...comment, range, blocksBefore: blocks.length + comment.blocksBefore });
    }
    if (reading.yaml) {
      const { value, range } = reading.yaml;
      yaml = { value, range: { start: start + range.start, end: start + range.end } };
    }
    for (const block of reading.blocks) {
      block.base = start + block.offset;
      blocks.push(block);
    }
    start += length;
  }
  return { blocks, comments, yaml };
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
