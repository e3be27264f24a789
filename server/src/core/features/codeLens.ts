import type { Draft } from '../draft.js';
import type { Range } from '../text/range.js';

/** A definition above which an editor says how often its term is used. */
export interface DefinitionLens {
  readonly term: string;
  /** Absolute range of the term where it is defined. */
  readonly range: Range;
}

/** The definitions of the draft's text, in its order. */
export function definitionLenses({ document, facts }: Draft): readonly DefinitionLens[] {
  const lenses: DefinitionLens[] = [];
  for (const { term, span } of facts.definitions) if (span) lenses.push({ term, range: document.rangeOf(span) });
  return lenses.sort((a, b) => a.range.start - b.range.start);
}
