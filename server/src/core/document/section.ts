import type { DraftBlock } from './block.js';
import { isSchedule } from './numbers.js';
import type { SectionStart } from './sectionStart.js';
import type { SectionStyle } from './sectionStyle.js';
import type { Section, SectionKind, Span } from './types.js';

/** How many blocks a draft has. */
export interface Extent {
  blocks: number;
}

/** What a section was before a pass that may give it another place. */
export type FormerSection = Pick<
  DraftSection,
  'kind' | 'style' | 'label' | 'number' | 'ordinal' | 'title' | 'children' | 'parent' | 'outer' | 'leadIn' | 'isTarget'
>;

/** A section that lives on as long as its place in a block does. */
export class DraftSection implements Section {
  kind: SectionKind = 'unnumbered';
  label = '';
  number = '';
  ordinal = 0;
  title = '';
  titleSpan: Span;
  start: Span;
  level = 1;
  anchors: readonly string[] = [];
  parent: DraftSection | undefined = undefined;
  children: readonly DraftSection[] = childless;
  /** The next of its siblings. */
  next: DraftSection | undefined = undefined;
  /** It starts at an enumerator within its block, and ends with that block. */
  isInline = false;

  style: SectionStyle;
  /** The parts of a whole decimal number, for finding the parent of 4.2. */
  path = '';
  /** The block that introduces it and its siblings. */
  leadIn: DraftBlock | undefined = undefined;

  /** The innermost section above it that references may lead to. */
  outer: DraftSection | undefined = undefined;

  /** What it has been described and placed by; as long as that is the same object, so are the words of its block. */
  #shown: SectionStart | undefined = undefined;

  /** During a pass that may give it another place: what it was before, and whether it or one above it is another now. */
  was: FormerSection | undefined = undefined;
  changed = true;

  constructor(
    readonly block: DraftBlock,
    style: SectionStyle,
    private readonly extent: Extent,
  ) {
    this.style = style;
    this.titleSpan = this.start = { block, start: 0, end: 0 };
  }

  /** Whether references may lead to it, or to what stands in it by way of its number. */
  get isTarget(): boolean {
    return this.number !== '' || isNamed(this.kind);
  }

  /** Told by the section behind it, since an edit before it moves all blocks. */
  get endBlock(): number {
    if (this.isInline) return this.block.index + 1;
    return this.next?.block.index ?? this.parent?.endBlock ?? this.extent.blocks;
  }

  /** Whether its block is no longer part of the draft. */
  get isGone(): boolean {
    return this.block.index < 0;
  }

  /** Whether it starts in a block of the draft before the one of this index. */
  startsBefore(index: number): boolean {
    return !this.isGone && this.block.index < index;
  }

  /** What it is, to be compared after the pass. */
  remembered(): FormerSection {
    const { kind, style, label, number, ordinal, title, children, parent, outer, leadIn, isTarget } = this;
    return { kind, style, label, number, ordinal, title, children, parent, outer, leadIn, isTarget };
  }

  /** Whether it means something else to what stands behind it than before the pass. */
  get isOther(): boolean {
    const { was } = this;
    if (!was) return true;
    return this.changed || this.title !== was.title || this.leadIn !== was.leadIn || this.style !== was.style;
  }

  /** Whether it has another number or stands in another section than before the pass. */
  get isElsewhere(): boolean {
    const { was } = this;
    return !was || this.parent !== was.parent || this.#hasOtherNumber(was);
  }

  /** Whether references may lead to it otherwise than before the pass. Of two sections with one number they mean the one with a title. */
  get isCalledOtherwise(): boolean {
    const { was } = this;
    if (!was || this.kind !== was.kind || this.outer !== was.outer || this.#hasOtherNumber(was)) return true;
    return this.isTarget && (this.title === '') !== (was.title === '');
  }

  #hasOtherNumber({ number, label, ordinal }: FormerSection): boolean {
    return this.number !== number || this.label !== label || this.ordinal !== ordinal;
  }

  setChildren(children: readonly DraftSection[]): void {
    this.children = children;
  }

  addChild(section: DraftSection): void {
    if (this.children === childless) this.children = [];
    (this.children as DraftSection[]).push(section);
  }

