import type { Draft } from '../draft.js';
import type { Range } from '../text/range.js';
import { symbolAt } from './atOffset.js';
import { sectionMeant } from './occurrences.js';
import { numberPlace, reasonToKeepNumber, renameSection } from './rename/renameSection.js';
import { type Renaming, reasonToKeep, renameTerm } from './rename/renameTerm.js';
import { originOf, termAt } from './rename/sharedTerm.js';

export { originOf, type Renaming, renameTerm, termAt };

/** Words that can be given another name. */
export interface Renamable {
  /** Absolute range of the words: a term without its possessive, the number of a section. */
  readonly range: Range;
  /** What to begin from: the term as it is defined, the number as it is. */
  readonly name: string;
}

const nothing = 'There is no defined term here, and no number of a section, that could be renamed.';

/** What can be renamed at an offset, or why nothing can. */
export function renamableAt(draft: Draft, offset: number): Renamable | { readonly refused: string } {
  const symbol = symbolAt(draft, offset);
  if (symbol?.kind === 'definition' || symbol?.kind === 'use') {
    const name = symbol.kind === 'use' ? symbol.use.term : symbol.definition.term;
    // The draft that defines it can be renamed together with this one.
    const refused = originOf(draft, name) === undefined && reasonToKeep(draft, name);
    return refused ? { refused } : { range: symbol.range, name };
  }
  const section = symbol && sectionMeant(symbol);
  if (!section || (symbol.kind === 'section' && symbol.within === 'title')) return { refused: nothing };
  const refused = reasonToKeepNumber(section);
  if (refused) return { refused };
  const { document } = draft;
  if (symbol.kind === 'section') return { range: numberPlace(document, section)!, name: numberAt(draft, section) };
  const { word, numberSpan, number } = (symbol as Extract<typeof symbol, { kind: 'reference' }>).reference;
  // Words of a link are no number; an item that is no section of its own stands for the one that holds it.
  const isWhole = word !== '#' && partsOf(number) === partsOf(section.number);
  return { range: document.rangeOf(numberSpan), name: isWhole ? number : numberAt(draft, section) };
}

const partsOf = (number: string) => number.match(/[a-z0-9]+/gi)?.length;

function numberAt({ document, source }: Draft, section: Parameters<typeof numberPlace>[1]): string {
  const place = numberPlace(document, section);
  return place ? source.slice(place.start, place.end) : section.number;
}

/**
 * The edits that give the term or the section at an offset another name, wherever the draft speaks of it, or why that cannot
 * be done. A term is given in the number in which it is defined.
 */
export function renameAt(draft: Draft, offset: number, name: string): Renaming {
  const term = termAt(draft, offset);
  if (term !== undefined) return renameTerm(draft, term, name);
  const symbol = symbolAt(draft, offset);
  const section = symbol && sectionMeant(symbol);
  return section ? renameSection(draft, section, name) : { refused: nothing };
}
