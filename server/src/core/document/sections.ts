import type { DraftBlock, ItemStart, Opening } from './block.js';
import type { BlockReading } from './blockReading.js';
import { type InlineItem, inlineItems } from './inlineItems.js';
import { isSchedule } from './numbers.js';
import { DraftSection, isNamed, titleOf } from './section.js';
import { type SectionStart, sectionStart } from './sectionStart.js';
import { type SectionStyle, styleNamed } from './sectionStyle.js';
import { Trait, traitsOf } from './traits.js';
import type { Dialect, Format } from './types.js';

/** The sections of a draft, and how they differ from those of the pass before. */
export interface Structure {
  readonly roots: readonly DraftSection[];
  readonly count: number;
  /** How many of them references may lead to. */
  readonly targets: number;
  /** Whether those are called otherwise than before, or there are others. */
  readonly renumbered: boolean;
  /** Whether sections have come or gone, or stand in others than before. */
  readonly restructured: boolean;
}

export const noStructure: Structure = { roots: [], count: 0, targets: 0, renumbered: false, restructured: false };

/** How a block starts a section, or null when it only goes on. Kept until its words or its place in a list change. */
function startOf(block: DraftBlock, format: Format, dialect: Dialect): SectionStart | null {
  block.opening ??= { start: sectionStart(block, format, dialect) ?? null, items: undefined };
  return block.opening.start;
}

/** The enumerators inside a block, behind its own number, as starts of sections. */
function itemsOf(block: DraftBlock, format: Format, dialect: Dialect): readonly ItemStart[] {
  const start = startOf(block, format, dialect);
  const opening = block.opening!;
  if (!opening.items) {
    const none = block.kind === 'heading' || block.kind === 'code';
    const items = none ? [] : inlineItems(block.prose.text, start?.textStart ?? 0);
    opening.items = items.length ? items.map(startOfItem) : noItems;
  }
  return opening.items;
}

function startOfItem({ style, label, ordinal, start, textStart }: InlineItem): ItemStart {
  const title = { start: textStart, end: textStart };
  return { kind: 'item', style, label, ordinals: [ordinal], full: false, title, textStart, at: start };
}

/** What a block said before an edit. */
export interface Rewriting {
  readonly block: DraftBlock;
  readonly before: BlockReading;
  readonly opening: Opening | undefined;
}

/**
 * Follows an edit within a block that starts the same sections as before: exchanges their titles and spans.
 * @param moved takes the blocks below a section with another title
 * @returns false when the block starts other sections, and `readStructure` must find them
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

function isSameStart(a: SectionStart | null, b: SectionStart | null): boolean {
  if (!a || !b) return a === b;
  return a.style === b.style && a.label === b.label && a.kind === b.kind && a.full === b.full;
}

function areSameItems(a: readonly ItemStart[], b: readonly ItemStart[]): boolean {
  return a.length === b.length && a.every(({ style, label }, i) => style === b[i]!.style && label === b[i]!.label);
}

/**
 * Finds the sections of a draft: one pass over its blocks with a stack of what is open. Sections that were there before
 * stay the same objects.
 * @param before what the last pass over these blocks, or those before the edit, found
 * @param moved takes the blocks that stand in another section, or in one that has become another
 */
export function readStructure(
  blocks: readonly DraftBlock[],
  format: Format,
  dialect: Dialect,
  before: Structure,
  moved: (block: DraftBlock) => void,
): Structure {
  const builder = new StructureBuilder(format, dialect);
  for (const block of blocks) builder.add(block);
  return builder.finish(blocks, before, moved);
}

class StructureBuilder {
  readonly #roots: DraftSection[] = [];
  readonly #stack: DraftSection[] = [];
  readonly #all: DraftSection[] = [];
  /** The innermost section at the start of each block. */
  readonly #within: (DraftSection | undefined)[] = [];
  readonly #leadIns = new Map<DraftBlock, DraftBlock>();
  #previous: DraftBlock | undefined;
  #renumbered = false;
  #restructured = false;
  #reused = 0;
  #reusedTargets = 0;

  constructor(
    private readonly format: Format,
    private readonly dialect: Dialect,
  ) {}