  /**
   * Sets what the words of its block say: title and spans.
   * @param at where it starts in its block
   */
  describe(start: SectionStart, at: number): void {
    const { block } = this;
    if (this.#shown === start && this.titleSpan.block === block) return;
    this.#shown = start;
    const { text } = block.prose;
    const firstWords = Math.min(text.length, start.textStart + 60);
    const { title, kind } = titleOf(block, start);
    this.title = title;
    this.kind = kind;
    this.titleSpan = title ? { block, ...start.title } : { block, start: start.textStart, end: firstWords };
    const end = at === 0 && !title ? firstWords : Math.max(at, start.title.end);
    this.start = { block, start: at, end };
    this.anchors = block.anchors;
  }

  /**
   * Gives it its place among the others, without children as yet.
   * @param before the sibling before it
   */
  place(
    start: SectionStart,
    style: SectionStyle,
    parent: DraftSection | undefined,
    before: DraftSection | undefined,
  ): void {
    const known = this.#shown === start && this.style === style && this.parent === parent && !style.isCounted;
    this.children = childless;
    this.next = undefined;
    if (known && !parent?.changed) return;
    const counted = before?.style === style ? before.ordinal + 1 : 1;
    const ordinal = start.label
      ? ((style.isLetter ? start.ordinals.at(-1) : start.ordinals[0]) ?? 0)
      : style.isCounted
        ? counted
        : 0;
    const whole = start.label || (ordinal ? String(ordinal) : '');
    const number = numberOf(start, style, whole, parent);
    this.outer = parent && (parent.isTarget ? parent : parent.outer);
    this.style = style;
    this.label = whole.slice(whole.lastIndexOf('.') + 1);
    this.number = number;
    this.ordinal = ordinal;
    this.parent = parent;
    this.level = (parent?.level ?? 0) + 1;
    this.path = style.hasPath ? pathOf(start, style, number) : '';
  }
}

const childless: readonly DraftSection[] = [];

/** Whether sections of this kind are told by it, numbered or not. */
export const isNamed = (kind: SectionKind) =>
  isSchedule(kind) || kind === 'article' || kind === 'part' || kind === 'recitals';

function pathOf(start: SectionStart, style: SectionStyle, number: string): string {
  if (style.listDepth) return number;
  return /^[\d.]+$/.test(start.label) ? start.label : String(start.ordinals[0] ?? '');
}

function numberOf(start: SectionStart, style: SectionStyle, label: string, parent: DraftSection | undefined): string {
  if (!label) return '';
  if (isSchedule(start.kind)) return `${start.kind[0]!.toUpperCase()}${start.kind.slice(1)} ${label}`;
  if (start.full) return label;
  const outer = numberedAncestor(parent);
  if (!outer || isSchedule(outer.kind)) return style.isBracketed ? `(${label})` : label;
  const bracketed = style.isBracketed || !/^\d+$/.test(label) || outer.number.endsWith(')');
  return bracketed ? `${outer.number}(${label})` : `${outer.number}.${label}`;
}

function numberedAncestor(section: DraftSection | undefined): DraftSection | undefined {
  let at = section;
  while (at && !at.number) at = at.parent;
  return at;
}

const recitals = /^(?:recitals?|background|preamble|whereas|considérants|präambel)\b/i;
const definitions =
  /^(?:definitions?|defined terms|interpretation|definitions? and interpretation|certain definitions|glossary|definitionen|définitions?)\b/i;
const signature = /^(?:signatures?|execution|signature pages?|signature block)$/i;

/** The title of a section, and what it makes of it. */
export function titleOf(block: DraftBlock, start: SectionStart): { title: string; kind: SectionKind } {
  const title = block.prose.text.slice(start.title.start, start.title.end).trim();
  return { title, kind: kindFrom(start, title) };
}

function kindFrom(start: SectionStart, title: string): SectionKind {
  if (!title) return start.kind;
  if (recitals.test(title)) return 'recitals';
  if (title.length < 60 && definitions.test(title)) return 'definitions';
  return signature.test(title) ? 'signature' : start.kind;
}
