import type { DraftBlock } from './block.js';
import { isSchedule } from './numbers.js';
import type { DraftSection } from './section.js';
import type { SectionStart } from './sectionStart.js';
import type { SectionStyle } from './sectionStyle.js';

/** The sections that are open at a place of a draft, the outermost first. */
export class OpenSections {
  readonly list: DraftSection[];

  /** @param innermost the last of them; the others are those above it */
  constructor(innermost: DraftSection | undefined) {
    this.list = [];
    for (let at = innermost; at; at = at.parent) this.list.unshift(at);
  }

  get innermost(): DraftSection | undefined {
    return this.list.at(-1);
  }

  /** Whether `(i)` is the ninth letter or the first Roman number depends on what is open. */
  settleStyle({ style, label }: SectionStart): string {
    const letter = lettersFor[style];
    if (!letter) return style;
    const letterOrdinal = label.toLowerCase().charCodeAt(0) - 96;
    for (let i = this.list.length - 1; i >= 0; i--) {
      const open = this.list[i]!;
      if (open.style.name === style) return style;
      if (open.style.name === letter && label.length === 1 && open.ordinal === letterOrdinal - 1) return letter;
    }
    return style;
  }

  /** How many of the open sections stay open as ancestors of the new one. */
  depthFor(block: DraftBlock, start: SectionStart, style: SectionStyle): number {
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
    if (style.rank === 6) return this.list.length;
    return this.#lastOpen((s) => standsAbove(s.style, style)) + 1;
  }

  #depthForList(depth: number, style: SectionStyle): number {
    const sibling = this.#lastOpen((s) => s.style === style);
    if (sibling >= 0) return sibling;
    const deeper = this.list.findIndex((s) => s.style.listDepth > depth);
    if (deeper >= 0) return deeper;
    if (depth > 1) return this.list.length;
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
    let i = this.list.length - 1;
    while (i >= 0 && !matches(this.list[i]!)) i--;
    return i;
  }
}

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
