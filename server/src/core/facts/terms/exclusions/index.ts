import { agreementTitle, introduced, publishedDocument } from './documents.js';
import { calendar, currency, postal } from './figures.js';
import { capacity, company, legalForm, office, person, trademark } from './names.js';
import type { Exclusion, Occurrence } from './occurrence.js';
import { citation, court, geographic, institution, law, lawsOfPlace, publicThing } from './officialNames.js';
import { knownPhrase, ordinary, wordPart } from './ordinaryWords.js';
import { besideBlank, code, label, located, numbered, sectionTitle, titledSection } from './references.js';

/** All classes of capitalised words that are no defined terms. */
export const exclusions: readonly Exclusion[] = [
  wordPart,
  person,
  citation,
  currency,
  publicThing,
  numbered,
  label,
  code,
  sectionTitle,
  titledSection,
  located,
  besideBlank,
  introduced,
  law,
  lawsOfPlace,
  court,
  knownPhrase,
  institution,
  geographic,
  company,
  legalForm,
  office,
  capacity,
  trademark,
  calendar,
  postal,
  agreementTitle,
  publishedDocument,
  ordinary,
];

/** The class that an occurrence belongs to, if any. */
export function exclusionOf(occurrence: Occurrence): Exclusion | undefined {
  return exclusions.find((exclusion) => exclusion.excludes(occurrence));
}

/** Whether the draft itself says what the words stand for. */
export const isIntroduced = (exclusion: Exclusion) => exclusion === introduced || exclusion === company;
