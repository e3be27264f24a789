import type { Section, Span } from '../document/types.js';
import type { Draft } from '../draft.js';
import { type FilePlace, isIncorporated } from '../facts/glossaries/glossary.js';
import type { Definition } from '../facts/types.js';
import type { Range } from '../text/range.js';
import { definitionsOf, symbolAt } from './atOffset.js';
import { frontMatterPlaces } from './frontMatterTerms.js';
import { rangeOfSection } from './sectionRange.js';

/** Where a word leads: absolute ranges. */
export interface DefinitionTarget {
  /** The words at the cursor that lead there. */
  readonly origin: Range;
  /** The whole definition or section. */
  readonly target: Range;
  /** The term or the number within it. */
  readonly selection: Range;
  /** Where the target is another draft: there, and the ranges are that file's. */
  readonly elsewhere?: { readonly target: FilePlace; readonly selection: FilePlace };
}

/** Where the defined term or the reference at the offset is introduced; empty when there is nothing to go to. */
export function definitionAt(draft: Draft, offset: number): readonly DefinitionTarget[] {
  const symbol = symbolAt(draft, offset);
  if (!symbol) return [];
  const { range: origin } = symbol;
  switch (symbol.kind) {
    case 'reference': {
      const { target } = symbol.reference;
      return target && target !== 'external' ? [toSection(draft, origin, target)] : [];
    }
    case 'section':
      return symbol.within === 'number' ? [toSection(draft, origin, symbol.section)] : [];
    case 'definition':
      return toDefinition(draft, origin, symbol.definition);
    case 'use':
      return definitionsOf(draft, { term: symbol.use.term, definition: symbol.definition }).flatMap((definition) =>
        toDefinition(draft, origin, definition),
      );
  }
}

function toDefinition(draft: Draft, origin: Range, definition: Definition): readonly DefinitionTarget[] {
  if (isIncorporated(definition)) {
    const { body: target, place: selection } = definition.entry;
    return [{ origin, target: target.range, selection: selection.range, elsewhere: { target, selection } }];
  }
  const { target, selection } = placeOfDefinition(draft, definition) ?? {};
  return target && selection ? [{ origin, target, selection }] : [];
}

/** Where a definition stands: the whole of it, and the term within; undefined where no text of the draft says it. */
export function placeOfDefinition(
  draft: Draft,
  definition: Definition,
): Pick<DefinitionTarget, 'target' | 'selection'> | undefined {
  const { document } = draft;
  const { term, span, body } = definition;
  if (isIncorporated(definition)) return undefined;
  if (span) {
    const selection = document.rangeOf(span);
    return { target: enclosing(draft, body ?? span, selection), selection };
  }
  if (!document.frontMatter) return undefined;
  const [place] = frontMatterPlaces(document, term);
  if (place) return { target: place, selection: place };
  const { range } = document.frontMatter;
  return { target: range, selection: { start: range.start, end: range.start } };
}

/** An editor wants the selection to lie within the target. */
function enclosing({ document }: Draft, body: Span, selection: Range): Range {
  const { start, end } = document.rangeOf(body);
  return { start: Math.min(start, selection.start), end: Math.max(end, selection.end) };
}

function toSection({ document }: Draft, origin: Range, section: Section): DefinitionTarget {
  return { origin, target: rangeOfSection(document, section), selection: document.rangeOf(section.start) };
}
