import type { Range } from '../text/range.js';
import type { Block, CellPosition, ListPosition, Mark, Matter, Prose, Segment } from './types.js';

/**
 * A block as its chunk reads it, and what the rest of the draft makes of it. It lives as long as its chunk is not edited;
 * what the passes over the whole draft settle is set again by each of them.
 */
export interface RawBlock {
  readonly kind: Block['kind'];
  /** From the start of the chunk. */
  offset: number;
  /** From the start of the draft; settled by `joinChunks`. */
  base: number;
  source: Range;
  prose: Prose;
  marks: readonly Mark[];
  /** Settled by `settleMatter`. */
  matter: Matter;
  headingLevel?: number;
  /** Settled by `joinChunks`, where a list goes on from one chunk to the next. */
  list?: ListPosition;
  cell?: CellPosition;
  anchors: readonly string[];
  /** The block that introduces this one, when it is a list item; settled by `joinChunks`. */
  leadIn?: RawBlock | undefined;
  /** What the chunk alone shows of that. */
  readAs?: { readonly matter: Matter; readonly list: ListPosition | undefined };
}

/** A comment, and the number of blocks read before it. */
export interface RawComment {
  readonly range: Range;
  /** The block that the comment stands in; undefined when it stands on its own. */
  readonly within: RawBlock | undefined;
  readonly blocksBefore: number;
}

/** A draft as read, before it is settled what each block is. Offsets are those of the draft. */
export interface RawDocument {
  readonly blocks: readonly RawBlock[];
  readonly comments: readonly RawComment[];
  readonly yaml: { readonly value: string; readonly range: Range } | undefined;
}

/** The part of some prose between two of its offsets. */
export function sliceProse(prose: Prose, start: number, end: number): Prose {
  const segments: Segment[] = [];
  for (const s of prose.segments) {
    const from = Math.max(s.prose, start);
    const to = Math.min(s.prose + s.length, end);
    if (from >= to) continue;
    if (s.length === s.sourceLength) {
      segments.push({
        prose: from - start,
        source: s.source + (from - s.prose),
        length: to - from,
        sourceLength: to - from,
      });
    } else segments.push({ ...s, prose: from - start, length: to - from });
  }
  return { text: prose.text.slice(start, end), segments };
}

/** The marks of a part of some prose. */
export function sliceMarks(marks: readonly Mark[], start: number, end: number): readonly Mark[] {
  return marks
    .filter((m) => m.start < end && m.end > start)
    .map((m) => ({ ...m, start: Math.max(m.start, start) - start, end: Math.min(m.end, end) - start }));
}

/**
 * Cuts a block at offsets of its prose. The first piece keeps the block's place in a list; the white space around a
 * cut belongs to no piece.
 * @param cuts ascending offsets where a new piece starts
 */
export function cutBlock(block: RawBlock, cuts: readonly number[]): RawBlock[] {
  if (cuts.length === 0) return [block];
  const edges = [0, ...cuts, block.prose.text.length];
  const pieces: RawBlock[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const text = block.prose.text.slice(edges[i], edges[i + 1]);
    const body = text.trim();
    if (!body) continue;
    const start = edges[i]! + text.indexOf(body);
    const end = start + body.length;
    const prose = sliceProse(block.prose, start, end);
    const first = prose.segments[0];
    const last = prose.segments.at(-1);
    // What markup stands at the edges of the whole belongs to its first and last piece.
    const from = pieces.length === 0 || !first ? block.source.start : first.source;
    const to = end === block.prose.text.trimEnd().length || !last ? block.source.end : last.source + last.sourceLength;
    const piece: RawBlock = {
      ...block,
      prose,
      marks: sliceMarks(block.marks, start, end),
      source: { start: from, end: to },
    };
    if (pieces.length > 0) {
      if (piece.list) piece.list = { ...piece.list, first: false };
      delete piece.leadIn;
      piece.anchors = [];
    }
    pieces.push(piece);
  }
  return pieces.length ? pieces : [block];
}
