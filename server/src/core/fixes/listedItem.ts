import type { Block, ContractDocument, Section, Span } from '../document/types.js';
import { sentenceAt, sentencesOf } from '../facts/sentences.js';
import { blockLineStart } from './sourceLines.js';

/** An item of a list of the draft. */
export interface ListedItem {
  /** Its words without its label, in the block where it starts. */
  readonly text: Span;
  /** Where it ends, sub-items included: the end of the prose of `end.block` that is its own. */
  readonly end: { readonly block: Block; readonly offset: number };
  /** The section that the document makes of it; undefined for an item with a bullet or no label. */
  readonly section: Section | undefined;
}

/** Whether a span starts in an item, and not in the words behind the list. */
export function holds({ text, end }: ListedItem, { block, start }: Span): boolean {
  const behindStart = block.index > text.block.index || (block === text.block && start >= text.start - labelReach);
  return behindStart && (block.index < end.block.index || (block === end.block && start < end.offset));
}

/** A span may take in the label of its item. */
const labelReach = 12;

/** The items of an enumeration in the running text. */
export function inlineItems(sections: readonly Section[]): ListedItem[] {
  const { block } = sections[0]!.start;
  const { text } = block.prose;
  const end = inlineEnd(text, sections.at(-1)!.titleSpan.start);
  return sections.map((section, index) => {
    const stop = sections[index + 1]?.start.start ?? end;
    const offset = text.slice(0, stop).trimEnd().length;
    return { text: { block, start: section.titleSpan.start, end: offset }, end: { block, offset }, section };
  });
}

/** Where the last item in the running text ends: with its sentence, or before a proviso to the whole list. */
function inlineEnd(text: string, from: number): number {
  const end = sentenceAt(sentencesOf(text), from)?.end ?? text.length;
  const proviso = /[;,]\s+(?:provided\b|in each case\b|however\b|it being understood\b)/i.exec(text.slice(from, end));
  return proviso ? from + proviso.index : end;
}

/** The items of a list that the document knows as sections, each on its own line. */
export function sectionItems(document: ContractDocument, sections: readonly Section[]): ListedItem[] {
  return sections.map((section) => ({
    ...lineItem(section.start.block, lastBlockOf(document, section), section.titleSpan.start),
    section,
  }));
}

/** The items with bullets of the list that the block stands in. */
export function bulletItems(document: ContractDocument, block: Block): ListedItem[] {
  const { list, depth } = block.list!;
  const firsts: Block[] = [];
  const collect = (from: number, step: 1 | -1) => {
    for (let index = from; document.blocks[index]?.list; index += step) {
      const near = document.blocks[index]!;
      if (near.list!.depth < depth) break;
      if (near.list!.list !== list || !near.list!.first) continue;
      if (step > 0) firsts.push(near);
      else firsts.unshift(near);
    }
  };
  collect(block.index, -1);
  collect(block.index + 1, 1);
  return firsts.map((first) => ({
    ...lineItem(first, lastWithin(document, first), 0),
    section: undefined,
  }));
}

/**
 * The lines behind a lead-in that are typed as items, with a sign or with nothing before them: each ends as an item
 * does that others follow, up to the one that ends the sentence.
 */
export function bareItems(document: ContractDocument, leadIn: Block): ListedItem[] {
  const items: ListedItem[] = [];
  let sign: string | undefined;
  for (let index = leadIn.index + 1; index < document.blocks.length; index++) {
    const block = document.blocks[index]!;
    if (block.kind !== 'paragraph' || block.matter !== 'contract' || block.list) break;
    const own = /^[^\p{L}\d“"(]*/u.exec(block.prose.text)![0];
    sign ??= own;
    if (own !== sign || block.prose.text.length > 800) break;
    items.push({ ...lineItem(block, block, own.length), section: undefined });
    if (!/(?:[;,]|\b(?:and|or))$/i.test(block.prose.text.trimEnd())) break;
  }
  return items;
}

function lineItem(block: Block, last: Block, from: number): Omit<ListedItem, 'section'> {
  const length = block.prose.text.trimEnd().length;
  return {
    text: { block, start: Math.min(from, length), end: length },
    end: { block: last, offset: endBeforeProviso(last.prose.text) },
  };
}

/** A proviso that starts a line of its own is one to the whole list. */
function endBeforeProviso(text: string): number {
  const proviso = /\n\s*(?:provided|in each case)\b/i.exec(text);
  return text.slice(0, proviso?.index ?? text.length).trimEnd().length;
}

/** The last block of an item: of what its Markdown item holds, or of the sub-items that it introduces. */
function lastBlockOf(document: ContractDocument, { start, endBlock }: Section): Block {
  const { block } = start;
  if (block.list) return lastWithin(document, block);
  let last = block;
  for (let index = block.index + 1; index < endBlock; index++) {
    const next = document.blocks[index]!;
    const leadIn = document.leadInOf(next);
    if (!leadIn || leadIn.index < block.index) break;
    last = next;
  }
  return last;
}

function lastWithin(document: ContractDocument, first: Block): Block {
  const end = first.base + first.list!.item.end;
  let last = first;
  for (let index = first.index + 1; index < document.blocks.length; index++) {
    const next = document.blocks[index]!;
    if (next.base + next.source.start >= end) break;
    last = next;
  }
  return last;
}

/** Source that stands before the words of an item without a section: its indentation and its sign. */
export function signBefore(document: ContractDocument, { text }: ListedItem): string {
  const start = blockLineStart(document, text.block);
  return document.text.slice(start, document.rangeOf(text).start);
}
