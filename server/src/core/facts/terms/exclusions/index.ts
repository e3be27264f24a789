import { agreementTitle, announced, attachedForm, introduced, partOfTitle, publishedDocument } from './documents.js';
import { calendar, currency, postal } from './figures.js';
import { capacity, company, department, legalForm, office, person, product, trademark } from './names.js';
import type { Exclusion, Occurrence } from './occurrence.js';
import { citation, court, geographic, institution, law, lawsOfPlace, publicThing } from './officialNames.js';
import { abbreviationInList, brand, illness, knownPhrase, modifier, ordinary, wordPart } from './ordinaryWords.js';
import {
  besideBlank,
  code,
  cutOff,
  label,
  located,
  lostList,
  numbered,
  runningHead,
  sectionTitle,
  stroke,
  titledSection,
} from './references.js';

/** All classes of capitalised words that are no defined terms. */
export const exclusions: readonly Exclusion[] = [
  wordPart,
  lostList,
  person,
  citation,
  currency,
  publicThing,
  numbered,
  label,
  code,
  runningHead,
  stroke,
  cutOff,
  sectionTitle,
  titledSection,
  located,
  besideBlank,
  introduced,
  announced,
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
  product,
  department,
  calendar,
  postal,
  agreementTitle,
  attachedForm,
  partOfTitle,
  publishedDocument,
  abbreviationInList,
  illness,
  brand,
  modifier,
  ordinary,
];

/** The class that an occurrence belongs to, if any that is not included. */
export function exclusionOf(occurrence: Occurrence): Exclusion | undefined {
  const { included } = occurrence;
  return exclusions.find((exclusion) => !included.has(exclusion.class) && exclusion.excludes(occurrence));
}

/** Whether the draft itself says what the words stand for. */
export const isIntroduced = (exclusion: Exclusion) =>
  exclusion === introduced || exclusion === company || exclusion === publishedDocument;
