import { type InlineItem, inlineItems } from './inlineItems.js';
import { introducing } from './leadIn.js';
import { isSchedule } from './numbers.js';
import { type SectionStart, sectionStart } from './sectionStart.js';
import type { Block, Dialect, Format, Section, SectionKind, Span } from './types.js';

export interface Structure {
  readonly sections: readonly Section[];
  /** The innermost section at the start of each block, by index. */
  readonly byBlock: readonly (Section | undefined)[];
  /** Sections that start inside a block, in order. */
  readonly inline: ReadonlyMap<Block, readonly Section[]>;
  readonly leadIns: ReadonlyMap<Block, Block>;
}

interface OpenSection extends Omit<Section, 'children' | 'parent' | 'endBlock' | 'title' | 'titleSpan'> {
  title: string;
  titleSpan: Span;
  endBlock: number;
  readonly children: OpenSection[];
  readonly parent: OpenSection | undefined;
  readonly style: string;
  /** The parts of a whole decimal number, for finding the parent of 4.2. */
  readonly path: string;
  readonly leadIn: Block | undefined;
}

/** Finds the sections of a draft: one pass over its blocks with a stack of what is open. What a block shows by itself is kept for the next time. */
export class StructurePass {
  readonly #starts = new WeakMap<Block, SectionStart | 'none'>();
  readonly #items = new WeakMap<Block, readonly InlineItem[]>();

  constructor(
    private readonly format: Format,
    readonly dialect: Dialect,
  ) {}

  read(blocks: readonly Block[]): Structure {
    const builder = new StructureBuilder(this, blocks.length);
    for (const block of blocks) builder.add(block);
    return builder.finish();
  }

  /** How a block starts a section, or undefined when it only goes on. */
  startOf(block: Block): SectionStart | undefined {
    let start = this.#starts.get(block);
    if (!start) {
      start = sectionStart(block, this.format, this.dialect) ?? 'none';
      this.#starts.set(block, start);
    }
    return start === 'none' ? undefined : start;
  }

  /** The enumerators inside a block, behind its own number. */
  itemsOf(block: Block): readonly InlineItem[] {
    let items = this.#items.get(block);
    if (!items) {
      items =
        block.kind === 'heading' || block.kind === 'code'
          ? []
          : inlineItems(block.prose.text, this.startOf(block)?.textStart ?? 0);
      this.#items.set(block, items);
    }
    return items;
  }
}

