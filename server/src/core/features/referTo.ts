import type { Block, ContractDocument, Section } from '../document/types.js';

/** `Section 4.2`, `Schedule 1`, or the title of a section without a number. */
export function referTo({ number, title }: Section): string {
  if (!number) return title;
  return /^\d/.test(number) ? `Section ${number}` : number;
}

/** What to call the section that holds a place; of sections without number and title the next one above. Empty where there is none. */
export function referToPlace(document: ContractDocument, block: Block, offset: number): string {
  let section = document.sectionAt(block, offset);
  while (section && !referTo(section)) section = section.parent;
  return section ? referTo(section) : '';
}
