/** A place in a text, both counted from 0; the character in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text start. Lines end with LF, CRLF or CR. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  /** The line and the character of an offset; one within a CRLF counts as before it. */
  placeOf(offset: number): Place {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    const withinBreak = this.#text[offset] === '\n' && this.#text[offset - 1] === '\r';
    return { line: low, character: offset - this.#starts[low]! - (withinBreak ? 1 : 0) };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  // Searching for one character is many times faster than looking at each.
  let lineFeed = text.indexOf('\n');
  let carriageReturn = text.indexOf('\r');
  while (lineFeed >= 0 || carriageReturn >= 0) {
    const isReturn = carriageReturn >= 0 && (lineFeed < 0 || carriageReturn < lineFeed);
    const end = isReturn && lineFeed !== carriageReturn + 1 ? carriageReturn : lineFeed;
    starts.push(end + 1);
    if (isReturn) carriageReturn = text.indexOf('\r', carriageReturn + 1);
    if (lineFeed === end) lineFeed = text.indexOf('\n', end + 1);
  }
  return starts;
}
