/** A stretch of the original text: half-open UTF-16 offsets, `start` included, `end` not. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A replacement of a stretch of the original text; an empty range inserts. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** Whether the two ranges share at least one character. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner` (an empty range on its edge counts). */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * The edits in the order of the text.
 * @param edits ranges in the offsets of a text, in any order; of two insertions at one place the first given stays first
 * @param length of the text
 * @throws RangeError when two edits overlap or one lies outside the text
 */
export function inOrder(edits: readonly TextEdit[], length: number): readonly TextEdit[] {
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let at = 0;
  for (const { range } of ordered) {
    if (range.start < at || range.end < range.start || range.end > length) {
      throw new RangeError(`edit ${range.start}–${range.end} overlaps another or lies outside the text`);
    }
    at = range.end;
  }
  return ordered;
}

/**
 * The text with all edits applied at once.
 * @param edits ranges in the offsets of the given text, in any order, not overlapping; of two insertions at one place the first given comes first
 * @throws RangeError when two edits overlap or one lies outside the text
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const { range, text: replacement } of inOrder(edits, text.length)) {
    out += text.slice(at, range.start) + replacement;
    at = range.end;
  }
  return out + text.slice(at);
}
