import type { Range } from '../text/range.js';
import { proseOffset, sourceRange } from './sourceMap.js';
import type { Block, Span } from './types.js';

/** The absolute source range of a span; an empty span gives an empty range. */
export function rangeOf({ block, start, end }: Span): Range {
  const range = sourceRange(block.prose, start, end, block.source.start);
  return { start: block.base + range.start, end: block.base + range.end };
}

/** The span that covers an absolute source range, or undefined where there is no prose. */
export function spanAt(blocks: readonly Block[], range: Range): Span | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle]!;
    if (block.base + block.source.end < range.start) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  if (!block || block.base + block.source.start > range.end || block.prose.segments.length === 0) return undefined;
  const start = proseOffset(block.prose, range.start - block.base);
  const end = proseOffset(block.prose, range.end - block.base);
  return { block, start, end: Math.max(start, end) };
}
