import { leaveOutWords } from './plainWords.js';

/** Where what was parsed comes from. */
export interface Origin {
  /** The offset in the source of an offset of what was parsed. */
  at(offset: number): number;
  /** The words of a text that was parsed as `value` from one offset to another. */
  words(value: string, start: number, end: number): string;
}

/** The source itself, or a part of it that was parsed behind something else. */
export class Shifted implements Origin {
  constructor(private readonly shift: number) {}

  at(offset: number): number {
    return offset + this.shift;
  }

  words(value: string): string {
    return value;
  }
}

/** A source that was parsed as it is. */
export const asItStands: Origin = new Shifted(0);

/** Stands for words that are left out: to the parser a letter like any other. */
const mark = '\uE000';

/**
 * What the parser is to be given in full: code, of which it gives the words, labels, which it compares, the mark, and a byte
 * order mark, from behind which it counts.
 */
const inFull = /[`\uE000]|~~~|\]:|\]\(<|^\uFEFF/;

/**
 * A text without the words that mean nothing to the parser, which takes its time for each character. Texts that differ in
 * their words alone become the same, so that one syntax tree serves them all.
 */
export class Abridged implements Origin {
  /** What the parser is given. */
  readonly text: string;
  /** Where marks stand in it, and where the words that they stand for start and end in the source. */
  readonly #marks: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(private readonly source: string) {
    this.text = inFull.test(source) ? source : this.#abridge(source);
  }

  #abridge(source: string): string {
    const runs = leaveOutWords(source);
    if (!runs) return source;
    let text = '';
    let end = 0;
    for (let i = 0; i < runs.length; i += 2) {
      const start = runs[i]!;
      text += source.slice(end, start);
      end = runs[i + 1]!;
      this.#marks.push(text.length);
      this.#starts.push(start);
      this.#ends.push(end);
      text += mark;
    }
    return text + source.slice(end);
  }

  at(offset: number): number {
    const before = this.#countBefore(offset);
    return before === 0 ? offset : offset + this.#ends[before - 1]! - this.#marks[before - 1]! - 1;
  }

  words(value: string, start: number, end: number): string {
    if (!value.includes(mark)) return value;
    // Most often there is nothing in the source but the words.
    if (end - start === value.length && this.text.startsWith(value, start))
      return this.source.slice(this.at(start), this.at(end));
    let next = this.#countBefore(start);
    return value.replaceAll(mark, () => this.source.slice(this.#starts[next]!, this.#ends[next++]!));
  }

  /** How many marks stand before an offset of the text. */
  #countBefore(offset: number): number {
    let low = 0;
    let high = this.#marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#marks[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
