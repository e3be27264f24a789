import { applyEdits, type Range, type TextEdit } from './range.js';

/** A place in a text as editors count it: both from 0, the character in UTF-16 code units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** The text of a draft that is being edited, by offsets and by lines. Lines end with LF, CRLF or CR. */
export class SourceText {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get length(): number {
    return this.#text.length;
  }

  /** The text between two offsets, as `String.slice` of non-negative offsets. */
  slice(start: number, end: number = this.length): string {
    return this.#text.slice(start, end);
  }

  /** The whole text. */
  toString(): string {
    return this.#text;
  }

  /**
   * Applies edits.
   * @param edits ranges in the offsets of the present text, in any order, not overlapping; of two insertions at one place the first given comes first
   * @returns the smallest stretch that holds all changes: in the offsets of the text before, and its end in those of the text after
   * @throws RangeError when two edits overlap or one lies outside the text; nothing is changed then
   */
  apply(edits: readonly TextEdit[]): { readonly range: Range; readonly newEnd: number } {
    const before = this.#text.length;
    this.#text = applyEdits(this.#text, edits);
    const start = Math.min(...edits.map(({ range }) => range.start));
    const end = Math.max(...edits.map(({ range }) => range.end));
    return { range: { start, end }, newEnd: end + this.#text.length - before };
  }
}
