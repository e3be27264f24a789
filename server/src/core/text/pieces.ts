/** A part of a text, with the lines that begin in it. Where it stands is set when the text before it changes. */
export interface Piece {
  readonly text: string;
  /** The offsets, in the piece, just behind each line break; the last may be the piece's length. */
  readonly lineStarts: readonly number[];
  /** Its offset in the whole text. */
  offset: number;
  /** How many line breaks there are before it. */
  line: number;
}

/** How long pieces are, in UTF-16 code units. */
export interface PieceSizes {
  /** What is cut is cut into pieces of about this length. */
  readonly usual: number;
  /** A piece that has grown longer is cut. */
  readonly most: number;
  /** A piece that has become shorter is joined with the next. */
  readonly least: number;
}

const lineFeed = 10;
const carriageReturn = 13;

/**
 * Puts pieces together from left to right. No two pieces share a CRLF, so that each counts its line breaks alone.
 */
export class PieceWriter {
  readonly #pieces: Piece[];
  readonly #sizes: PieceSizes;
  /** Text behind the last piece that is not yet one. */
  #open = '';

  /** @param pieces those that come first; the array is taken over */
  constructor(sizes: PieceSizes, pieces: Piece[] = []) {
    this.#sizes = sizes;
    this.#pieces = pieces;
  }

  /** Goes on with a text. */
  addText(text: string): void {
    this.#open += text;
  }

  /** Goes on with a piece as it is, if what is before it allows that. */
  addPiece(piece: Piece): void {
    if (this.#open !== '' && this.#open.length < this.#sizes.least) this.#open += piece.text;
    else if (isBetweenCrLf(this.#open || (this.#pieces.at(-1)?.text ?? ''), piece.text)) this.#open += piece.text;
    else {
      this.#close();
      this.#pieces.push(piece);
    }
  }

  /** All pieces, each with its place. */
  finish(): Piece[] {
    this.#close();
    let offset = 0;
    let line = 0;
    for (const piece of this.#pieces) {
      piece.offset = offset;
      piece.line = line;
      offset += piece.text.length;
      line += piece.lineStarts.length;
    }
    return this.#pieces;
  }

  #close(): void {
    const last = this.#pieces.at(-1);
    if (this.#open === '') return;
    if (last && (this.#open.length < this.#sizes.least || isBetweenCrLf(last.text, this.#open))) {
      this.#pieces.pop();
      this.#open = last.text + this.#open;
    }
    for (const text of cut(this.#open, this.#sizes)) {
      this.#pieces.push({ text, lineStarts: lineStartsIn(text), offset: 0, line: 0 });
    }
    this.#open = '';
  }
}

function isBetweenCrLf(before: string, after: string): boolean {
  return before.charCodeAt(before.length - 1) === carriageReturn && after.charCodeAt(0) === lineFeed;
}

function cut(text: string, { usual, most }: PieceSizes): readonly string[] {
  if (text.length <= most) return [text];
  const length = Math.ceil(text.length / Math.ceil(text.length / usual));
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + length, text.length);
    if (text.charCodeAt(end - 1) === carriageReturn && text.charCodeAt(end) === lineFeed) end++;
    parts.push(copyOf(text, start, end));
    start = end;
  }
  return parts;
}

/**
 * A part of a text as a string of its own. Engines make a slice as a view of the string that it is cut from, which
 * would keep a long draft in memory as long as one piece of it is there.
 */
function copyOf(text: string, start: number, end: number): string {
  const middle = (start + end) >> 1;
  return [text.slice(start, middle), text.slice(middle, end)].join('');
}

/** The offsets just behind each LF, CRLF and CR. */
function lineStartsIn(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > carriageReturn) continue;
    if (code === lineFeed) starts.push(at + 1);
    else if (code === carriageReturn) {
      if (text.charCodeAt(at + 1) === lineFeed) at++;
      starts.push(at + 1);
    }
  }
  return starts;
}
