import type { DraftBlock, ItemStart } from './block.js';
import { itemsOf, noItems, startOf } from './opening.js';
import { OpenSections } from './openSections.js';
import { DraftSection, type Extent } from './section.js';
import type { SectionStart } from './sectionStart.js';
import { styleNamed } from './sectionStyle.js';
import { Trait, traitsOf } from './traits.js';
import type { Dialect, Format, Section } from './types.js';

/** What a pass over some blocks has done to the sections of a draft. */
export interface StructureChange {
  /** Sections that are no longer there. */
  readonly gone: readonly Section[];
  /** Sections that may be others than before: those of the blocks that were looked at. */
  readonly placed: readonly Section[];
  /** Whether sections that references may lead to are called otherwise than before, or there are others. */
  readonly renumbered: boolean;
  /** Whether sections have come or gone, or stand in others than before. */
  readonly restructured: boolean;
}

export const sameStructure: StructureChange = { gone: [], placed: [], renumbered: false, restructured: false };

/** The blocks of a draft, and which of them are to be looked at again. */
export interface Damaged {
  readonly blocks: readonly DraftBlock[];
  /** Indices: blocks before `from` and from `to` on are as they were. */
  readonly from: number;
  readonly to: number;
  /** Blocks that are no longer there; their `index` is negative. */
  readonly removed: readonly DraftBlock[];
  readonly format: Format;
  readonly dialect: Dialect;
}

/**
 * The sections of a draft. They live on when the draft is edited, and what an edit costs is what it changes: the blocks
 * behind it are looked at only until the same sections are open as before.
 */
export class SectionTree {
  readonly #extent: Extent = { blocks: 0 };
  #roots: readonly DraftSection[] = [];

  /** The outermost sections. */
  get roots(): readonly DraftSection[] {
    return this.#roots;
  }

  /** @param moved takes the blocks that stand in another section, or in one that has become another */
  update(damaged: Damaged, moved: (block: DraftBlock) => void): StructureChange {
    this.#extent.blocks = damaged.blocks.length;
    const pass = new SectionPass(damaged, this.#roots, this.#extent);
    const change = pass.run(moved);
    this.#roots = pass.roots;
    return change;
  }
}

/** One pass over the blocks that an edit has damaged, and those behind them that it gives another place. */
class SectionPass {
  readonly roots: DraftSection[];
  readonly #damaged: Damaged;
  readonly #rootsBefore: readonly DraftSection[];
  readonly #extent: Extent;
  readonly #start: number;
  readonly #open: OpenSections;
  readonly #placed: DraftSection[] = [];
  readonly #gone: DraftSection[] = [];
  /** Sections that hold what they were before the pass. */
  readonly #recorded: DraftSection[] = [];
  /** The innermost section at the end of each block that was looked at. */
  readonly #within: (DraftSection | undefined)[] = [];
  readonly #leadIns = new Map<DraftBlock, DraftBlock>();
  /** For lists of children from before the pass: how many of them start in blocks that have been looked at. */
  readonly #passed = new Map<readonly DraftSection[], number>();
  #previous: DraftBlock | undefined;
  #renumbered = false;
  #restructured = false;

