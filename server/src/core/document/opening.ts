import type { DraftBlock, ItemStart } from './block.js';
import { type InlineItem, inlineItems } from './inlineItems.js';
import { type SectionStart, sectionStart } from './sectionStart.js';
import type { Dialect, Format } from './types.js';

/** How a block starts a section, or null when it only goes on. Kept until its words or its place in a list change. */
export function startOf(block: DraftBlock, format: Format, dialect: Dialect): SectionStart | null {
  block.opening ??= { start: sectionStart(block, format, dialect) ?? null, items: undefined };
  return block.opening.start;
}

/** The enumerators inside a block, behind its own number, as starts of sections. */
export function itemsOf(block: DraftBlock, format: Format, dialect: Dialect): readonly ItemStart[] {
  const start = startOf(block, format, dialect);
  const opening = block.opening!;
  if (!opening.items) {
    const none = block.kind === 'heading' || block.kind === 'code';
    const items = none ? [] : inlineItems(block.prose.text, start?.textStart ?? 0);
    opening.items = items.length ? items.map(startOfItem) : noItems;
  }
  return opening.items;
}

export const noItems: readonly ItemStart[] = [];

function startOfItem({ style, label, ordinal, start, textStart }: InlineItem): ItemStart {
  const title = { start: textStart, end: textStart };
  return { kind: 'item', style, label, ordinals: [ordinal], full: false, title, textStart, at: start };
}

/** Whether two starts make the same section, titles apart. */
export function isSameStart(a: SectionStart | null, b: SectionStart | null): boolean {
  if (!a || !b) return a === b;
  return a.style === b.style && a.label === b.label && a.kind === b.kind && a.full === b.full;
}

/** Whether two lists of enumerators make the same sections. */
export function areSameItems(a: readonly ItemStart[], b: readonly ItemStart[]): boolean {
  return a.length === b.length && a.every(({ style, label }, i) => style === b[i]!.style && label === b[i]!.label);
}
