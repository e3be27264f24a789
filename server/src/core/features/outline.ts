import type { ContractDocument, Prose, Section } from '../document/types.js';
import type { Draft } from '../draft.js';
import type { Definition } from '../facts/types.js';
import { contains, type Range } from '../text/range.js';
import { sectionRange } from './sectionRange.js';
import { numberedTitle } from './sectionTitle.js';

/** A section or a definition as an outline shows it. */
export interface OutlineEntry {
  /** Number and title of a section (`4.2 Return of materials`), or the term. */
  readonly name: string;
  /** The kind of the section, or `definition`. */
  readonly kind: string;
  /** Absolute range of the whole section, or of what defines the term. */
  readonly range: Range;
  /** Absolute range of its title or first words, or of the term. */
  readonly selection: Range;
  readonly children: readonly OutlineEntry[];
}

/** Of a draft with more sections, an outline has those with a title alone: nobody leafs through the items of a thousand pages. */
const mostSections = 3000;

/**
 * The draft's sections as a tree, with what a definitions section defines below it. Items without a title are left out
 * where a paragraph merely enumerates, and in a draft with a great many sections, except where they define terms.
 */
export function outline(draft: Draft): readonly OutlineEntry[] {
  const { document } = draft;
  const defined = listedDefinitions(draft);
  const isLong = countSections(document.sections) > mostSections;
  const entryOf = (section: Section, following: Section | undefined): OutlineEntry => {
    const range = sectionRange(document, section, following);
    const definitions = defined.get(section) ?? noDefinitions;
    const own = definitions.find((definition) => startsWith(section, definition));
    const children = entriesOf(section.children, following);
    for (const each of definitions) if (each !== own) children.push(definitionEntry(document, each, range));
    if (definitions.length > 0) children.sort((a, b) => a.selection.start - b.selection.start);
    return {
      name: own ? [section.number, own.term].filter(Boolean).join(' ') : nameOf(section),
      kind: own ? 'definition' : section.kind,
      range,
      selection: clamped(document.rangeOf(own?.span ?? section.titleSpan), range),
      children,
    };
  };
  const entriesOf = (sections: readonly Section[], following: Section | undefined): OutlineEntry[] => {
    const entries: OutlineEntry[] = [];
    sections.forEach((section, i) => {
      const isShown = section.title || (section.start.start === 0 && (!isLong || isWithinDefinitions(section)));
      if (isShown) entries.push(entryOf(section, sections[i + 1] ?? following));
    });
    return entries;
  };
  return entriesOf(document.sections, undefined);
}

function countSections(sections: readonly Section[]): number {
  let count = sections.length;
  for (const { children } of sections) if (children.length > 0) count += countSections(children);
  return count;
}

/** What a section is called, as long as its words, title and number are those of before. */
interface KnownName extends Pick<Section, 'number' | 'title'> {
  readonly prose: Prose;
  readonly name: string;
}

const names = new WeakMap<Section, KnownName>();

function nameOf(section: Section): string {
  const { number, title } = section;
  const { prose } = section.titleSpan.block;
  const known = names.get(section);
  if (known?.prose === prose && known.number === number && known.title === title) return known.name;
  const name = numberedTitle(section) || '–';
  names.set(section, { prose, number, title, name });
  return name;
}

const noDefinitions: readonly Definition[] = [];

/** What is defined below a definitions section, by the innermost section that an outline has there. */
function listedDefinitions({ document, facts }: Draft): ReadonlyMap<Section, readonly Definition[]> {
  const found = new Map<Section, Definition[]>();
  for (const definition of facts.definitions) {
    const { span } = definition;
    let section = span && document.sectionAt(span.block, span.start);
    while (section && !section.title && section.start.start > 0) section = section.parent;
    if (!section || !isWithinDefinitions(section)) continue;
    const list = found.get(section);
    if (list) list.push(definition);
    else found.set(section, [definition]);
  }
  return found;
}

function isWithinDefinitions(section: Section): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) if (at.kind === 'definitions') return true;
  return false;
}

/** Whether a section consists of the definition: `1.3 “Purpose” means …`, `### Purpose`. */
function startsWith({ titleSpan, kind }: Section, { span }: Definition): boolean {
  if (!span || kind === 'definitions' || span.block !== titleSpan.block || span.start < titleSpan.start) return false;
  return !/[\p{L}\p{N}]/u.test(span.block.prose.text.slice(titleSpan.start, span.start));
}

function definitionEntry(document: ContractDocument, { term, span, body }: Definition, outer: Range): OutlineEntry {
  const selection = clamped(document.rangeOf(span!), outer);
  const whole = clamped(document.rangeOf(body ?? span!), outer);
  return {
    name: term,
    kind: 'definition',
    range: contains(whole, selection) ? whole : selection,
    selection,
    children: [],
  };
}

/** Editors refuse an entry whose selection lies outside its range. */
function clamped(selection: Range, range: Range): Range {
  const start = Math.min(Math.max(selection.start, range.start), range.end);
  return { start, end: Math.min(Math.max(selection.end, start), range.end) };
}
