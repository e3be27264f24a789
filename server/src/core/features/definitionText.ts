import type { Block, ContractDocument, Span } from '../document/types.js';
import type { Definition } from '../facts/types.js';
import { typedNumberOf } from './sectionNumber.js';

/**
 * The words that give a term its meaning: the sentence or entry, and what that leads to, as the items of a list or the other
 * cells of a row. Empty for one that no text says.
 * @param mostItems how many items of a list are wanted
 */
export function wordsOfDefinition(document: ContractDocument, { body }: Definition, mostItems = 12): readonly Span[] {
  if (!body) return [];
  const { block, end } = body;
  if (block.cell) return [body, ...otherCells(document, block).map(whole)];
  const first = { block, start: Math.min(end, Math.max(body.start, endOfNumber(document, block))), end };
  const leadsOn = end >= block.prose.text.trimEnd().length && !/[.]\s*$/.test(block.prose.text.slice(first.start, end));
  return leadsOn ? [first, ...itemsBelow(document, block, mostItems).map(whole)] : [first];
}

/** Where the number ends that a block begins with, if it begins with one; readers know it from the place. */
function endOfNumber(document: ContractDocument, block: Block): number {
  const section = document.sectionAt(block, 0);
  if (section?.start.block !== block || section.start.start > 0) return 0;
  const { end } = typedNumberOf(section);
  // A quotation mark before the title opens the words.
  return end - /[“„"‘‚'«‹「『]*$/.exec(block.prose.text.slice(0, end))![0].length;
}

const whole = (block: Block): Span => ({ block, start: 0, end: block.prose.text.length });

/** The cells behind a cell in its row. */
function otherCells({ blocks }: ContractDocument, { cell, index }: Block): readonly Block[] {
  const cells: Block[] = [];
  for (let i = index + 1; i < blocks.length; i++) {
    const other = blocks[i]!;
    if (!cell || other.cell?.table !== cell.table || other.cell.row !== cell.row) break;
    cells.push(other);
  }
  return cells;
}

/** The blocks that a block introduces: those deeper in its list, or those that have it as their lead-in. */
function itemsBelow(document: ContractDocument, block: Block, most: number): readonly Block[] {
  const { blocks } = document;
  const depth = block.list?.depth ?? 0;
  const items: Block[] = [];
  for (let i = block.index + 1; i < blocks.length && items.length < most; i++) {
    const item = blocks[i]!;
    const isItem = item.kind === 'paragraph' && item.list && item.list.depth > depth;
    if (!isItem && !isIntroduced(document, item, block)) break;
    items.push(item);
  }
  return items;
}

/** Whether a block is introduced by another, or by what that introduces. */
function isIntroduced(document: ContractDocument, item: Block, by: Block): boolean {
  for (let at = document.leadInOf(item), depth = 0; at && depth < 6; at = document.leadInOf(at), depth++)
    if (at === by) return true;
  return false;
}
