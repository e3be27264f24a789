import type { Range } from '../../server/src/core/index.js';

/** A text with the places that its ⟦marks⟧ showed. */
export interface MarkedText {
  readonly text: string;
  /** In the offsets of `text`, ascending; an empty range for `⟦⟧`. */
  readonly ranges: readonly Range[];
}

/**
 * Takes the marks out of a text. Marks may nest; two findings on the same words share one pair.
 * @throws Error when a mark is left open or closed twice
 */
export function readMarks(marked: string): MarkedText {
  const ranges: Range[] = [];
  const open: number[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '⟦') open.push(text.length);
    else if (character === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error(`“⟧” without “⟦” in: ${marked}`);
      ranges.push({ start, end: text.length });
    } else text += character;
  }
  if (open.length > 0) throw new Error(`“⟦” without “⟧” in: ${marked}`);
  return { text, ranges: sortRanges(ranges) };
}

/** The text with each different range marked; the opposite of `readMarks`. */
export function writeMarks(text: string, ranges: readonly Range[]): string {
  const different = sortRanges([...new Map(ranges.map((range) => [`${range.start}-${range.end}`, range])).values()]);
  const marks: { at: number; mark: string; order: number }[] = [];
  different.forEach(({ start, end }, index) => {
    // Where several marks meet: first what closes (the inner first), then empty ranges, then what opens.
    if (start === end) marks.push({ at: start, mark: '⟦⟧', order: 0 });
    else {
      marks.push({ at: start, mark: '⟦', order: index + 1 });
      marks.push({ at: end, mark: '⟧', order: -index - 1 });
    }
  });
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let out = '';
  let at = 0;
  for (const mark of marks) {
    out += text.slice(at, mark.at) + mark.mark;
    at = mark.at;
  }
  return out + text.slice(at);
}

/** By start; of those with one start the outer first. */
function sortRanges(ranges: readonly Range[]): Range[] {
  return [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
}
