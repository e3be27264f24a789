import type { Block, ContractDocument, Section } from '../document/types.js';

/** Where the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, before its line break and the white space that precedes it. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  let end = feed < 0 ? text.length : feed;
  while (end > offset && /\s/.test(text[end - 1]!)) end--;
  return end;
}

/** Where a block starts in the source: at its list marker when it is the first of an item, with its indentation. */
export function blockLineStart({ text }: ContractDocument, block: Block): number {
  const start =
    block.base + (block.list?.first ? Math.min(block.list.item.start, block.source.start) : block.source.start);
  const line = lineStart(text, start);
  // In text that has lost its line breaks a block may start in mid-line.
  return /^(?:[\s*_]|<[a-z][^<>]*>)*$/.test(text.slice(line, start)) ? line : start;
}

/** Where a block ends in the source, with what stands behind it on its line unless another block starts there. */
export function blockLineEnd(document: ContractDocument, block: Block): number {
  const end = block.base + block.source.end;
  const whole = lineEnd(document.text, end);
  const next = document.blocks[block.index + 1];
  return next && next.base + next.source.start < whole ? end : whole;
}

/** Where a section ends in the source, signature lines and page furniture left out. */
export function sectionEnd(document: ContractDocument, section: Section): number {
  let last = section.endBlock - 1;
  const first = section.start.block.index;
  while (last > first && !isText(document.blocks[last]!)) last--;
  return blockLineEnd(document, document.blocks[last]!);
}

const isText = ({ matter }: Block) => matter === 'contract' || matter === 'commentary';

/** A gap in the source as line breaks alone: `\n`, `\n\n`; undefined when anything else stands in it. */
export function lineBreaks(gap: string): string | undefined {
  if (gap.trim() !== '') return undefined;
  const count = gap.split('\n').length - 1;
  return count === 0 ? undefined : '\n'.repeat(Math.min(count, 3));
}
