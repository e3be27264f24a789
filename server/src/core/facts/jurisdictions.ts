import type { Span } from '../document/types.js';
import type { Subject } from './clauses/compile.js';
import type { Found } from './clauses/home.js';
import { countriesIn, countryIn } from './parties/country.js';
import type { TermVocabulary } from './terms/vocabulary.js';
import type { Jurisdiction, Party } from './types.js';

/** What tells that a country is touched, and by which clauses of the catalogue. */
const reasons: readonly { readonly because: Jurisdiction['because']; readonly subjects: readonly Subject[] }[] = [
  { because: 'governing-law', subjects: ['governing-law'] },
  { because: 'forum', subjects: ['dispute-forum', 'dispute-forum/seat'] },
  { because: 'data', subjects: ['cross-border-data-transfer'] },
  { because: 'technology', subjects: ['export-control'] },
];

/** The clauses and elements whose evidence tells that a country is touched. */
export const tellsCountry: ReadonlySet<Subject> = new Set(reasons.flatMap(({ subjects }) => subjects));

/** The countries that a passage names, worked out once as long as the passage is there. */
const known = new WeakMap<Found, readonly string[]>();

/**
 * The countries that an agreement touches: those of its parties, its law, its courts and arbitrators, and where personal data
 * and technology go. Each is named once for each reason, with the first place that says so.
 * @param stated the countries that the front matter names; they stand in place of all others
 */
export function jurisdictionsOf(
  stated: readonly string[] | undefined,
  parties: readonly Party[],
  found: (subjects: readonly Subject[]) => readonly Found[],
  vocabulary: TermVocabulary,
): readonly Jurisdiction[] {
  if (stated) return stated.map((country) => ({ country, because: 'front-matter', span: undefined }));
  const all: Jurisdiction[] = [];
  const add = (country: string, because: Jurisdiction['because'], span: Span | undefined) => {
    if (!all.some((one) => one.country === country && one.because === because)) all.push({ country, because, span });
  };
  for (const { country, span } of parties) if (country !== undefined) add(country, 'party', span);
  for (const { because, subjects } of reasons) {
    for (const one of found(subjects)) {
      for (const country of countriesNamed(one, because, vocabulary)) {
        add(country, because, { block: one.block, start: one.start, end: one.end });
      }
    }
  }
  return all;
}

function countriesNamed(found: Found, because: Jurisdiction['because'], vocabulary: TermVocabulary): readonly string[] {
  const before = known.get(found);
  if (before) return before;
  const text = found.block.prose.text.slice(found.start, found.end);
  // An agreement has one law, whatever other laws the clause names besides.
  const one = because === 'governing-law' ? countryIn(text, vocabulary) : undefined;
  const countries = because === 'governing-law' ? (one === undefined ? [] : [one]) : countriesIn(text, vocabulary);
  known.set(found, countries);
  return countries;
}
