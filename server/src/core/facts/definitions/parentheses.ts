import type { Range } from '../../text/range.js';

/** An unclosed parenthesis is taken to reach this far. */
const reach = 300;

/** The parentheses of a prose with what is in them, by where they open; nested ones too. */
export function parenthesesOf(text: string): readonly Range[] {
  const found: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (mark === '(' || mark === '（') {
      const pair = { start: at, end: Math.min(text.length, at + reach) };
      found.push(pair);
      open.push(pair);
    } else if (mark === ')' || mark === '）') {
      const pair = open.pop();
      if (pair) pair.end = at + 1;
    }
  }
  return found;
}

/** Finds the innermost of several ranges around each of a series of ascending offsets. */
export function innermostFinder(ranges: readonly Range[]): (offset: number) => Range | undefined {
  const around: Range[] = [];
  let next = 0;
  return (offset) => {
    while (next < ranges.length && ranges[next]!.start <= offset) around.push(ranges[next++]!);
    while (around.length > 0 && around.at(-1)!.end <= offset) around.pop();
    return around.at(-1);
  };
}
