import type { DraftBlock, Opening } from './block.js';
import type { BlockReading } from './blockReading.js';
import { areSameItems, isSameStart, itemsOf, noItems, startOf } from './opening.js';
import { type DraftSection, isNamed, titleOf } from './section.js';
import type { SectionStart } from './sectionStart.js';
import type { Dialect, Format } from './types.js';

/** What a block said before an edit. */
export interface Rewriting {
  readonly block: DraftBlock;
  readonly before: BlockReading;
  readonly opening: Opening | undefined;
}

/**
 * Follows an edit within a block that starts the same sections as before: exchanges their titles and spans.
 * @param moved takes the blocks below a section with another title
 * @returns false when the block starts other sections, and `SectionTree` must find them
 */
export function adjustSections(
  { block, opening }: Rewriting,
  blocks: readonly DraftBlock[],
  format: Format,
  dialect: Dialect,
  moved: (block: DraftBlock) => void,
): boolean {
  if (block.matter !== 'contract' && block.matter !== 'signature') return true;
  const start = startOf(block, format, dialect);
  const items = block.matter === 'contract' ? itemsOf(block, format, dialect) : noItems;
  if (!opening || !isSameStart(opening.start, start) || !areSameItems(opening.items ?? noItems, items)) return false;
  const own = block.section?.block === block ? block.section : undefined;
  if (start && !(own && keepsItsPlace(own, start))) return false;
  if (start && own) {
    const { title, kind } = own;
    own.describe(start, 0);
    if (own.title !== title || own.kind !== kind)
      for (let i = block.index + 1; i < own.endBlock; i++) moved(blocks[i]!);
  }
  items.forEach((item, i) => {
    block.sections![own ? i + 1 : i]!.describe(item, item.at);
  });
  return true;
}

/**
 * Whether other words of the block of a section change no more than what it is called. A section that references lead to
 * keeps its kind, and its title where it has one, since both tell what they mean.
 */
function keepsItsPlace(section: DraftSection, start: SectionStart): boolean {
  const { block } = section;
  if (section.titleSpan.block !== block) return false;
  const { title, kind } = titleOf(block, start);
  return (
    (section.kind === kind || !(section.isTarget || isNamed(kind))) && (!section.title === !title || !section.isTarget)
  );
}
