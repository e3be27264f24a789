import type { Section, Span } from '../document/types.js';
import type { Draft } from '../draft.js';
import { type FilePlace, isIncorporated } from '../facts/glossaries/glossary.js';
import type { Definition } from '../facts/types.js';
import type { Range } from '../text/range.js';
import { definitionsOf, symbolAt } from './atOffset.js';
import { placedSections } from './sectionRange.js';

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
  const origin = draft.document.rangeOf(symbol.span);
  if (symbol.kind === 'reference') {
    const { target } = symbol.reference;
    return target && target !== 'external' ? [toSection(draft, origin, target)] : [];
  }
  const { definition } = symbol;
  const definitions =
    symbol.kind === 'use' ? definitionsOf(draft, { term: symbol.use.term, definition }) : [definition];
  return definitions.flatMap((definition) => toDefinition(draft, origin, definition));
}

function toDefinition(draft: Draft, origin: Range, definition: Definition): readonly DefinitionTarget[] {
  const { term, span, body } = definition;
  if (isIncorporated(definition)) {
    const { body: target, place: selection } = definition.entry;
    return [{ origin, target: target.range, selection: selection.range, elsewhere: { target, selection } }];
  }
  if (!span) return inFrontMatter(draft, origin, term);
  const selection = draft.document.rangeOf(span);
  return [{ origin, target: enclosing(draft, body ?? span, selection), selection }];
}

/** An editor wants the selection to lie within the target. */
function enclosing(draft: Draft, body: Span, selection: Range): Range {
  const { start, end } = draft.document.rangeOf(body);
  return { start: Math.min(start, selection.start), end: Math.max(end, selection.end) };
}

function inFrontMatter({ document }: Draft, origin: Range, term: string): readonly DefinitionTarget[] {
  if (!document.frontMatter) return [];
  const { range } = document.frontMatter;
  const at = document.text.slice(range.start, range.end).indexOf(term);
  if (at < 0) return [{ origin, target: range, selection: { start: range.start, end: range.start } }];
  const selection = { start: range.start + at, end: range.start + at + term.length };
  return [{ origin, target: selection, selection }];
}

function toSection({ document }: Draft, origin: Range, section: Section): DefinitionTarget {
  const selection = document.rangeOf(section.start);
  const placed = placedSections(document).find((each) => each.section === section);
  return { origin, target: placed?.range ?? selection, selection };
}
