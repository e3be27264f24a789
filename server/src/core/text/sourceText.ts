import { type Piece, type PieceSizes, PieceWriter } from './pieces.js';
import { inOrder, type Range, type TextEdit } from './range.js';

/** A place in a text as editors count it: both from 0, the character in UTF-16 code units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/**
 * Long enough that a draft of a thousand pages has a hundred pieces, all of which an edit numbers anew; short enough
 * that the one piece that it writes anew costs nothing.
 */
const pieceSizes: PieceSizes = { usual: 16_384, most: 32_768, least: 4_096 };

/**
 * The text of a draft that is being edited, by offsets and by lines. Lines end with LF, CRLF or CR.
 *
 * It is kept in pieces, so that an edit costs the pieces that it touches; the whole is one string only when somebody
 * asks for that.
 */
export class SourceText {
  readonly #sizes: PieceSizes;
  /** The whole text, if it is known as one string. */
  #whole: string | undefined;
  /** Made when they are first needed: a text that is only read needs none. */
  #made: Piece[] | undefined;
  #length: number;

  /** @param sizes of the pieces; tests make them tiny */
  constructor(text: string, sizes: PieceSizes = pieceSizes) {
    this.#whole = text;
    this.#length = text.length;
    this.#sizes = sizes;
  }

  get length(): number {
    return this.#length;
  }

  /** How many lines there are; a text that ends with a line break has an empty last line. */
  get lineCount(): number {
    const last = this.#pieces.at(-1);
    return last ? last.line + last.lineStarts.length + 1 : 1;
  }

