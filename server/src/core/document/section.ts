import type { DraftBlock } from './block.js';
import { isSchedule } from './numbers.js';
import type { SectionStart } from './sectionStart.js';
import type { SectionStyle } from './sectionStyle.js';
import type { Section, SectionKind, Span } from './types.js';

/** A section that lives on as long as its place in a block does. */
export class DraftSection implements Section {
  kind: SectionKind = 'unnumbered';
  label = '';
  number = '';
  ordinal = 0;
  title = '';
  titleSpan: Span;
  start: Span;
  endBlock = 0;
  level = 1;
  anchors: readonly string[] = [];
  parent: DraftSection | undefined = undefined;
  children: readonly DraftSection[] = childless;

  style: SectionStyle;
  /** The parts of a whole decimal number, for finding the parent of 4.2. */
  path = '';
  /** The block that introduces it and its siblings. */
  leadIn: DraftBlock | undefined = undefined;

  /** The innermost section above it that references may lead to. */
  outer: DraftSection | undefined = undefined;

  /** What it has been described and placed by; as long as that is the same object, so are the words of its block. */
  #shown: SectionStart | undefined = undefined;

  /** Its title before the last pass, and whether that pass has changed what stands in its place or above it. */
  titleBefore = '';
  changed = true;
  /** Whether the last pass has given it another number. */
  isRenumbered = true;

  constructor(
    readonly block: DraftBlock,
    style: SectionStyle,
  ) {
    this.style = style;
    this.titleSpan = this.start = { block, start: 0, end: 0 };
  }

  /** Whether references may lead to it, or to what stands in it by way of its number. */
  get isTarget(): boolean {
    return this.number !== '' || isNamed(this.kind);
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
   * Gives it its place among the others.
   * @param before the sibling before it
   * @returns whether it stands for something else than before: a reference may lead elsewhere
   */
  place(
    start: SectionStart,
    style: SectionStyle,
    parent: DraftSection | undefined,
    before: DraftSection | undefined,
  ): boolean {
    const known = this.#shown === start && this.style === style && this.parent === parent && !style.isCounted;
    this.children = childless;
    this.isRenumbered = false;
    if (known && !parent?.changed) return false;
    const counted = before?.style === style ? before.ordinal + 1 : 1;
    const ordinal = start.label
      ? ((style.isLetter ? start.ordinals.at(-1) : start.ordinals[0]) ?? 0)
      : style.isCounted
        ? counted
        : 0;
    const whole = start.label || (ordinal ? String(ordinal) : '');
    const label = whole.slice(whole.lastIndexOf('.') + 1);
    const number = numberOf(start, style, whole, parent);
    this.isRenumbered = this.number !== number || this.label !== label || this.ordinal !== ordinal;
    const same = !this.isRenumbered && this.parent === parent;
    this.outer = parent && (parent.isTarget ? parent : parent.outer);
    this.style = style;
    this.label = label;
    this.number = number;
    this.ordinal = ordinal;
    this.parent = parent;
    this.level = (parent?.level ?? 0) + 1;
    this.path = style.hasPath ? pathOf(start, style, number) : '';
    return !same;
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