const isItem = (style: string) => /^(?:half)?\(|^list/.test(style);
/** Which style of number stands above which, where nothing else tells: a part over an article over a section over an item. */
const ranks: readonly (readonly [pattern: RegExp, rank: number])[] = [
  [/^h\d/, 0],
  [/^word:part/, 1],
  [/^(?:bold|capitals|line)$/, 2],
  [/^word:article/, 3],
  [/^(?:word|sign|level)/, 4],
  [/^(?:half)?\(|^list/, 6],
];
const rank = (style: string): number => ranks.find(([pattern]) => pattern.test(style))?.[1] ?? 5;

class StructureBuilder {
  readonly #roots: OpenSection[] = [];
  readonly #stack: OpenSection[] = [];
  readonly #byBlock: (OpenSection | undefined)[] = [];
  readonly #inline = new Map<Block, OpenSection[]>();
  readonly #leadIns = new Map<Block, Block>();
  #previous: Block | undefined;

  constructor(
    private readonly pass: StructurePass,
    private readonly blockCount: number,
  ) {}

  finish(): Structure {
    this.#closeTo(0, this.blockCount);
    return { sections: this.#roots, byBlock: this.#byBlock, inline: this.#inline, leadIns: this.#leadIns };
  }

  add(block: Block): void {
    if (block.matter === 'contract' || block.matter === 'signature') {
      const start = this.pass.startOf(block);
      if (start && !this.#completesTitle(block, start)) this.#open(block, start);
      if (block.matter === 'contract') {
        this.#addInlineItems(block);
        this.#previous = block;
      }
    }
    this.#byBlock[block.index] = this.#stack.at(-1);
  }

  /** In plain text the title often stands on the line below its number: “ARTICLE I”, “DEFINITIONS”. */
  #completesTitle(block: Block, start: SectionStart): boolean {
    const top = this.#stack.at(-1);
    if (start.kind !== 'unnumbered' || !top || top.title || top.start.block !== this.#previous) return false;
    if (!/^(?:word|dec1|sign)/.test(top.style) || top.start.block.prose.text.length > 20) return false;
    top.title = block.prose.text.slice(start.title.start, start.title.end);
    top.titleSpan = { block, ...start.title };
    return true;
  }

  #open(block: Block, start: SectionStart): void {
    const style = this.#settleStyle(start);
    const depth = this.#depthFor(block, start, style);
    this.#closeTo(depth, block.index);
    const parent = this.#stack.at(-1);
    const siblings = parent?.children ?? this.#roots;
    const before = siblings.at(-1);
    const leadIn = block.list
      ? undefined
      : isItem(style)
        ? before?.style === style
          ? before.leadIn
          : this.#introduction()
        : undefined;
    if (leadIn && leadIn !== block) this.#leadIns.set(block, leadIn);
    const section = makeSection(block, start, style, parent, siblings, leadIn);
    siblings.push(section);
    this.#stack.push(section);
  }

  #introduction(): Block | undefined {
    const previous = this.#previous;
    return introducing(previous, previous?.list?.depth ?? 0);
  }

  /** Whether `(i)` is the ninth letter or the first Roman number depends on what is open. */
  #settleStyle(start: SectionStart): string {
    const roman = /^(half)?\((i|I)\)$/.exec(start.style);
    if (!roman) return start.style;
    const letter = start.style.replace(/[iI]/, (c) => (c === 'i' ? 'a' : 'A'));
    const letterOrdinal = start.label.toLowerCase().charCodeAt(0) - 96;
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const open = this.#stack[i]!;
      if (open.style === start.style) return start.style;
      if (open.style === letter && start.label.length === 1 && open.ordinal === letterOrdinal - 1) return letter;
    }
    return start.style;
  }

  /** How many of the open sections stay open as ancestors of the new one. */
  #depthFor(block: Block, start: SectionStart, style: string): number {
    const stack = this.#stack;
    if (block.kind === 'heading' && !block.list) {
      const parent = this.#parentOfDecimal(start);
      if (parent >= 0) return parent + 1;
      return (
        stack.findLastIndex(
          (s) =>
            s.start.block.kind === 'heading' &&
            !s.start.block.list &&
            s.start.block.headingLevel! < block.headingLevel!,
        ) + 1
      );
    }
    if (isSchedule(start.kind)) return 0;
    if (style.startsWith('list')) return this.#depthForList(block.list!.depth, style);
    const sibling = stack.findLastIndex((s) => s.style === style);
    if (/^dec[2-9]/.test(style)) {
      const parent = this.#parentOfDecimal(start);
      if (parent >= 0) return parent + 1;
    }
    if (sibling >= 0) return sibling;
    const own = rank(style);
    if (own === 6) return stack.length;
    return (
      stack.findLastIndex(
        (s) => rank(s.style) < own || (/^(?:dec|level)/.test(style) && rank(s.style) === own && s.style < style),
      ) + 1
    );
  }

  #depthForList(depth: number, style: string): number {
    const sibling = this.#stack.findLastIndex((s) => s.style === style);
    if (sibling >= 0) return sibling;
    const deeper = this.#stack.findIndex((s) => /^list/.test(s.style) && Number(s.style.slice(4)) > depth);
    if (deeper >= 0) return deeper;
    if (depth > 1) return this.#stack.length;
    // A list of the outermost level goes on below what has a heading, not below a lettered paragraph.
    return this.#stack.findLastIndex((s) => !isItem(s.style)) + 1;
  }

  #parentOfDecimal(start: SectionStart): number {
    const cut = start.label.lastIndexOf('.');
    if (cut < 0 || !start.style.startsWith('dec')) return -1;
    const prefix = start.label.slice(0, cut);
    return this.#stack.findLastIndex((s) => s.path === prefix);
  }

  #closeTo(depth: number, endBlock: number): void {
    while (this.#stack.length > depth) this.#stack.pop()!.endBlock = endBlock;
  }

  #addInlineItems(block: Block): void {
    const items = this.pass.itemsOf(block);
    if (!items.length) return;
    const local: OpenSection[] = [];
    const all: OpenSection[] = [];
    const outer = this.#stack.at(-1);
    for (const item of items) {
      const sibling = local.findLastIndex((s) => s.style === item.style);
      if (sibling >= 0) local.length = sibling;
      const parent = local.at(-1) ?? outer;
      const start: SectionStart = {
        kind: 'item',
        style: item.style,
        label: item.label,
        ordinals: [item.ordinal],
        full: false,
        title: { start: item.textStart, end: item.textStart },
        textStart: item.textStart,
      };
      const section = makeSection(
        block,
        start,
        item.style,
        parent,
        parent?.children ?? this.#roots,
        undefined,
        item.start,
      );
      section.endBlock = block.index + 1;
      (parent?.children ?? this.#roots).push(section);
      local.push(section);
      all.push(section);
    }
    this.#inline.set(block, all);
  }
}

