/** Where what was parsed comes from. */
export interface Origin {
  /** The offset in the source of an offset of what was parsed. */
  at(offset: number): number;
  /** The words of a text that was parsed as `value` from an offset on. */
  words(value: string, offset: number): string;
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
 * Runs of plain words within a line, which mean nothing to the parser but time: what comes before and behind them are
 * plain words too, so no markup, no start or end of a line, nothing that a delimiter looks at, is left out. What stands
 * in angle brackets is passed over, since words may be attributes there.
 */
const plainWords =
  /<[^<>]*>?|(?<=[A-Za-z] )[A-Za-z0-9\u00C0-\u024F\u0370-\u04FF“”‘’,.;%$§–—'"()/:? -]{12,}(?= [A-Za-z])/g;
/** The same beside links, where quotation marks and brackets enclose the title of a target. */
const wordsBesideLinks =
  /<[^<>]*>?|(?<=[A-Za-z] )[A-Za-z0-9\u00C0-\u024F\u0370-\u04FF“”‘’,.;%$§–— -]{12,}(?= [A-Za-z])/g;

/** What the parser is to be given in full: code, of which it gives the words, labels, which it compares, and the mark. */
const inFull = /[`\uE000]|~~~|\]:|\]\(</;

/** A text without the words that mean nothing to the parser, which takes its time for each character. */
export class Abridged implements Origin {
  /** What the parser is given. */
  readonly text: string;
  /** Where words are left out of it, what they are, and by how much all until there are longer than their marks. */
  readonly #offsets: number[] = [];
  readonly #words: string[] = [];
  readonly #shifts: number[] = [];

  constructor(source: string) {
    this.text = inFull.test(source) ? source : this.#abridge(source);
  }

  #abridge(source: string): string {
    let text = '';
    let end = 0;
    let shift = 0;
    for (const match of source.matchAll(source.includes('](') ? wordsBesideLinks : plainWords)) {
      const [words] = match;
      if (words.startsWith('<')) {
        if (!isBalanced(words)) return this.#inFull(source);
        continue;
      }
      text += source.slice(end, match.index);
      end = match.index + words.length;
      shift += words.length - 1;
      this.#offsets.push(text.length);
      this.#words.push(words);
      this.#shifts.push(shift);
      text += mark;
    }
    return text + source.slice(end);
  }

  #inFull(source: string): string {
    this.#offsets.length = 0;
    return source;
  }

  at(offset: number): number {
    const before = this.#countBefore(offset);
    return before === 0 ? offset : offset + this.#shifts[before - 1]!;
  }

  words(value: string, offset: number): string {
    if (this.#offsets.length === 0 || !value.includes(mark)) return value;
    let next = this.#countBefore(offset);
    return value.replaceAll(mark, () => this.#words[next++]!);
  }

  /** How many marks stand before an offset of the text. */
  #countBefore(offset: number): number {
    let low = 0;
    let high = this.#offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#offsets[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether quotation marks are closed: else the angle bracket may end no tag, but stand in an attribute. */
function isBalanced(tag: string): boolean {
  return tag.split('"').length % 2 === 1 && tag.split("'").length % 2 === 1;
}
