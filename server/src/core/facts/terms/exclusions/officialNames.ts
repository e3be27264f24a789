import { keyOfWords, type TermVocabulary } from '../vocabulary.js';
import { isCapitalised, type Word } from '../words.js';
import { type Exclusion, nameWords, type Occurrence, ownWords, wordBefore } from './occurrence.js';

/** Titles of laws: `the Securities Act of 1933`, `Regulation (EU) 2016/679`, `the Copyright Act`. */
export const law: Exclusion = {
  name: 'law',
  excludes(occurrence) {
    const words = nameWords(occurrence);
    const { laws } = occurrence.vocabulary;
    const at = words.findLastIndex((word) => isCapitalised(word) && laws.has(word.lower));
    if (at < 0) return listsIntoLaw(occurrence);
    const capitalised = words.filter(isCapitalised).length;
    return capitalised > 1 || isNumbered(occurrence);
  },
};

/** Whether the words begin a list that ends as the title of a law: `the Food, Drug, and Cosmetic Act`. */
function listsIntoLaw({ text, words, last, vocabulary: { laws } }: Occurrence): boolean {
  const behind = text.slice(words[last - 1]!.end, words[last - 1]!.end + 80);
  const list = /^(?:,\s\p{Lu}\p{L}*){1,4},?\s(?:and|&)\s((?:\p{Lu}[\p{L}’'-]*\s?){2,5})/u.exec(behind);
  return list !== null && list[1]!.split(/\s/).some((word) => laws.has(word.toLowerCase()));
}

/** Whether a number follows, or a year: `Rule 144`, `Act of 1934`, `Regulation (EU) 2016/679`. */
function isNumbered({ text, words, name }: Occurrence): boolean {
  const end = words[name.last - 1]!.end;
  return /^\s*(?:\([^()]{1,20}\)\s*)?(?:of\s+|No\.?\s*)?\d/i.test(text.slice(end, end + 32));
}

/** Courts: `the District Court for the Northern District of California`, `the Court of Chancery`. */
export const court: Exclusion = {
  name: 'court',
  excludes(occurrence) {
    const words = nameWords(occurrence);
    const { courts } = occurrence.vocabulary;
    return (
      words.filter(isCapitalised).length > 1 && words.some((word) => isCapitalised(word) && courts.has(word.lower))
    );
  },
};

/** Authorities and other bodies: `the Securities and Exchange Commission`, `the Department of Commerce`. */
export const institution: Exclusion = {
  name: 'institution',
  excludes(occurrence) {
    const words = nameWords(occurrence);
    const { institutions, loneInstitutions } = occurrence.vocabulary;
    const capitalised = words.filter(isCapitalised);
    if (capitalised.length < 2) return false;
    if (capitalised.some((word) => institutions.has(word.lower))) return true;
    const loneAt = words.findIndex((word) => isCapitalised(word) && loneInstitutions.has(word.lower));
    if (loneAt < 0) return false;
    const of = words[loneAt + 1]?.lower;
    return of === 'of' || startsWithPlace(words, occurrence.vocabulary);
  },
};

/** Places, and what is named after them: `New York`, `the State of Delaware`, `European`, `U.S. Government`. */
export const geographic: Exclusion = {
  name: 'place',
  excludes(occurrence) {
    const { places } = occurrence.vocabulary;
    const own = ownWords(occurrence);
    if (isMadeOfPlaces(own, places)) return true;
    const before = wordBefore(occurrence);
    if (before && /^(?:of|county|city|town|port|gulf|lake|north|south|east|west)$/.test(before.lower)) {
      const head = occurrence.words[occurrence.first - 2];
      if (head && isCapitalised(head) && occurrence.vocabulary.loneInstitutions.has(head.lower)) return true;
    }
    return false;
  },
};

/** Whether words are names of places in a row: `California`, `United States`, `Houston Texas`. */
export function isMadeOfPlaces(words: readonly Word[], places: ReadonlySet<string>): boolean {
  let at = 0;
  while (at < words.length) {
    let length = Math.min(4, words.length - at);
    while (length > 0 && !places.has(keyOfWords(words.slice(at, at + length)))) length--;
    if (length === 0) return false;
    at += length;
  }
  return words.length > 0;
}

/** Whether the first words are the name of a place. */
export function startsWithPlace(words: readonly Word[], { places }: TermVocabulary): boolean {
  for (let length = Math.min(4, words.length); length > 0; length--) {
    if (places.has(keyOfWords(words.slice(0, length)))) return true;
  }
  return false;
}