function makeSection(
  block: Block,
  start: SectionStart,
  style: string,
  parent: OpenSection | undefined,
  siblings: readonly OpenSection[],
  leadIn: Block | undefined,
  at = 0,
): OpenSection {
  const title = block.prose.text.slice(start.title.start, start.title.end).trim();
  const letter = /^(?:half)?\([aA]\)$/.test(style);
  const before = siblings.at(-1);
  const counted = before?.style === style ? before.ordinal + 1 : 1;
  const ordinal = start.label
    ? ((letter ? start.ordinals.at(-1) : start.ordinals[0]) ?? 0)
    : style.startsWith('level')
      ? counted
      : 0;
  const label = start.label || (ordinal ? String(ordinal) : '');
  const number = numberOf(start, style, label, parent);
  const firstWords = Math.min(block.prose.text.length, start.textStart + 60);
  return {
    kind: kindFrom(start, title),
    label: label.split('.').at(-1) ?? '',
    number,
    ordinal,
    title,
    titleSpan: title ? { block, ...start.title } : { block, start: start.textStart, end: firstWords },
    start: { block, start: at, end: at === 0 && !title ? firstWords : Math.max(at, start.title.end) },
    endBlock: block.index + 1,
    level: (parent?.level ?? 0) + 1,
    anchors: block.anchors,
    parent,
    children: [],
    style,
    path: /^dec|^word:(?:article|section|part)|^list|^sign/.test(style) ? pathOf(start, style, number) : '',
    leadIn,
  };
}

function pathOf(start: SectionStart, style: string, number: string): string {
  if (style.startsWith('list')) return number;
  return /^[\d.]+$/.test(start.label) ? start.label : String(start.ordinals[0] ?? '');
}

function numberOf(start: SectionStart, style: string, label: string, parent: OpenSection | undefined): string {
  if (!label) return '';
  if (isSchedule(start.kind)) return `${start.kind[0]!.toUpperCase()}${start.kind.slice(1)} ${label}`;
  if (start.full) return label;
  const outer = numberedAncestor(parent);
  if (!outer || isSchedule(outer.kind)) return /^(?:half)?\(/.test(style) ? `(${label})` : label;
  const bracketed = /^(?:half)?\(/.test(style) || !/^\d+$/.test(label) || /\)$/.test(outer.number);
  return bracketed ? `${outer.number}(${label})` : `${outer.number}.${label}`;
}

function numberedAncestor(section: OpenSection | undefined): OpenSection | undefined {
  let at = section;
  while (at && !at.number) at = at.parent;
  return at;
}

function kindFrom(start: SectionStart, title: string): SectionKind {
  if (/^(?:recitals?|background|preamble|whereas|considérants|präambel)\b/i.test(title)) return 'recitals';
  if (
    /^(?:definitions?|defined terms|interpretation|definitions? and interpretation|certain definitions|glossary|definitionen|définitions?)\b/i.test(
      title,
    ) &&
    title.length < 60
  )
    return 'definitions';
  if (/^(?:signatures?|execution|signature pages?|signature block)$/i.test(title)) return 'signature';
  return start.kind;
}
