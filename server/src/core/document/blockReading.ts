import type { Range } from '../text/range.js';
import type { Block, CellPosition, ListPosition, Mark, Matter, Prose, Segment } from './types.js';

/** The words of a block, with what is marked in them. */
export interface Words {
  readonly prose: Prose;
  readonly marks: readonly Mark[];
  readonly anchors: readonly string[];
}

type Writable<T, K extends keyof T> = Omit<T, K> & { -readonly [P in K]: T[P] };

/** A place in a list or a table that may turn out to be the one of before an edit. */
export type ListPlace = Writable<ListPosition, 'list' | 'item'>;
export type CellPlace = Writable<CellPosition, 'table'>;

/** The index of no block. */
export const noBlock = -1;

/**
 * A block as its chunk reads it: a function of the text of the chunk. What follows from its words alone is kept with it
 * when somebody has asked for it.
 */
export class BlockReading {
  headingLevel: number | undefined = undefined;
  /** Its ordinal and its list are those within the chunk; `joinChunks` knows those of the draft. */
  list: ListPlace | undefined = undefined;
  cell: CellPlace | undefined = undefined;
  /** The index in its chunk of the block that introduces this one, when it is a list item. */
  leadIn = noBlock;
  /** See `language.ts`; empty when the words are too few to tell. */
  language: string | undefined = undefined;
  /** See `traits.ts`. */
  traits: number | undefined = undefined;
  /** See `contractTest.ts`. */
  contractSigns: readonly number[] | undefined = undefined;

  /**
   * @param offset from the start of the chunk; the offsets of prose count from it
   * @param matter what the chunk alone shows of it
   */
  constructor(
    readonly kind: Block['kind'],
    public offset: number,
    readonly source: Range,
    public prose: Prose,
    readonly marks: readonly Mark[],
    readonly anchors: readonly string[],
    readonly matter: Matter,
  ) {}

  /** The same block with other words, or a piece of it. */
  with({ prose, marks, anchors }: Words, source = this.source): BlockReading {
    const copy = new BlockReading(this.kind, this.offset, source, prose, marks, anchors, this.matter);
    copy.headingLevel = this.headingLevel;
    copy.list = this.list;
    copy.cell = this.cell;
    copy.leadIn = this.leadIn;
    return copy;
  }
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
export function cutBlock(block: BlockReading, cuts: readonly number[]): BlockReading[] {
  if (cuts.length === 0) return [block];
  const edges = [0, ...cuts, block.prose.text.length];
  const pieces: BlockReading[] = [];
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
    const goesOn = pieces.length > 0;
    const anchors = goesOn ? [] : block.anchors;
    const piece = block.with({ prose, marks: sliceMarks(block.marks, start, end), anchors }, { start: from, end: to });
    if (goesOn) {
      if (piece.list) piece.list = { ...piece.list, first: false };
      piece.leadIn = noBlock;
    }
    pieces.push(piece);
  }
  return pieces.length ? pieces : [block];
}
