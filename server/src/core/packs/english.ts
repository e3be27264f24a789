import acronyms from '../../../packs/en/acronyms.json';
import agreementWords from '../../../packs/en/agreement-words.json';
import clauseNames from '../../../packs/en/clause-names.json';
import languageNames from '../../../packs/en/language-names.json';
import places from '../../../packs/en/places.json';
import termPhrases from '../../../packs/en/term-phrases.json';
import termWords from '../../../packs/en/term-words.json';
import vagueTerms from '../../../packs/en/vague-terms.json';
import wordings from '../../../packs/en/wordings.json';
import type { ClauseNames } from './clauseNames.js';
import { englishClauses } from './englishClauses.js';
import { otherLanguages } from './languages.js';
import { library } from './library.generated.js';
import { positionModel } from './positionModel.generated.js';
import type { Pack } from './types.js';
import type { VagueLanguage } from './vagueLanguage.js';

/** The language pack for English drafts. */
export const english: Pack = {
  language: 'en',
  vagueTerms: vagueTerms as VagueLanguage,
  wordings,
  acronyms,
  library,
  clauses: englishClauses,
  clauseNames: clauseNames as ClauseNames,
  agreementWords,
  termWords,
  termPhrases,
  places,
  languageNames,
  others: otherLanguages,
  positions: positionModel,
};
