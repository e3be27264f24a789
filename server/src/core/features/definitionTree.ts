import type { Draft } from '../draft.js';
import type { Definition } from '../facts/types.js';
import type { Range } from '../text/range.js';
import { symbolAt } from './atOffset.js';
import { type DefinitionTarget, placeOfDefinition } from './definition.js';
import { wordsOfDefinition } from './definitionText.js';
import { referToPlace } from './referTo.js';

/** A term in the tree of definitions, and where it is defined. Absolute ranges. */
export interface TermInTree extends Pick<DefinitionTarget, 'target' | 'selection'> {
  readonly term: string;
  /** The section that defines it; empty where there is none. */
  readonly section: string;
}

/** One definition that uses another term. */
export interface TreeLink {
  /** The term at the other end. */
  readonly other: TermInTree;
  /** Where the words of the one definition name the other term: absolute, at least one. */
  readonly places: readonly Range[];
}

/** The term at an offset, as the root of a tree of definitions. */
export function termInTreeAt(draft: Draft, offset: number): TermInTree | undefined {
  const symbol = symbolAt(draft, offset);
  if (symbol?.kind === 'definition') return inTree(draft, symbol.definition.term);
  return symbol?.kind === 'use' ? inTree(draft, symbol.use.term) : undefined;
}

/** The terms that the definition of a term uses, in the order in which it names them. */
export function termsUsedBy(draft: Draft, term: string): readonly TreeLink[] {
  const { facts } = draft;
  const links = facts.definitionGraph
    .termsIn(term)
    .flatMap((other) => linkTo(draft, other, placesIn(draft, term, other)));
  return links.toSorted((a, b) => a.places[0]!.start - b.places[0]!.start);
}

/** The terms whose definitions use a term, in the order of the draft. */
export function termsBuiltOn(draft: Draft, term: string): readonly TreeLink[] {
  const { facts } = draft;
  const links = facts.definitionGraph
    .termsUsing(term)
    .flatMap((other) => linkTo(draft, other, placesIn(draft, other, term)));
  return links.toSorted((a, b) => a.other.selection.start - b.other.selection.start);
}

function linkTo(draft: Draft, term: string, places: readonly Range[]): readonly TreeLink[] {
  const other = inTree(draft, term);
  return other ? [{ other, places: places.length > 0 ? places : [other.selection] }] : [];
}

function inTree(draft: Draft, term: string): TermInTree | undefined {
  const definition = mainDefinition(draft, term);
  const place = definition && placeOfDefinition(draft, definition);
  if (!place) return undefined;
  const { span } = definition;
  return { term, section: span ? referToPlace(draft.document, span.block, span.start) : '', ...place };
}

/** Of the definitions of a term the first that says something. */
function mainDefinition({ facts }: Draft, term: string): Definition | undefined {
  const all = facts.definitionsByTerm.get(term) ?? [];
  return all.find(({ body, external }) => body && !external) ?? all[0];
}

/** Where the definitions of a term name another. */
function placesIn({ document, facts }: Draft, term: string, other: string): readonly Range[] {
  return (facts.definitionsByTerm.get(term) ?? []).flatMap((definition) =>
    wordsOfDefinition(document, definition, Number.POSITIVE_INFINITY).flatMap((words) =>
      facts
        .usesIn(words.block)
        .filter(({ term: used, span }) => used === other && words.start <= span.start && span.end <= words.end)
        .map(({ span }) => document.rangeOf(span)),
    ),
  );
}
