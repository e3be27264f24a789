import type { Draft } from '../../draft.js';
import type { Range } from '../../text/range.js';

/** The draft as it is printed behind its report, so that the report can point to its lines. */
export interface PrintedDraft {
  readonly text: string;
  /** False where the report must not show what the draft says. */
  readonly shown: boolean;
  /** What the line is called in which a range starts: `L12`. */
  nameOf(range: Range): string;
}

export function printedDraft({ text, source }: Draft, shown: boolean): PrintedDraft {
  return { text, shown, nameOf: ({ start }) => nameOfLine(source.positionAt(start).line) };
}

/** The lines of a text with what they are called. */
export function linesOf(text: string): readonly { readonly name: string; readonly line: string }[] {
  return text.split(/\r\n|\r|\n/).map((line, index) => ({ name: nameOfLine(index), line }));
}

/** @param line from 0 */
const nameOfLine = (line: number) => `L${line + 1}`;
