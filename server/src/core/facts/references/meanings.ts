import type { Block, ContractDocument, Section } from '../../document/types.js';
import { BlockTable } from '../blockTable.js';
import { perBlock } from '../perBlock.js';
import type { CrossReference, Definition, Facts } from '../types.js';
import { baseOf } from './resolver.js';
import { writtenIn } from './written.js';

/** “Net Revenue (as defined in Section 4)”, as far as the block's own words tell. */
interface Pointer {
  /** Where the reference starts. */
  readonly start: number;
  /** The term where quotes tell it, else the words that end with it. */
  readonly term: string;
  readonly isQuoted: boolean;
}

/** A reference to the place that defines a term, which leads to another one. */
export interface MisplacedMeaning {
  readonly reference: CrossReference;
  readonly term: string;
  /** Where the term is defined, and the section of that. */
  readonly definition: Definition;
  readonly section: Section;
}

const definedIn =
  /[\s(,](?:each\s)?(?:as\s)?(?:(?:such|that|which)\s(?:capitali[sz]ed\s)?terms?\s(?:is|are)\s)?(?:each\s)?defined\s(?:in|under|by)\s$/i;
const meaningIn =
  /[“"]([^“”"]{2,60})[”"]\s?(?:shall\s|will\s)?(?:has|have|having)\sthe\s(?:respective\s)?meanings?\s(?:(?:as\s)?(?:given|set\s(?:forth|out)|ascribed|assigned|specified|provided|defined|described|attributed)\s)?(?:to\s(?:it|such\sterm|that\sterm|the\sterm)\s)?(?:in|under|by)\s$/i;

/** The places of a block that say where a term is defined. */
const pointersIn = perBlock((block) => (/\b(?:defined|meanings?)\s/i.test(block.prose.text) ? find(block) : nothing));

const nothing: readonly never[] = [];

function find(block: Block): readonly Pointer[] {
  const { text } = block.prose;
  return writtenIn(block).flatMap(({ start, numbers }): readonly Pointer[] => {
    if (numbers.length > 1) return [];
    const before = text.slice(Math.max(0, start - 180), start);
    const quoted = meaningIn.exec(before)?.[1];
    if (quoted) return [{ start, term: quoted.replace(/[,.]$/, ''), isQuoted: true }];
    const match = definedIn.exec(before);
    if (!match) return [];
    const words = before.slice(0, match.index).replace(/["”*_\s,(]+$/, '');
    return words ? [{ start, term: words, isQuoted: false }] : [];
  });
}

/** What a block sets off by quotes, bold or italics, as definitions do with their terms. */
const setOffIn = perBlock(({ prose: { text }, marks }): readonly string[] => {
  const quoted = /["“]/.test(text) ? [...text.matchAll(/["“]([^“”"]{2,60})["”]/g)].map((match) => match[1]!) : nothing;
  const marked = marks.filter(({ kind }) => kind === 'strong' || kind === 'emphasis');
  if (marked.length === 0) return quoted;
  return [...quoted, ...marked.map(({ start, end }) => text.slice(start, end).replace(/^[“"]|[,.:”"]+$/g, ''))];
});

/** The blocks that say where a term is defined, kept up with the draft. */
export class MeaningTable {
  readonly #blocks = new Set<Block>();
  readonly #setOff = new BlockTable<readonly string[]>();

  /**
   * Follows a change of the draft.
   * @param displaced definitions or sections may have come or gone, or stand elsewhere
   * @returns the blocks that may now point to the wrong place, or no longer do, besides those that were touched
   */
  update(gone: Iterable<Block>, fresh: Iterable<Block>, displaced: boolean): ReadonlySet<Block> {
    let changed = displaced;
    for (const block of gone) {
      this.#blocks.delete(block);
      if (this.#setOff.take(block)) changed = true;
    }
    for (const block of fresh) {
      if (pointersIn(block).length > 0) this.#blocks.add(block);
      else this.#blocks.delete(block);
      const before = this.#setOff.get(block) ?? nothing;
      const after = setOffIn(block);
      if (before.length !== after.length || before.some((words, i) => words !== after[i])) changed = true;
      this.#setOff.set(block, after.length > 0 ? after : undefined);
    }
    return changed ? this.#blocks : new Set();
  }
}

/** The references in a block that are to lead to the definition of a term, and lead to a section without it. */
export function misplacedMeanings(document: ContractDocument, facts: Facts, block: Block): readonly MisplacedMeaning[] {
  const pointers = pointersIn(block);
  if (pointers.length === 0) return [];
  return facts.referencesIn(block).flatMap((reference) => {
    const { target, span } = reference;
    const pointer = pointers.find(({ start }) => start === span.start);
    if (!pointer || !target || target === 'external') return [];
    const term = termOf(pointer, facts);
    const definition = term && definitionElsewhere(document, facts, term, target, block);
    const section = definition && numberedAbove(document.sectionAt(definition.span!.block, definition.span!.start));
    if (!section || !standApart(document, section, target) || showsTerm(document, target, term!)) return [];
    return [{ reference, term: term!, definition: definition!, section }];
  });
}

/** The defined term with which the words before a reference end. */
function termOf({ term, isQuoted }: Pointer, { definitionsByTerm }: Facts): string | undefined {
  if (isQuoted) return definitionsByTerm.has(term) ? term : undefined;
  const words = [...term.matchAll(/[^\s“”"()*_]+/g)].slice(-6);
  for (const [i, { index }] of words.entries()) {
    // Of “Other Services” the second word alone is another term.
    if (/^\p{Lu}/u.test(words[i - 1]?.[0] ?? '')) continue;
    const form = term.slice(index).replace(/["“”*_]/g, '');
    if (definitionsByTerm.has(form)) return form;
  }
  return undefined;
}

/** A definition of the term, where none stands in the section that is said to hold it. */
function definitionElsewhere(
  document: ContractDocument,
  { definitionsByTerm }: Facts,
  term: string,
  target: Section,
  here: Block,
): Definition | undefined {
  const placed = definitionsByTerm.get(term)!.filter(({ span }) => span !== undefined);
  const isInTarget = ({ span }: Definition) => isWithin(document.sectionAt(span!.block, span!.start), target);
  if (placed.some(isInTarget)) return undefined;
  return placed.find(
    ({ span, assumed, external }) =>
      !assumed &&
      !external &&
      span!.block !== here &&
      !pointersIn(span!.block).some((pointer) => pointer.term === term),
  );
}

function isWithin(section: Section | undefined, outer: Section): boolean {
  for (let at = section; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Whether two sections are told apart by more than the items within one, which are not always told from each other. */
function standApart({ format }: ContractDocument, a: Section, b: Section): boolean {
  const [one, other] = [baseOf(a.number), baseOf(b.number)];
  if (!one || !other) return false;
  // Plain text has often lost the line breaks that would tell to which section an item belongs.
  if (format === 'text' && (one !== a.number || other !== b.number)) return false;
  return one !== other && !one.startsWith(`${other}.`) && !other.startsWith(`${one}.`);
}

/** Whether a section sets off a term in its text, as a definition does that was not recognised. */
function showsTerm({ blocks }: ContractDocument, { start, endBlock, title }: Section, term: string): boolean {
  if (title.toLowerCase().includes(term.toLowerCase())) return true;
  for (let i = start.block.index; i < endBlock; i++) if (setOffIn(blocks[i]!).includes(term)) return true;
  return false;
}

function numberedAbove(section: Section | undefined): Section | undefined {
  let at = section;
  while (at && !at.number) at = at.parent;
  return at;
}
