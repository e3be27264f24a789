import type { Block, ContractDocument, Section, Span } from '../document/types.js';
import { sentenceAt, sentencesOf } from '../facts/sentences.js';
import type { ClauseStatus } from '../facts/types.js';
import { isListItem, siblingsOf } from './sections.js';

/** An item of the draft's list of exclusions. */
export interface ListedItem {
  /** Its words without its label, in the block where it starts. */
  readonly text: Span;
  /** Where it ends, sub-items included: the end of the prose of `end.block` that is its own. */
  readonly end: { readonly block: Block; readonly offset: number };
  /** The section that the document makes of it; undefined for an item with a bullet or no label. */
  readonly section: Section | undefined;
}

/** The list on which the draft sets out what is not confidential. */
export interface ExclusionList {
  /** Items in the running text of one paragraph, or each on its own line. */
  readonly kind: 'inline' | 'lines';
  readonly items: readonly ListedItem[];
  /** The words that introduce it; empty where each item is a sentence of its own. */
  readonly leadIn: string;
}

/** The list that holds most of the exclusions that the draft has; undefined where they are no list. */
export function findExclusionList(document: ContractDocument, status: ClauseStatus): ExclusionList | undefined {
  const hits = new Map<string, { list: ExclusionList; count: number }>();
  for (const span of status.elements.flatMap(({ evidence }) => evidence)) {
    for (const list of listsAround(document, span)) count(hits, list);
  }
  if (hits.size === 0 && status.home) for (const list of listsBelow(document, status.home)) count(hits, list);
  let best: { list: ExclusionList; count: number } | undefined;
  for (const hit of hits.values()) if (!best || hit.count > best.count) best = hit;
  return best?.list;
}

function count(hits: Map<string, { list: ExclusionList; count: number }>, list: ExclusionList): void {
  const { block, start } = list.items[0]!.text;
  const key = `${block.index}:${start}`;
  const hit = hits.get(key);
  if (hit) hit.count++;
  else hits.set(key, { list, count: 1 });
}

/** The lists of exclusions that the span stands in, the innermost first. */
function* listsAround(document: ContractDocument, span: Span): Generator<ExclusionList> {
  const bullets = bulletList(document, span.block);
  if (bullets) yield bullets;
  for (let at = document.sectionAt(span.block, span.start); at; at = at.parent) {
    const list = listOf(document, at);
    if (list) yield list;
  }
}

/** The lists that the words of a lead-in introduce. */
function* listsBelow(document: ContractDocument, { block }: Span): Generator<ExclusionList> {
  const section = document.sectionAt(block, block.prose.text.length);
  if (section?.start.block === block && section.start.start > 0) yield* listsAround(document, section.start);
  const next = document.blocks[block.index + 1];
  if (next && document.leadInOf(next) === block) yield* listsAround(document, { block: next, start: 0, end: 0 });
}

/** The list whose item the section is, if it is one of exclusions. */
function listOf(document: ContractDocument, section: Section): ExclusionList | undefined {
  const { block, start } = section.start;
  if (start > 0) return inlineList(document, section);
  if (block.kind === 'heading' || section.ordinal === 0) return undefined;
  const items = siblingsOf(document, section).filter(
    (sibling) => sibling.start.start === 0 && sibling.ordinal > 0 && sibling.start.block.kind === block.kind,
  );
  const leadIn = document.leadInOf(items[0]!.start.block)?.prose.text ?? '';
  const titled = exclusionCue.test(section.parent?.title ?? '') && !isListItem(document, section);
  if (!exclusionCue.test(leadIn.slice(-cueReach)) && !titled) return undefined;
  return { kind: 'lines', items: items.map((item) => lineItem(document, item)), leadIn };
}

/** What is said before a list of things that are not confidential. */
const exclusionCue =
  /\b(?:not|no|nor|never|nothing|except\w*|exclu\w+|exempt\w*|exceptions?|outside|other than|unless|releas\w+|free|limitations?|inapplicab\w+)\b/i;

const cueReach = 500;

