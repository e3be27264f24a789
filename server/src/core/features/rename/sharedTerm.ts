import type { Draft } from '../../draft.js';
import { isIncorporated } from '../../facts/glossaries/glossary.js';
import { symbolAt } from '../atOffset.js';

/** The defined term at an offset, as it is defined; undefined where there is none. */
export function termAt(draft: Draft, offset: number): string | undefined {
  const symbol = symbolAt(draft, offset);
  if (symbol?.kind === 'use') return symbol.use.term;
  return symbol?.kind === 'definition' ? symbol.definition.term : undefined;
}

/**
 * The id of the glossary from which a draft has a term; undefined where the draft says itself what the term means, or where
 * nobody does. A draft that only says that another document defines it has it from there.
 */
export function originOf({ facts }: Draft, term: string): string | undefined {
  const definitions = facts.definitionsByTerm.get(term) ?? [];
  if (definitions.some((definition) => !definition.external)) return undefined;
  return definitions.find(isIncorporated)?.entry.place.file;
}
