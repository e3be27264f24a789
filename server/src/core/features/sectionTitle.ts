import type { Section } from '../document/types.js';
import type { Draft } from '../draft.js';
import { shortened } from './shortened.js';

/** The most characters of a section's first words, where it has no title. */
const mostWords = 50;

/** Number and title of a section, as lists show it, or its number and first words: `4.2 Return of materials`. */
export function numberedTitle(section: Section): string {
  const title = section.title || firstWords(section);
  const name = section.number && title ? `${section.number} ${title}` : section.number || title;
  return name.includes('\n') ? name.replace(/\s+/g, ' ') : name;
}

/** Number and title of a section; one without a title is called by that of the section around it: `4.2 Confidentiality`. */
export function placeName(section: Section): string {
  let titled: Section | undefined = section;
  while (titled && !titled.title) titled = titled.parent;
  if (titled === section || !titled || !section.number) return numberedTitle(section);
  return `${section.number} ${titled.title}`.replace(/\s+/g, ' ');
}

/** How lists call the section at an absolute offset; empty before the first. */
export function sectionNameAt({ document }: Draft, offset: number): string {
  const at = document.spanAt({ start: offset, end: offset });
  const section = at && document.sectionAt(at.block, at.start);
  return section ? placeName(section) : '';
}

function firstWords({ titleSpan: { block, start } }: Section): string {
  return shortened(block.prose.text.slice(start, start + mostWords + 1), mostWords);
}
