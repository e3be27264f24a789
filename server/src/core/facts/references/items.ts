import type { ContractDocument, Section } from '../../document/types.js';
import { isRendered, type PathStep, runsInOrder } from './sectionIndex.js';

/** The items of a section among which a bracketed label such as the `b` of 4(b) stands, in order. */
export function itemsOf(section: Section, label: string): readonly Section[] {
  const digit = /^\d/.test(label);
  return section.children.filter((child) => isRendered(child) || (isItem(child) && /^\d/.test(child.label) === digit));
}

/** Whether a section counts items by labels of this sort, and in order, so that one behind the last is not there. */
export function countsItems(section: Section, label: string): boolean {
  const items = itemsOf(section, label);
  return items.length >= 2 && runsInOrder(items);
}

/** The item of this path below one of the sections that stand side by side. */
export function itemAmong(sections: readonly Section[], path: readonly PathStep[]): Section | undefined {
  let found: Section | undefined;
  let among = sections;
  for (const { ordinal } of path) {
    found = among.find((section) => section.ordinal === ordinal && (isItem(section) || isRendered(section)));
    if (!found) return undefined;
    among = found.children;
  }
  return found;
}

const isItem = ({ kind }: Section) => kind === 'item';

/**
 * Whether the words of a section show a label as an enumerator does, wherever it stands: as an item that was not told from
 * the words around it.
 */
export function showsItem({ blocks }: ContractDocument, { start, endBlock }: Section, label: string): boolean {
  const enumerator = `${label})`;
  for (let i = start.block.index; i < endBlock; i++) {
    const { text } = blocks[i]!.prose;
    if (text.startsWith(`${label}. `)) return true;
    for (let at = text.indexOf(enumerator); at >= 0; at = text.indexOf(enumerator, at + 1)) {
      const from = text[at - 1] === '(' ? at - 1 : at;
      const isWhole = !/\w/.test(text[from - 1] ?? '') || from < at;
      if (isWhole && !refersTo.test(text.slice(Math.max(0, from - 40), from))) return true;
    }
  }
  return false;
}

/** Words before a label that make it part of a reference. */
const refersTo =
  /(?:[\d)]\s?|\b(?:sections?|sub-?sections?|clauses?|sub-?clauses?|paragraphs?|sub-?paragraphs?|articles?)\s(?:\([a-z0-9]{1,4}\)[\s,]*(?:and|or|to|through)?\s?){0,4})$/i;
