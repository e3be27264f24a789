import type { LibraryClause, Pack } from './types.js';
import type { VagueTerm } from './vagueLanguage.js';

/** A vague qualifier that a project adds to those of the language. */
export interface OwnVagueTerm {
  readonly phrase: string;
  /** What to do, as a sentence. */
  readonly advice?: string;
  readonly replacement?: string;
}

/** The name of the family of a project's own vague words; no option of the rule turns it off. */
const ownFamily = 'own';

/** A pack with the vague words and the clauses of a project; the pack itself where it has none. */
export function withOwnWords(
  pack: Pack,
  vagueTerms: readonly OwnVagueTerm[] = [],
  clauses: readonly LibraryClause[] = [],
): Pack {
  if (vagueTerms.length + clauses.length === 0) return pack;
  const replaced = new Set(clauses.map(({ id }) => id));
  return {
    ...pack,
    library: [...clauses, ...pack.library.filter(({ id }) => !replaced.has(id))],
    ...(vagueTerms.length > 0 && { vagueTerms: withTerms(pack.vagueTerms, vagueTerms) }),
  };
}

function withTerms(language: Pack['vagueTerms'], terms: readonly OwnVagueTerm[]): Pack['vagueTerms'] {
  const family = {
    family: ownFamily,
    problem: 'is on this project’s list of vague words',
    advice: 'Agree a measure that both sides can check.',
    measuredBy: Object.keys(language.measures),
  };
  const phrases = new Set(terms.map(({ phrase }) => phrase));
  const own = terms.map((term): VagueTerm => ({ ...term, family: ownFamily }));
  return {
    ...language,
    families: [...language.families, family],
    terms: [...language.terms.filter(({ phrase }) => !phrases.has(phrase)), ...own],
    // The project wants to hear of them, whatever others think.
    settled: language.settled.filter((phrase) => !phrases.has(phrase)),
  };
}
