import concepts from '../../../packs/en/clause-catalogue/concepts.json';
import confidentiality from '../../../packs/en/clause-catalogue/confidentiality.json';
import vagueTerms from '../../../packs/en/vague-terms.json';
import type { ClauseCatalogue } from './clauseCatalogue.js';
import { library } from './library.generated.js';
import type { Pack, VagueTerm } from './types.js';

const clauses: ClauseCatalogue = {
  concepts,
  signals: [],
  clauses: [...confidentiality.clauses],
};

/** The language pack for English drafts. */
export const english: Pack = {
  language: 'en',
  vagueTerms: vagueTerms as readonly VagueTerm[],
  library,
  clauses,
};
