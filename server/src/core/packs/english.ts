import vagueTerms from '../../../packs/en/vague-terms.json';
import { library } from './library.generated.js';
import type { Pack, VagueTerm } from './types.js';

/** The language pack for English drafts. */
export const english: Pack = {
  language: 'en',
  vagueTerms: vagueTerms as readonly VagueTerm[],
  library,
};