function inlineList(document: ContractDocument, section: Section): ExclusionList | undefined {
  const { block } = section.start;
  const { text } = block.prose;
  const items = siblingsOf(document, section).filter(({ start }) => start.block === block && start.start > 0);
  const leadIn = text.slice(Math.max(0, items[0]!.start.start - cueReach), items[0]!.start.start);
  const own = leadIn.slice(sentencesOf(leadIn).at(-1)?.start ?? 0);
  if (!exclusionCue.test(own)) return undefined;
  const end = inlineEnd(text, items.at(-1)!.titleSpan.start);
  return {
    kind: 'inline',
    leadIn: own,
    items: items.map((item, index) => {
      const stop = items[index + 1]?.start.start ?? end;
      const offset = text.slice(0, stop).trimEnd().length;
      return { text: { block, start: item.titleSpan.start, end: offset }, end: { block, offset }, section: item };
    }),
  };
}

/** Where the last item of a list in the running text ends: with its sentence, or before a proviso to the whole list. */
function inlineEnd(text: string, from: number): number {
  const end = sentenceAt(sentencesOf(text), from)?.end ?? text.length;
  const proviso = /[;,]\s+(?:provided\b|in each case\b|however\b|it being understood\b)/i.exec(text.slice(from, end));
  return proviso ? from + proviso.index : end;
}

function lineItem(document: ContractDocument, section: Section): ListedItem {
  const { block } = section.start;
  const last = lastBlockOf(document, section);
  const length = block.prose.text.trimEnd().length;
  return {
    text: { block, start: Math.min(section.titleSpan.start, length), end: length },
    end: { block: last, offset: last.prose.text.trimEnd().length },
    section,
  };
}

/** The last block of an item: what its Markdown item holds, or the sub-items that it introduces. */
function lastBlockOf(document: ContractDocument, { start, endBlock }: Section): Block {
  const { block } = start;
  let last = block;
  for (let index = block.index + 1; index < endBlock; index++) {
    const next = document.blocks[index]!;
    const leadIn = document.leadInOf(next);
    const inside = block.list
      ? next.base + next.source.start < block.base + block.list.item.end
      : leadIn !== undefined && leadIn.index >= block.index;
    if (!inside) break;
    last = next;
  }
  return last;
}

function bulletList(document: ContractDocument, block: Block): ExclusionList | undefined {
  if (!block.list || block.list.ordered) return undefined;
  const { list } = block.list;
  const firsts: Block[] = [];
  for (let index = block.index; index >= 0 && isNear(document.blocks[index]!, block); index--)
    if (startsItem(document.blocks[index]!, list)) firsts.unshift(document.blocks[index]!);
  for (let index = block.index + 1; index < document.blocks.length; index++) {
    const next = document.blocks[index]!;
    if (!isNear(next, block)) break;
    if (startsItem(next, list)) firsts.push(next);
  }
  const leadIn = firsts[0] && document.leadInOf(firsts[0])?.prose.text;
  if (!leadIn || !exclusionCue.test(leadIn.slice(-cueReach))) return undefined;
  const items = firsts.map((first, index) => bulletItem(document, first, firsts[index + 1]));
  return { kind: 'lines', leadIn, items };
}

const startsItem = ({ list }: Block, wanted: number) => list?.list === wanted && list.first;

/** Whether a block may belong to the same list: it is in one at least as deep. */
const isNear = ({ list }: Block, block: Block) => list !== undefined && list.depth >= block.list!.depth;

function bulletItem(document: ContractDocument, block: Block, next: Block | undefined): ListedItem {
  let last = block;
  const itemEnd = block.base + block.list!.item.end;
  for (let index = block.index + 1; index < (next?.index ?? document.blocks.length); index++) {
    const inner = document.blocks[index]!;
    if (inner.base + inner.source.start >= itemEnd) break;
    last = inner;
  }
  const length = block.prose.text.trimEnd().length;
  return {
    text: { block, start: 0, end: length },
    end: { block: last, offset: last.prose.text.trimEnd().length },
    section: undefined,
  };
}
