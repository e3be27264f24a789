import type { Section } from '../document/types.js';
import type { Draft } from '../draft.js';
import type { Facts } from '../facts/types.js';
import type { Range } from '../text/range.js';
import { numberedTitle } from './sectionTitle.js';

/** A term or a section that can be looked for by name. */
export interface NamedPlace {
  /** The term, or the number and title of the section. */
  readonly name: string;
  /** The kind of the section, or `definition`. */
  readonly kind: string;
  /** Absolute range of the term where it is defined, or of the section's title. */
  readonly range: Range;
  /** The section that it stands in; empty where it stands in none. */
  readonly container: string;
}

/** A test of names: whether they have the letters of a query in their order, whatever their case; an empty query fits all. */
export type NameTest = (name: string) => boolean;

/** @param query what a user has typed into a box that looks for names; spaces do not count */
export function nameTest(query: string): NameTest {
  const wanted = [...query.toLowerCase().replace(/\s+/g, '')];
  return (name) => {
    const lower = name.toLowerCase();
    let at = 0;
    for (const letter of wanted) {
      const found = lower.indexOf(letter, at);
      if (found < 0) return false;
      at = found + letter.length;
    }
    return true;
  };
}

/**
 * The terms that a draft defines and its sections with a title, as far as their names pass: the terms first, each in the
 * order of the text. A section whose title is a term that it defines counts as the term alone.
 */
export function* namedPlaces({ document, facts }: Draft, test: NameTest): Generator<NamedPlace> {
  for (const { term, span } of facts.definitions) {
    if (!span || !test(term)) continue;
    const section = document.sectionAt(span.block, span.start);
    const container = section ? numberedTitle(section) : '';
    yield { name: term, kind: 'definition', range: document.rangeOf(span), container };
  }
  const open = [...document.sections].reverse();
  for (let section = open.pop(); section; section = open.pop()) {
    for (let i = section.children.length - 1; i >= 0; i--) open.push(section.children[i]!);
    if (!section.title || isDefinition(facts, section)) continue;
    const name = numberedTitle(section);
    if (!test(name)) continue;
    const container = section.parent ? numberedTitle(section.parent) : '';
    yield { name, kind: section.kind, range: document.rangeOf(section.titleSpan), container };
  }
}

function isDefinition(facts: Facts, { titleSpan }: Section): boolean {
  const { block, start, end } = titleSpan;
  return facts.definitionsIn(block).some(({ span }) => span!.start < end && start < span!.end);
}
