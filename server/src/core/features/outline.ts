import type { ContractDocument, Section } from '../document/types.js';
import type { Draft } from '../draft.js';
import type { Range } from '../text/range.js';
import { placedSections } from './sectionRange.js';

/** A section as an outline shows it. */
export interface OutlineEntry {
  /** Number and title: `4.2 Return of materials`. */
  readonly name: string;
  readonly kind: string;
  /** Absolute range of the whole section. */
  readonly range: Range;
  /** Absolute range of its title or first words. */
  readonly selection: Range;
  readonly children: readonly OutlineEntry[];
}

/** The draft's sections as a tree; items without a title are left out where a paragraph merely enumerates. */
export function outline(draft: Draft): readonly OutlineEntry[] {
  const { document } = draft;
  const ranges = new Map(placedSections(document).map(({ section, range }) => [section, range]));
  const entries = (sections: readonly Section[]): OutlineEntry[] =>
    sections
      .filter((section) => section.title || section.start.start === 0)
      .map((section) => {
        const range = ranges.get(section)!;
        const selection = within(document.rangeOf(section.titleSpan), range);
        return {
          name: nameOf(section, document),
          kind: section.kind,
          range,
          selection,
          children: entries(section.children),
        };
      });
  return entries(document.sections);
}

/** Number and title, or the first words where there is no title. */
function nameOf(section: Section, document: ContractDocument): string {
  const title = section.title || firstWords(section);
  const name = [section.number, title].filter(Boolean).join(' ').replace(/\s+/g, ' ');
  return name || document.text.slice(0, 20).trim() || '–';
}

function firstWords({ titleSpan: { block, start } }: Section): string {
  const words = block.prose.text.slice(start, start + 50);
  const cut = words.length === 50 ? words.replace(/\s+\S*$/, ' …') : words;
  return cut.trim();
}

/** Editors refuse an entry whose selection lies outside its range. */
function within(selection: Range, range: Range): Range {
  const start = Math.min(Math.max(selection.start, range.start), range.end);
  return { start, end: Math.min(Math.max(selection.end, start), range.end) };
}