  constructor(damaged: Damaged, roots: readonly DraftSection[], extent: Extent) {
    this.#damaged = damaged;
    this.#extent = extent;
    this.#rootsBefore = roots;
    this.#start = this.#firstToLookAt();
    this.#previous = this.#contractBefore(this.#start);
    this.#open = new OpenSections(damaged.blocks[this.#start - 1]?.section);
    this.roots = this.#keptOf(roots);
    for (const section of this.#open.list) {
      this.#record(section);
      section.setChildren(this.#keptOf(section.children));
    }
  }

  run(moved: (block: DraftBlock) => void): StructureChange {
    const { blocks, to, removed } = this.#damaged;
    for (const { sections } of removed) this.#gone.push(...(sections ?? []));
    let end = this.#start;
    while (end < blocks.length) {
      const block = blocks[end]!;
      const innermostBefore = block.section;
      this.#add(block);
      end++;
      if (end > to && block.matter === 'contract' && this.#isAsBefore(innermostBefore, end)) break;
    }
    if (end < blocks.length) this.#takeInTheRest(end);
    this.#compare();
    this.#settleBlocks(end, moved);
    for (const section of this.#placed) section.changed = false;
    for (const section of this.#recorded) section.was = undefined;
    return { gone: this.#gone, placed: this.#placed, renumbered: this.#renumbered, restructured: this.#restructured };
  }

  /** The damage starts earlier where it may have given a section its title, or may do so now. */
  #firstToLookAt(): number {
    const { blocks, format } = this.#damaged;
    let start = Math.min(this.#damaged.from, blocks.length);
    for (;;) {
      const section = blocks[start - 1]?.section;
      if (!section || !mayHaveTitleBelow(section, format) || section.block !== this.#contractBefore(start))
        return start;
      start = section.block.index;
    }
  }

  #contractBefore(index: number): DraftBlock | undefined {
    const { blocks } = this.#damaged;
    let i = index - 1;
    while (i >= 0 && blocks[i]!.matter !== 'contract') i--;
    return blocks[i];
  }

  /** Those of some siblings that stand before what is looked at. */
  #keptOf(siblings: readonly DraftSection[]): DraftSection[] {
    let count = 0;
    while (count < siblings.length && siblings[count]!.startsBefore(this.#start)) count++;
    const kept = siblings.slice(0, count);
    const last = kept.at(-1);
    if (last) last.next = undefined;
    return kept;
  }

  #record(section: DraftSection): void {
    if (section.was) return;
    section.was = section.remembered();
    this.#recorded.push(section);
  }

  #add(block: DraftBlock): void {
    const { format, dialect } = this.#damaged;
    const { matter, sections: before } = block;
    let own: DraftSection | undefined;
    let items = noItems;
    if (matter === 'contract' || matter === 'signature') {
      const start = startOf(block, format, dialect);
      if (start && !this.#completesTitle(block, start)) own = this.#openIn(block, start);
      if (matter === 'contract') {
        items = itemsOf(block, format, dialect);
        this.#previous = block;
      }
    }
    if (items.length) block.sections = this.#addItems(block, own, items);
    else block.sections = own ? [own] : undefined;
    const count = block.sections?.length ?? 0;
    if (before && before.length > count) this.#gone.push(...before.slice(count));
    this.#within.push(this.#open.innermost);
  }

  /** In plain text the title often stands on the line below its number: “ARTICLE I”, “DEFINITIONS”. */
  #completesTitle(block: DraftBlock, start: SectionStart): boolean {
    const top = this.#open.innermost;
    if (start.kind !== 'unnumbered' || !top || top.title || top.block !== this.#previous) return false;
    if (!mayHaveTitleBelow(top, this.#damaged.format)) return false;
    top.title = block.prose.text.slice(start.title.start, start.title.end);
    top.titleSpan = { block, ...start.title };
    return true;
  }

  #openIn(block: DraftBlock, start: SectionStart): DraftSection {
    const style = styleNamed(this.#open.settleStyle(start));
    this.#open.list.length = Math.min(this.#open.list.length, this.#open.depthFor(block, start, style));
    const parent = this.#open.innermost;
    const before = (parent?.children ?? this.roots).at(-1);
    let leadIn: DraftBlock | undefined;
    if (!block.list && style.isItem) leadIn = before?.style === style ? before.leadIn : this.#introduction();
    if (leadIn && leadIn !== block) this.#leadIns.set(block, leadIn);
    const section = this.#place(block, 0, { start, at: 0, style: style.name, isInline: false }, parent);
    section.leadIn = leadIn;
    this.#open.list.push(section);
    return section;
  }

  #introduction(): DraftBlock | undefined {
    const previous = this.#previous;
    if (!previous || previous.kind === 'heading' || previous.kind === 'cell') return undefined;
    return traitsOf(previous.reading, this.#damaged.format) & Trait.introduces ? previous : undefined;
  }

  #addItems(block: DraftBlock, own: DraftSection | undefined, items: readonly ItemStart[]): DraftSection[] {
    const local: DraftSection[] = [];
    const all = own ? [own] : [];
    const outer = this.#open.innermost;
    for (const item of items) {
      const sibling = local.findLastIndex((s) => s.style.name === item.style);
      if (sibling >= 0) local.length = sibling;
      const { style, at } = item;
      const section = this.#place(block, all.length, { start: item, at, style, isInline: true }, local.at(-1) ?? outer);
      section.leadIn = undefined;
      local.push(section);
      all.push(section);
    }
    return all;
  }

  /**
   * The section that starts in a block, the same as before where there was one.
   * @param nth how many start in the block before it
   */
  #place(
    block: DraftBlock,
    nth: number,
    { start, at, style: name, isInline }: { start: SectionStart; at: number; style: string; isInline: boolean },
    parent: DraftSection | undefined,
  ): DraftSection {
    const style = styleNamed(name);
    const known = block.sections?.[nth];
    const section = known ?? new DraftSection(block, style, this.#extent);
    if (known) this.#record(known);
    const siblings = parent?.children ?? this.roots;
    const before = siblings.at(-1);
    section.place(start, style, parent, before);
    section.isInline = isInline;
    section.describe(start, at);
    section.changed = section.isElsewhere || parent?.changed === true || section.kind !== section.was?.kind;
    if (before) before.next = section;
    if (parent) parent.addChild(section);
    else this.roots.push(section);
    this.#placed.push(section);
    return section;
  }

  /** Whether what stands from `end` on stands as before: the same sections are open, and the next number is the same. */
  #isAsBefore(innermostBefore: DraftSection | undefined, end: number): boolean {
    const { list, innermost } = this.#open;
    if (innermost !== innermostBefore) return false;
    if (list.some((section) => section.isOther)) return false;
    const childrenBefore = this.#childrenBefore(innermost);
    const last = (innermost?.children ?? this.roots).at(-1);
    const lastBefore = childrenBefore[this.#countPassed(childrenBefore, end) - 1];
    if (!last || !lastBefore) return last === lastBefore;
    const { style, ordinal, leadIn } = lastBefore.was ?? lastBefore;
    return last.style === style && last.ordinal === ordinal && last.leadIn === leadIn;
  }

  #childrenBefore(section: DraftSection | undefined): readonly DraftSection[] {
    return section ? section.was!.children : this.#rootsBefore;
  }

  #countPassed(siblings: readonly DraftSection[], end: number): number {
    let count = this.#passed.get(siblings) ?? 0;
    while (count < siblings.length && (siblings[count]!.isGone || siblings[count]!.startsBefore(end))) count++;
    this.#passed.set(siblings, count);
    return count;
  }

  /** The sections that are open go on with what they held from `end` on. */
  #takeInTheRest(end: number): void {
    for (const section of [undefined, ...this.#open.list]) {
      const before = this.#childrenBefore(section);
      const rest = before.slice(this.#countPassed(before, end));
      if (rest.length === 0) continue;
      const children = section?.children ?? this.roots;
      const last = children.at(-1);
      if (last) last.next = rest[0];
      if (section) section.setChildren(children.concat(rest));
      else for (const root of rest) this.roots.push(root);
    }
  }

  #compare(): void {
    for (const section of this.#placed) {
      const { was, parent } = section;
      section.changed ||= section.title !== was?.title || parent?.changed === true;
      if (section.isElsewhere || section.kind !== was?.kind) this.#restructured = true;
      if (section.isTarget || was?.isTarget) this.#renumbered ||= section.isCalledOtherwise;
    }
    if (this.#gone.length > 0) this.#restructured = true;
    if (this.#gone.some((section) => section.isTarget)) this.#renumbered = true;
  }

  #settleBlocks(end: number, moved: (block: DraftBlock) => void): void {
    const { blocks } = this.#damaged;
    for (let i = this.#start; i < end; i++) {
      const block = blocks[i]!;
      const section = this.#within[i - this.#start];
      const leadIn = this.#leadIns.get(block) ?? block.listLeadIn;
      const same = block.section === section && !section?.changed && block.leadIn === leadIn;
      block.section = section;
      block.leadIn = leadIn;
      if (!same) moved(block);
    }
  }
}

/** Whether the title of a section, if it has none yet, may stand on the line below its number. */
function mayHaveTitleBelow({ style, block }: DraftSection, format: Format): boolean {
  return style.hasTitleBelow && (traitsOf(block.reading, format) & Trait.isTiny) !== 0;
}