  add(block: DraftBlock): void {
    const { matter } = block;
    let own: DraftSection | undefined;
    let items = noItems;
    if (matter === 'contract' || matter === 'signature') {
      const start = startOf(block, this.format, this.dialect);
      if (start && !this.#completesTitle(block, start)) own = this.#open(block, start);
      if (matter === 'contract') {
        items = itemsOf(block, this.format, this.dialect);
        this.#previous = block;
      }
    }
    if (items.length) block.sections = this.#addItems(block, own, items);
    else block.sections = own ? [own] : undefined;
    this.#within.push(this.#stack.at(-1));
  }

  finish(blocks: readonly DraftBlock[], before: Structure, moved: (block: DraftBlock) => void): Structure {
    this.#closeTo(0, blocks.length);
    for (const section of this.#all) {
      section.changed ||= section.title !== section.titleBefore || section.parent?.changed === true;
      // Of two sections with one number the reference means the one with a title.
      if (section.isTarget && (section.title === '') !== (section.titleBefore === '')) this.#renumbered = true;
    }
    blocks.forEach((block, i) => {
      const section = this.#within[i];
      const leadIn = this.#leadIns.get(block) ?? block.listLeadIn;
      const same = block.section === section && !section?.changed && block.leadIn === leadIn;
      block.section = section;
      block.leadIn = leadIn;
      if (!same) moved(block);
    });
    return {
      roots: this.#roots,
      count: this.#all.length,
      targets: this.#all.filter((section) => section.isTarget).length,
      renumbered: this.#renumbered || this.#reusedTargets < before.targets,
      restructured: this.#restructured || this.#reused < before.count,
    };
  }

  /** In plain text the title often stands on the line below its number: “ARTICLE I”, “DEFINITIONS”. */
  #completesTitle(block: DraftBlock, start: SectionStart): boolean {
    const top = this.#stack.at(-1);
    if (start.kind !== 'unnumbered' || !top || top.title || top.block !== this.#previous) return false;
    if (!top.style.hasTitleBelow || !(traitsOf(top.block.reading, this.format) & Trait.isTiny)) return false;
    top.title = block.prose.text.slice(start.title.start, start.title.end);
    top.titleSpan = { block, ...start.title };
    return true;
  }

  #open(block: DraftBlock, start: SectionStart): DraftSection {
    const style = styleNamed(this.#settleStyle(start));
    this.#closeTo(this.#depthFor(block, start, style), block.index);
    const parent = this.#stack.at(-1);
    const before = (parent?.children ?? this.#roots).at(-1);
    let leadIn: DraftBlock | undefined;
    if (!block.list && style.isItem) leadIn = before?.style === style ? before.leadIn : this.#introduction();
    if (leadIn && leadIn !== block) this.#leadIns.set(block, leadIn);
    const section = this.#place(block, 0, start, style, 0, parent);
    section.leadIn = leadIn;
    this.#stack.push(section);
    return section;
  }

  /**
   * The section that starts in a block, the same as before where there was one.
   * @param nth how many start in the block before it
   * @param at where in the block it starts
   */
  #place(
    block: DraftBlock,
    nth: number,
    start: SectionStart,
    style: SectionStyle,
    at: number,
    parent: DraftSection | undefined,
  ): DraftSection {
    const known = block.sections?.[nth];
    const section = known ?? new DraftSection(block, style);
    const { kind, outer, isTarget: wasTarget } = section;
    section.titleBefore = section.title;
    const before = (parent?.children ?? this.#roots).at(-1);
    const elsewhere = section.place(start, style, parent, before) || !known;
    section.describe(start, at);
    section.endBlock = block.index + 1;
    section.changed = elsewhere || parent?.changed === true || section.kind !== kind;
    if (known) this.#reused++;
    if (known && wasTarget) this.#reusedTargets++;
    if (elsewhere || section.kind !== kind) this.#restructured = true;
    if (known ? wasTarget || section.isTarget : section.isTarget)
      this.#renumbered ||= !known || section.isRenumbered || section.outer !== outer || section.kind !== kind;
    if (parent) parent.addChild(section);
    else this.#roots.push(section);
    this.#all.push(section);
    return section;
  }

  #introduction(): DraftBlock | undefined {
    const previous = this.#previous;
    if (!previous || previous.kind === 'heading' || previous.kind === 'cell') return undefined;
    return traitsOf(previous.reading, this.format) & Trait.introduces ? previous : undefined;
  }

  /** Whether `(i)` is the ninth letter or the first Roman number depends on what is open. */
  #settleStyle({ style, label }: SectionStart): string {
    const letter = lettersFor[style];
    if (!letter) return style;
    const letterOrdinal = label.toLowerCase().charCodeAt(0) - 96;
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const open = this.#stack[i]!;
      if (open.style.name === style) return style;
      if (open.style.name === letter && label.length === 1 && open.ordinal === letterOrdinal - 1) return letter;
    }
    return style;
  }

  /** How many of the open sections stay open as ancestors of the new one. */
  #depthFor(block: DraftBlock, start: SectionStart, style: SectionStyle): number {
    if (block.kind === 'heading' && !block.list) {
      const parent = this.#parentOfDecimal(start, style);
      return (parent >= 0 ? parent : this.#lastOpen((s) => isHeadingAbove(s.block, block))) + 1;
    }
    if (isSchedule(start.kind)) return 0;
    if (style.listDepth) return this.#depthForList(block.list!.depth, style);
    const sibling = this.#lastOpen((s) => s.style === style);
    if (style.isDeepDecimal) {
      const parent = this.#parentOfDecimal(start, style);
      if (parent >= 0) return parent + 1;
    }
    if (sibling >= 0) return sibling;
    if (style.rank === 6) return this.#stack.length;
    return this.#lastOpen((s) => standsAbove(s.style, style)) + 1;
  }

  #depthForList(depth: number, style: SectionStyle): number {
    const sibling = this.#lastOpen((s) => s.style === style);
    if (sibling >= 0) return sibling;
    const deeper = this.#stack.findIndex((s) => s.style.listDepth > depth);
    if (deeper >= 0) return deeper;
    if (depth > 1) return this.#stack.length;
    // A list of the outermost level goes on below what has a heading, not below a lettered paragraph.
    return this.#lastOpen((s) => !s.style.isItem) + 1;
  }

  #parentOfDecimal({ label }: SectionStart, style: SectionStyle): number {
    const cut = label.lastIndexOf('.');
    if (cut < 0 || !style.isDecimal) return -1;
    const prefix = label.slice(0, cut);
    return this.#lastOpen((s) => s.path === prefix);
  }

  #lastOpen(matches: (section: DraftSection) => boolean): number {
    let i = this.#stack.length - 1;
    while (i >= 0 && !matches(this.#stack[i]!)) i--;
    return i;
  }

  #closeTo(depth: number, endBlock: number): void {
    while (this.#stack.length > depth) this.#stack.pop()!.endBlock = endBlock;
  }

  #addItems(block: DraftBlock, own: DraftSection | undefined, items: readonly ItemStart[]): DraftSection[] {
    const local: DraftSection[] = [];
    const all = own ? [own] : [];
    const outer = this.#stack.at(-1);
    for (const item of items) {
      const style = styleNamed(item.style);
      const sibling = local.findLastIndex((s) => s.style === style);
      if (sibling >= 0) local.length = sibling;
      const section = this.#place(block, all.length, item, style, item.at, local.at(-1) ?? outer);
      section.leadIn = undefined;
      local.push(section);
      all.push(section);
    }
    return all;
  }
}

const noItems: readonly ItemStart[] = [];

/** The letters that a Roman `i` may be one of. */
const lettersFor: Readonly<Record<string, string>> = {
  '(i)': '(a)',
  '(I)': '(A)',
  'half(i)': 'half(a)',
  'half(I)': 'half(A)',
};

function isHeadingAbove(above: DraftBlock, block: DraftBlock): boolean {
  return above.kind === 'heading' && !above.list && above.headingLevel! < block.headingLevel!;
}

function standsAbove(above: SectionStyle, style: SectionStyle): boolean {
  return above.rank < style.rank || (style.isLevelled && above.rank === style.rank && above.name < style.name);
}
