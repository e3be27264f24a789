import type { Span } from '../document/types.js';
import type { Draft } from '../draft.js';
import type { CrossReference, Definition, TermUse } from '../facts/types.js';

/** What the words at a place of the draft are; at most one of them. */
export type DraftSymbol =
  | { readonly kind: 'reference'; readonly span: Span; readonly reference: CrossReference }
  | { readonly kind: 'definition'; readonly span: Span; readonly definition: Definition }
  | { readonly kind: 'use'; readonly span: Span; readonly use: TermUse; readonly definition: Definition };

/** The reference or the defined term at an offset; of several the shortest, a definition before a use of it. */
export function symbolAt({ document, facts }: Draft, offset: number): DraftSymbol | undefined {
  const at = document.spanAt({ start: offset, end: offset });
  if (at?.block.matter !== 'contract') return undefined;
  const holds = (span: Span | undefined): span is Span => {
    if (!span || span.block !== at.block) return false;
    const { start, end } = document.rangeOf(span);
    return start <= offset && offset <= end;
  };
  const symbols: DraftSymbol[] = [];
  for (const definition of facts.definitions) {
    if (holds(definition.span)) symbols.push({ kind: 'definition', span: definition.span, definition });
  }
  for (const use of facts.termUses) {
    if (use.definition && holds(use.span)) {
      symbols.push({ kind: 'use', span: use.span, use, definition: use.definition });
    }
  }
  for (const reference of facts.crossReferences) {
    if (holds(reference.span)) symbols.push({ kind: 'reference', span: reference.span, reference });
  }
  const length = ({ span }: DraftSymbol) => span.end - span.start;
  return symbols.reduce<DraftSymbol | undefined>(
    (best, each) => (best && length(best) <= length(each) ? best : each),
    undefined,
  );
}

/** The definitions to which a use leads: all of its term, those that say what it means first. */
export function definitionsOf(
  { facts }: Draft,
  { term, definition }: { readonly term: string; readonly definition: Definition },
) {
  const all = facts.definitionsByTerm.get(term) ?? [definition];
  return [definition, ...all.filter((other) => other !== definition && !other.assumed)];
}
