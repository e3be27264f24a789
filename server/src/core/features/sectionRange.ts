import type { ContractDocument, Section } from '../document/types.js';
import type { Range } from '../text/range.js';

/** A section of the draft and where it stands, with all that belongs to it. */
export interface PlacedSection {
  readonly section: Section;
  /** Absolute. */
  readonly range: Range;
}

/** Every section, the outer before those within it, in the order of the draft. */
export function placedSections(document: ContractDocument): readonly PlacedSection[] {
  const placed: PlacedSection[] = [];
  const place = (sections: readonly Section[], next: Section | undefined) => {
    sections.forEach((section, index) => {
      const following = sections[index + 1] ?? next;
      placed.push({ section, range: sectionRange(document, section, following) });
      place(section.children, following);
    });
  };
  place(document.sections, undefined);
  return placed;
}

/** The absolute range of a section with all that belongs to it. */
export function rangeOfSection(document: ContractDocument, section: Section): Range {
  return sectionRange(document, section, followingOf(document, section));
}

/** The section behind a section and all that belongs to it. */
function followingOf(document: ContractDocument, section: Section): Section | undefined {
  for (let at: Section | undefined = section; at; at = at.parent) {
    const siblings: readonly Section[] = at.parent?.children ?? document.sections;
    const next = siblings[siblings.indexOf(at) + 1];
    if (next) return next;
  }
  return undefined;
}

/**
 * The absolute range of a section, up to its last block's end, or up to what follows within that block: `(a) … (b) …`.
 * @param following the section that comes next when those within it have ended
 */
export function sectionRange(document: ContractDocument, section: Section, following: Section | undefined): Range {
  const { start } = document.rangeOf(section.start);
  const last = document.blocks[section.endBlock - 1] ?? section.start.block;
  const end = following?.start.block === last ? document.rangeOf(following.start).start : last.base + last.source.end;
  return { start, end: Math.max(start, end) };
}
