import {
  agreementTitle,
  calendar,
  company,
  currency,
  numbered,
  office,
  ordinary,
  person,
  postal,
  publicThing,
  sectionTitle,
} from './names.js';
import type { Exclusion, Occurrence } from './occurrence.js';
import { court, geographic, institution, law } from './officialNames.js';

/** All classes of capitalised words that are no defined terms. */
export const exclusions: readonly Exclusion[] = [
  numbered,
  sectionTitle,
  law,
  court,
  institution,
  geographic,
  publicThing,
  company,
  person,
  office,
  calendar,
  currency,
  postal,
  agreementTitle,
  ordinary,
];

/** The class that an occurrence belongs to, if any. */
export function exclusionOf(occurrence: Occurrence): Exclusion | undefined {
  return exclusions.find((exclusion) => exclusion.excludes(occurrence));
}
