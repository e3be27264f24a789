import type { SourceText } from '../text/sourceText.js';
import type { Rewriting } from './adjustSections.js';
import type { Chunk } from './chunk.js';

/** The part of a text that an edit has replaced, as `SourceText.apply` tells it. */
export interface Damage {
  /** What was there, in the offsets of the old text. */
  readonly range: { readonly start: number; readonly end: number };
  /** The end of what is there now, in the offsets of the new text. */
  readonly newEnd: number;
}

/** A way to cut a text into chunks and to read them. */
export interface ChunkSyntax {
  /**
   * Reads the chunk that starts at an offset, which is 0 or the end of another. Where it ends, and what it says,
   * depends on nothing but the text from its start to its end and the character behind.
   */
  chunkAt(text: SourceText, start: number): Chunk;
  /** Whether a text that has been edited behind its first chunk still starts with that chunk. */
  keepsStart(text: SourceText, first: Chunk): boolean;
  /**
   * Reads those chunks again that other chunks give another meaning.
   * @param before the chunks of the text before an edit
   * @param chunks those of now, some of which are the same; changed in place
   */
  settle(text: SourceText, before: readonly Chunk[], chunks: Chunk[]): void;
  /**
   * Follows an edit within a chunk without reading all of it again, where that is certain to come to the same.
   * @param chunks those of the draft
   * @returns what it has changed in the blocks of the chunk; undefined when it has left all as it was
   */
  retype?(text: SourceText, chunk: Chunk, damage: Damage, chunks: readonly Chunk[]): readonly Rewriting[] | undefined;
}

/** How many characters are read without a rest. */
const readAtOnce = 20_000;

/** The chunks of a text that is being edited. An edit reads again only those that it damages. */
export class ChunkedText {
  #chunks: Chunk[] = [];
  #complete = false;

  constructor(
    private readonly text: SourceText,
    private readonly syntax: ChunkSyntax,
  ) {}

  get chunks(): readonly Chunk[] {
    return this.#chunks;
  }

  get complete(): boolean {
    return this.#complete;
  }

  /** Reads what has not been read yet and rests now and then, when the text may be edited. */
  *readInSlices(): Generator<void, void> {
    let since = 0;
    while (!this.#complete) {
      const last = this.#chunks.at(-1);
      const start = last ? last.start + last.length : 0;
      if (start < this.text.length) since += this.#readNext(this.#chunks, start);
      else {
        this.syntax.settle(this.text, [], this.#chunks);
        this.#complete = true;
      }
      if (since > readAtOnce) {
        since = 0;
        yield;
      }
    }
  }

  /**
   * Follows an edit of the text when it changes no more than the words of a block.
   * @returns what it has changed; undefined when `update` has to follow it
   */
  retype(damage: Damage): readonly Rewriting[] | undefined {
    const { start, end } = damage.range;
    const index = this.#countBefore(start);
    const chunk = this.#chunks[index];
    if (!this.#complete || !chunk || end >= chunk.start + chunk.length) return undefined;
    const rewriting = this.syntax.retype?.(this.text, chunk, damage, this.#chunks);
    const shift = damage.newEnd - end;
    if (rewriting && shift !== 0) for (let i = index + 1; i < this.#chunks.length; i++) this.#chunks[i]!.start += shift;
    return rewriting;
  }

  /** Follows an edit of the text. Chunks that it leaves alone stay the same objects. */
  update({ range, newEnd }: Damage): void {
    const before = this.#chunks;
    const shift = newEnd - range.end;
    const chunks = before.slice(0, this.#countKept(range.start));
    this.#chunks = chunks;
    let at = endOf(chunks);
    // The first of the old chunks behind the edit that may be met again.
    let met = Math.max(chunks.length, 1);
    while (at < this.text.length) {
      while (met < before.length && (before[met]!.start < range.end || before[met]!.start + shift < at)) met++;
      if (met >= before.length ? !this.#complete : before[met]!.start + shift === at) break;
      at += this.#readNext(chunks, at);
    }
    for (let i = met; at < this.text.length && i < before.length; i++) {
      const chunk = before[i]!;
      chunk.start += shift;
      chunks.push(chunk);
    }
    if (this.#complete) this.syntax.settle(this.text, before, chunks);
  }

  /** How many chunks end before the damage, with a character between. */
  #countKept(damaged: number): number {
    const chunks = this.#chunks;
    if (!chunks[0] || chunks[0].length >= damaged || !this.syntax.keepsStart(this.text, chunks[0])) return 0;
    return this.#countBefore(damaged);
  }

  #countBefore(damaged: number): number {
    const chunks = this.#chunks;
    let low = 0;
    let high = chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { start, length } = chunks[middle]!;
      if (start + length < damaged) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #readNext(chunks: Chunk[], start: number): number {
    const chunk = this.syntax.chunkAt(this.text, start);
    chunk.start = start;
    chunks.push(chunk);
    return chunk.length;
  }
}

function endOf(chunks: readonly Chunk[]): number {
  const last = chunks.at(-1);
  return last ? last.start + last.length : 0;
}