  /** The text between two offsets, as `String.slice` of non-negative offsets. */
  slice(start: number, end: number = this.#length): string {
    const to = Math.min(end, this.#length);
    if (start >= to) return '';
    const pieces = this.#pieces;
    let index = lastIndex(pieces, ({ offset }) => offset <= start);
    let text = '';
    for (let at = start; at < to; index++) {
      const piece = pieces[index]!;
      text += piece.text.slice(at - piece.offset, to - piece.offset);
      at = piece.offset + piece.text.length;
    }
    return text;
  }

  /** The whole text. It is put together anew after an edit, so nothing that happens on every keystroke should ask. */
  toString(): string {
    this.#whole ??= this.#pieces.map(({ text }) => text).join('');
    return this.#whole;
  }

  /** Where words stand for the first time from an offset on, −1 where they do not. */
  indexOf(words: string, from = 0): number {
    const pieces = this.#pieces;
    const first = Math.max(
      0,
      lastIndex(pieces, ({ offset }) => offset <= from),
    );
    for (let i = first; i < pieces.length; i++) {
      const { text, offset } = pieces[i]!;
      const found = text.indexOf(words, from - offset);
      if (found >= 0) return offset + found;
      const next = pieces[i + 1];
      if (!next) break;
      // Words may stand on two pieces, or on more where those are tiny.
      const start = Math.max(from, next.offset - words.length + 1);
      const across = this.slice(start, next.offset + words.length - 1).indexOf(words);
      if (across >= 0) return start + across;
    }
    return -1;
  }

  /** The offset of a place: beyond a line's end the line's end, before its break; beyond the text the text's end. */
  offsetAt({ line, character }: LinePosition): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.#length;
    const start = this.#lineStart(line);
    return character <= 0 ? start : Math.min(start + character, this.#lineEnd(line));
  }

  /** The place of an offset; between the two characters of a CRLF it is the line's end. */
  positionAt(offset: number): LinePosition {
    const at = Math.min(Math.max(offset, 0), this.#length);
    const piece = this.#pieces[lastIndex(this.#pieces, (candidate) => candidate.offset <= at)];
    if (!piece) return { line: 0, character: 0 };
    const begun = lastIndex(piece.lineStarts, (start) => start <= at - piece.offset) + 1;
    const line = piece.line + begun;
    const start = begun > 0 ? piece.offset + piece.lineStarts[begun - 1]! : this.#lineStart(line);
    // No piece ends within a CRLF.
    const isWithinBreak = at > piece.offset && piece.text.startsWith('\r\n', at - piece.offset - 1);
    return { line, character: at - start - (isWithinBreak ? 1 : 0) };
  }

  /**
   * Applies edits.
   * @param edits ranges in the offsets of the present text, in any order, not overlapping; of two insertions at one place the first given comes first
   * @returns the smallest stretch that holds all changes: in the offsets of the text before, and its end in those of the text after
   * @throws RangeError when two edits overlap or one lies outside the text; nothing is changed then
   */
  apply(edits: readonly TextEdit[]): { readonly range: Range; readonly newEnd: number } {
    const before = this.#length;
    const ordered = inOrder(edits, before);
    const start = ordered[0]?.range.start ?? 0;
    const end = ordered.at(-1)?.range.end ?? 0;
    if (ordered.length > 0) this.#replace(ordered, start);
    return { range: { start, end }, newEnd: end + this.#length - before };
  }

  #replace(edits: readonly TextEdit[], from: number): void {
    const reader = new PieceReader(this.#pieces, from);
    const writer = new PieceWriter(this.#sizes, this.#pieces.slice(0, reader.index));
    for (const { range, text } of edits) {
      reader.copy(range.start, writer);
      reader.skip(range.end);
      writer.addText(text);
    }
    reader.copy(this.#length, writer);
    this.#made = writer.finish();
    const last = this.#made.at(-1);
    this.#length = last ? last.offset + last.text.length : 0;
    this.#whole = undefined;
  }

  get #pieces(): Piece[] {
    if (!this.#made) {
      const writer = new PieceWriter(this.#sizes);
      writer.addText(this.#whole ?? '');
      this.#made = writer.finish();
    }
    return this.#made;
  }

  #lineStart(line: number): number {
    if (line === 0) return 0;
    const piece = this.#pieces[this.#pieceBefore(line)]!;
    return piece.offset + piece.lineStarts[line - piece.line - 1]!;
  }

  /** The end of a line, before its break. */
  #lineEnd(line: number): number {
    if (line + 1 === this.lineCount) return this.#length;
    const piece = this.#pieces[this.#pieceBefore(line + 1)]!;
    const next = piece.lineStarts[line - piece.line]!;
    return piece.offset + next - (piece.text.endsWith('\r\n', next) ? 2 : 1);
  }

  /** The index of the piece with the break before a line. */
  #pieceBefore(line: number): number {
    return lastIndex(this.#pieces, (piece) => piece.line < line);
  }
}

/** Goes through pieces from left to right. */
class PieceReader {
  readonly #pieces: readonly Piece[];
  #at: number;
  /** The piece that holds the place where the reader is. */
  index: number;

  constructor(pieces: readonly Piece[], at: number) {
    this.#pieces = pieces;
    this.index = Math.max(
      0,
      lastIndex(pieces, ({ offset }) => offset <= at),
    );
    this.#at = pieces[this.index]?.offset ?? 0;
  }

  /** Hands on what comes before an offset, as whole pieces where that can be. */
  copy(to: number, writer: PieceWriter): void {
    while (this.#at < to) {
      const piece = this.#pieces[this.index]!;
      const end = piece.offset + piece.text.length;
      if (this.#at === piece.offset && end <= to) writer.addPiece(piece);
      else writer.addText(piece.text.slice(this.#at - piece.offset, to - piece.offset));
      this.#moveTo(Math.min(end, to));
    }
  }

  /** Leaves out what comes before an offset. */
  skip(to: number): void {
    while (this.#at < to) {
      const { offset, text } = this.#pieces[this.index]!;
      this.#moveTo(Math.min(offset + text.length, to));
    }
  }

  #moveTo(at: number): void {
    this.#at = at;
    const { offset, text } = this.#pieces[this.index]!;
    if (at === offset + text.length) this.index++;
  }
}

/** The index of the last item for which the condition holds, where it holds for none behind the first that it fails; −1 where for none. */
function lastIndex<Item>(items: readonly Item[], condition: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (condition(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
