import type { Block, ContractDocument, Section } from '../document/types.js';
import { type NumberForm, readNumberForm } from './sectionForm.js';
import { isListItem } from './sections.js';
import { blockLineEnd, blockLineStart, lineBreaks } from './sourceLines.js';

/** How the draft sets the items of a list within a clause. */
export type ItemForm =
  /** In the running text, `(a) …; (b) …`; the label of the first. */
  | { readonly kind: 'inline'; readonly label: string }
  | {
      readonly kind: 'block';
      readonly form: NumberForm;
      /** Columns of the item's marker right of the text that introduces the list. */
      readonly indent: number;
      readonly gap: string;
      readonly leadGap: string;
    };

const forms = new WeakMap<ContractDocument, ItemForm | undefined>();

/** The way in which the draft sets most of its lists of items; undefined when it has none. */
export function itemFormOf(document: ContractDocument): ItemForm | undefined {
  if (!forms.has(document)) forms.set(document, readItemForm(document));
  return forms.get(document);
}

function readItemForm(document: ContractDocument): ItemForm | undefined {
  const lists = firstItems(document);
  const inline = lists.filter(({ start }) => start.start > 0);
  const blocks = lists.filter(({ start }) => start.start === 0);
  if (lists.length === 0) return bulletForm(document);
  if (inline.length > blocks.length) return { kind: 'inline', label: inlineLabel(mostCommon(inline)) };
  return blockForm(document, mostCommon(blocks));
}

/** The first items of the draft's lists that have a second one. */
function firstItems(document: ContractDocument): Section[] {
  const found: Section[] = [];
  const visit = (sections: readonly Section[]): void => {
    for (const [index, section] of sections.entries()) {
      const next = sections[index + 1];
      const opensList = section.ordinal === 1 && next?.ordinal === 2 && isListItem(document, section);
      if (opensList && !isNested(section) && section.start.block.kind === 'paragraph') found.push(section);
      visit(section.children);
    }
  };
  visit(document.sections);
  return found;
}

const isNested = ({ parent }: Section) => parent?.kind === 'item' && !/^\d+(?:\.\d+)*$/.test(parent.number);

function mostCommon(items: readonly Section[]): Section {
  const counts = new Map<string, number>();
  let best = items[0]!;
  for (const item of items) {
    const count = (counts.get(item.label) ?? 0) + 1;
    counts.set(item.label, count);
    if (count > (counts.get(best.label) ?? 0)) best = item;
  }
  return best;
}

function inlineLabel({ start }: Section): string {
  const text = start.block.prose.text.slice(start.start);
  return /^\(?\w+[).]?/.exec(text)?.[0] ?? '(a)';
}

function blockForm(document: ContractDocument, first: Section): ItemForm {
  const siblings = first.parent?.children ?? document.sections;
  const second = siblings[siblings.indexOf(first) + 1]!;
  const { block } = first.start;
  const leadIn = document.leadInOf(block);
  const form = readNumberForm(document, first, siblings);
  const gap = gapBetween(document, document.blocks[second.start.block.index - 1]!, second.start.block);
  return {
    kind: 'block',
    form,
    indent: Math.max(0, leadingColumns(form.prefix) - (leadIn?.list?.contentColumn ?? 0)),
    gap: gap ?? '\n',
    leadGap: (leadIn && gapBetween(document, leadIn, block)) ?? '\n\n',
  };
}

/** A draft whose only lists have bullets. */
function bulletForm(document: ContractDocument): ItemForm | undefined {
  const isBullet = (block: Block | undefined) =>
    block?.matter === 'contract' && block.list?.ordered === false && block.list.first;
  const first = document.blocks.find((block) => isBullet(block));
  if (!first) return undefined;
  const prefix = document.text.slice(blockLineStart(document, first), first.base + first.source.start);
  const next = document.blocks[first.index + 1];
  const indent = leadingColumns(prefix) - (document.leadInOf(first)?.list?.contentColumn ?? 0);
  return {
    kind: 'block',
    form: { prefix, number: { start: 0, end: 0 }, ordinal: 1 },
    indent: Math.max(0, indent),
    gap: (next && isBullet(next) && gapBetween(document, first, next)) || '\n',
    leadGap: '\n\n',
  };
}

/** The line breaks between two blocks, with the marks of a hard break; undefined when other text stands between them. */
export function gapBetween(document: ContractDocument, before: Block, after: Block): string | undefined {
  const end = before.base + before.source.end;
  const gap = document.text.slice(end, blockLineStart(document, after)).replace(/\r/g, '');
  const hardBreak = /^(?: {2,}|\\)\n$/.exec(gap);
  if (hardBreak) return hardBreak[0];
  return lineBreaks(document.text.slice(blockLineEnd(document, before), blockLineStart(document, after)));
}

export const leadingColumns = (text: string) => /^[ \t]*/.exec(text)![0].length;
