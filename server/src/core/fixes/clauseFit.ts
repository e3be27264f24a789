import { statedOf } from '../facts/stated.js';
import type { DraftSide, LibraryClause } from '../packs/types.js';
import type { FixContext } from './types.js';

/** Below this, a text is made for another kind of draft. */
export const leastFit = -1;

const apart = -10;

/**
 * How well a text of the library fits a draft: the more, the better; 0 for one that fits any draft, and less than `leastFit`
 * for one that is made for another side, another law, other countries, or for one-way drafts where this one is mutual.
 * @param side for which side the draft is made, where the front matter does not say
 */
export function fitOf(context: FixContext, { fits }: LibraryClause, side?: DraftSide): number {
  if (!fits) return 0;
  const { facts } = context;
  let fit = 0;
  if (fits.side) fit += sideFit(fits.side, side ?? statedOf(context.document.frontMatter).side);
  if (fits.mutual !== undefined) fit += fits.mutual === facts.agreement.mutual ? 1 : apart;
  if (fits.law) fit += lawFit(context, fits.law);
  if (fits.countries) fit += placesOf(context).some(isOneOf(context, fits.countries)) ? 2 : apart;
  return fit;
}

/** Where nobody says for whom the draft is made, a text for one side comes behind one for both. */
function sideFit(side: DraftSide, wanted: DraftSide | undefined): number {
  if (wanted === undefined) return -1;
  return side === wanted ? 3 : apart;
}

/** As long as the draft names no law, that of the parties decides, if they are at home under the same. */
function lawFit(context: FixContext, law: readonly string[]): number {
  const isLaw = isOneOf(context, law);
  const named = placesOf(context, 'governing-law');
  if (named.length > 0) return named.some(isLaw) ? 3 : apart;
  const homes = [...placesOf(context, 'party'), ...placesOf(context, 'front-matter')];
  if (homes.length > 0 && homes.every(isLaw)) return 2;
  return homes.some(isLaw) ? -0.5 : apart;
}

/** The countries that the draft touches, for whatever reason or for one. */
function placesOf({ facts }: FixContext, reason?: string): readonly string[] {
  return facts.jurisdictions
    .filter(({ because }) => reason === undefined || because === reason)
    .map(({ country }) => country.slice(0, 2));
}

function isOneOf({ pack }: FixContext, places: readonly string[]): (country: string) => boolean {
  const countries = new Set(places.flatMap((place) => pack.clauses.countryGroups[place] ?? [place]));
  return (country) => countries.has(country);
}
