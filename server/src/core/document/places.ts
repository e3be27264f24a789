import type { Range } from '../text/range.js';
import type { Structure } from './sections.js';
import { proseOffset, sourceRange } from './sourceMap.js';
import type { Block, ContractDocument, Section, Span } from './types.js';

/** How a document ties words to offsets and to sections. */
export function placesOf(
  blocks: readonly Block[],
  structure: Structure,
): Pick<ContractDocument, 'rangeOf' | 'spanAt' | 'sectionAt'> {
  return {
    rangeOf,
    spanAt: (range) => spanAt(blocks, range),
    sectionAt: (block, offset = 0) => sectionAt(structure, block, offset),
  };
}

function rangeOf({ block, start, end }: Span): Range {
  const range = sourceRange(block.prose, start, end, block.source.start);
  return { start: block.base + range.start, end: block.base + range.end };
}

function spanAt(blocks: readonly Block[], range: Range): Span | undefined {
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

function sectionAt({ byBlock, inline }: Structure, block: Block, offset: number): Section | undefined {
  const items = inline.get(block);
  if (items) {
    const item = items.findLast((section) => section.start.start <= offset);
    if (item) return item;
  }
  return byBlock[block.index];
}
