import type { Block, Section } from '../document/types.js';
import type { Draft } from '../draft.js';
import type { TermUse } from '../facts/types.js';
import type { Range } from '../text/range.js';
import { type DraftSymbol, symbolAt, withoutPossessive } from './atOffset.js';
import { frontMatterPlaces } from './frontMatterTerms.js';
import { numberRangeOf } from './sectionNumber.js';

/** A place that speaks of a term or a section. */
export interface Occurrence {
  /** Absolute; a possessive ending is no part of it. */
  readonly range: Range;
  /** It introduces what the others speak of: a definition, the number of a section. */
  readonly isDeclaration: boolean;
}

/**
 * Where the draft speaks of the term or the section at an offset, in the order of the text: the places that define the term
 * and use it, or the number of the section and the references to it. Empty where there is neither.
 */
export function occurrencesAt(draft: Draft, offset: number): readonly Occurrence[] {
  const symbol = symbolAt(draft, offset);
  if (!symbol) return [];
  const section = sectionMeant(symbol);
  if (section) return occurrencesOfSection(draft, section);
  if (symbol.kind === 'definition') return occurrencesOfTerm(draft, symbol.definition.term);
  return symbol.kind === 'use' ? occurrencesOfTerm(draft, symbol.use.term) : [];
}

/** The section that a symbol is, or leads to. */
export function sectionMeant(symbol: DraftSymbol): Section | undefined {
  if (symbol.kind === 'section') return symbol.section;
  const target = symbol.kind === 'reference' && symbol.reference.target;
  return target && target !== 'external' ? target : undefined;
}

function occurrencesOfTerm(draft: Draft, term: string): readonly Occurrence[] {
  const { document, facts } = draft;
  const declared = definitionRanges(draft, term).map((range) => ({ range, isDeclaration: true }));
  const used = [...facts.usesOf(term), ...usesToSign(draft, term)].map(({ span }) => ({
    range: document.rangeOf(withoutPossessive(span)),
    isDeclaration: false,
  }));
  return inOrder([...declared, ...used]);
}

/** Where a term stands in the places that define it. */
function definitionRanges({ document, facts }: Draft, term: string): readonly Range[] {
  return (facts.definitionsByTerm.get(term) ?? []).flatMap(({ span }) =>
    span ? [document.rangeOf(span)] : frontMatterPlaces(document, term).slice(0, 1),
  );
}

/** The uses of a term among the lines to sign on. */
export function usesToSign({ document, facts }: Draft, term: string): readonly TermUse[] {
  const [first = ''] = term.toLowerCase().split(/[\s’']/);
  // The plural of a word may have another ending, but hardly another beginning.
  const stem = first.slice(0, Math.max(3, first.length - 3));
  const mayUse = ({ matter, prose }: Block) => matter === 'signature' && prose.text.toLowerCase().includes(stem);
  return document.blocks.filter(mayUse).flatMap((block) => facts.findTermsIn(block).filter((use) => use.term === term));
}

function occurrencesOfSection({ document, facts }: Draft, section: Section): readonly Occurrence[] {
  const declared = numberRangeOf(document, section) ?? document.rangeOf(section.titleSpan);
  const references = facts
    .referencesTo(section)
    .map(({ span }) => ({ range: document.rangeOf(span), isDeclaration: false }));
  return inOrder([{ range: declared, isDeclaration: true }, ...references]);
}

const inOrder = (occurrences: readonly Occurrence[]) =>
  occurrences.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
