import type { Block, ContractDocument, Section, Span } from '../document/types.js';
import { sentencesOf } from '../facts/sentences.js';
import type { ClauseStatus } from '../facts/types.js';
import { bareItems, bulletItems, holds, inlineItems, type ListedItem, sectionItems } from './listedItem.js';
import { isListItem, siblingsOf } from './sections.js';

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
  return best && isWhole(document, best.list) ? best.list : undefined;
}

/** Whether the end of a list was found: no further items follow a sub-list or the turn of a page. */
function isWhole(document: ContractDocument, { items }: ExclusionList): boolean {
  const { block, offset } = items.at(-1)!.end;
  return block.prose.text[offset - 1] !== ':' && block.prose.text[offset] !== ':' && !breaksOff(document, block);
}

/** Whether the text of a block goes on in the next, as it does where a page of plain text was turned. */
export function breaksOff(document: ContractDocument, block: Block): boolean {
  const next = document.blocks[block.index + 1];
  const open = !/[.;:,!?”"’)]$|\b(?:and|or)$/.test(block.prose.text.trimEnd());
  return open && next?.kind === block.kind && /^\p{Ll}{2}/u.test(next.prose.text);
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
  const { block } = span;
  const innermost = document.sectionAt(block, span.start);
  // Behind a bullet, a letter may be typed as well: then the items are sections.
  if (block.list?.ordered === false && innermost?.start.block !== block)
    yield* listOf('lines', bulletItems(document, block), leadInText(document, block));
  for (let at = innermost; at; at = at.parent) {
    for (const list of sectionList(document, at)) if (list.items.some((item) => holds(item, span))) yield list;
  }
}

/** The lists that the words of a lead-in introduce. */
function* listsBelow(document: ContractDocument, { block }: Span): Generator<ExclusionList> {
  const section = document.sectionAt(block, block.prose.text.length);
  if (section?.start.block === block && section.start.start > 0) yield* sectionList(document, section);
  const next = document.blocks[block.index + 1];
  if (next && document.leadInOf(next) === block)
    yield* listsAround(document, { block: next, start: 0, end: next.prose.text.length });
  else if (/[:–—-]$|\b(?:that|which|following)$/i.test(block.prose.text.trimEnd()))
    yield* listOf('lines', bareItems(document, block), block.prose.text);
}

/** The list whose item the section is, if it is one of exclusions. */
function sectionList(document: ContractDocument, section: Section): readonly ExclusionList[] {
  const { block, start } = section.start;
  const siblings = siblingsOf(document, section);
  if (start > 0) {
    const sections = siblings.filter((sibling) => sibling.start.block === block && sibling.start.start > 0);
    const first = sections[0]!.start.start;
    const before = block.prose.text.slice(Math.max(0, first - cueReach), first);
    const leadIn = before.slice(sentencesOf(before).at(-1)?.start ?? 0);
    return listOf('inline', inlineItems(sections), leadIn);
  }
  if (block.kind === 'heading' || section.ordinal === 0) return [];
  const sections = siblings.filter(
    (sibling) => sibling.start.start === 0 && sibling.ordinal > 0 && sibling.start.block.kind === block.kind,
  );
  const items = sectionItems(document, sections);
  const leadIn = leadInText(document, sections[0]!.start.block);
  // Numbered sentences under a title such as “Exclusions” are a list that needs no words to introduce it.
  const titled = !leadIn && exclusionCue.test(section.parent?.title ?? '') && !isListItem(document, section);
  return titled && items.length > 1 ? [{ kind: 'lines', items, leadIn }] : listOf('lines', items, leadIn);
}

/** The items as a list, if what introduces them makes them exclusions. One item is a list only in Markdown. */
function listOf(kind: ExclusionList['kind'], items: readonly ListedItem[], leadIn: string): readonly ExclusionList[] {
  const enough = items.length > (items[0]?.text.block.list && kind === 'lines' ? 0 : 1);
  return enough && excludes(leadIn) && !items.some(isDuty) ? [{ kind, items, leadIn }] : [];
}

/** Duties are listed too, and may be introduced by an exception to them. */
function isDuty({ text: { block, start } }: ListedItem): boolean {
  return /^\W*(?:shall|will|must|agrees?|undertakes?|to(?! the extent))\b/i.test(
    block.prose.text.slice(start, start + 20),
  );
}

/** What introduces the block: as the document has it, else the words before it that end no sentence. */
function leadInText(document: ContractDocument, block: Block): string {
  const known = document.leadInOf(block);
  if (known) return known.prose.text;
  const before = document.blocks[block.index - 1];
  if (before?.kind !== 'paragraph' || /[.!?;]["”’)]?$/.test(before.prose.text.trimEnd())) return '';
  return before.prose.text;
}

/** What is said before a list of things that are not confidential. */
const exclusionCue =
  /\b(?:not|no|nor|never|nothing|except\w*|exclu\w+|exempt\w*|exceptions?|outside|other than|unless|releas\w+|free|limitations?|inapplicab\w+)\b/i;
/** Words that deny nothing of what follows. */
const noCue =
  /\b(?:whether or not|not limited to|without limitation|not (?:generally|publicly|readily|otherwise)|non-?public)\b/gi;
/** What is listed is confidential, or is defined. */
const opposite = /\b(?:includ(?:es?|ing)|means?|such as)\W*$/i;

const cueReach = 500;

function excludes(leadIn: string): boolean {
  const near = leadIn.slice(-cueReach).replace(noCue, '');
  if (opposite.test(near)) return exclusionCue.test(near.slice(-60));
  return exclusionCue.test(near);
}
