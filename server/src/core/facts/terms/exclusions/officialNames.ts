import { keyOfWords, type TermVocabulary } from '../vocabulary.js';
import { isCapitalised, type Word } from '../words.js';
import {
  type Exclusion,
  nameWords,
  type Occurrence,
  ownWords,
  textBefore,
  textBehind,
  wordBefore,
} from './occurrence.js';

/** Titles of laws: `the Securities Act of 1933`, `Regulation (EU) 2016/679`, `the Copyright Act`. */
export const law: Exclusion = {
  name: 'law',
  class: 'laws',
  excludes(occurrence) {
    const words = nameWords(occurrence);
    const { laws } = occurrence.vocabulary;
    // `Council Regulation (EC) No 1321/2004`
    if (/\b(?:Regulation|Directive|Decision)s?\s+\($/.test(textBefore(occurrence))) return true;
    const at = words.findLastIndex((word) => isCapitalised(word) && laws.has(word.lower));
    // `Clean Harbours Programme of 1988`
    if (at < 0) return listsIntoLaw(occurrence) || /^\s+of\s+(?:1[89]|20)\d\d\b/.test(textBehind(occurrence));
    const capitalised = words.filter(isCapitalised).length;
    return capitalised > 1 || isNumbered(occurrence);
  },
};

/** Whether the words go on as the title of a law: `the Food, Drug, and Cosmetic Act`, `European Union (Withdrawal) Act`. */
function listsIntoLaw({ text, words, last, vocabulary: { laws } }: Occurrence): boolean {
  for (let i = last; i < Math.min(words.length, last + 12); i++) {
    const word = words[i]!;
    if (!/^[\s(),&’'-]*$/.test(text.slice(words[i - 1]!.end, word.start))) return false;
    if (isCapitalised(word)) {
      if (laws.has(word.lower) && !laws.has(words[last - 1]!.lower)) return true;
    } else if (!/^(?:and|of|for|on|in|to|etc|or)$/.test(word.lower)) return false;
  }
  return false;
}

/** Whether a number follows, or a year: `Rule 144`, `Act of 1934`, `Regulation (EU) 2016/679`. */
function isNumbered({ text, words, name }: Occurrence): boolean {
  const end = words[name.last - 1]!.end;
  return /^\s*(?:\([^()]{1,20}\)\s*)?(?:of\s+|No\.?\s*)?\d/i.test(text.slice(end, end + 32));
}

/** Citations of laws: `45 CFR 164`, `18 U.S.C. § 1833`, `DFAR section 227`. */
export const citation: Exclusion = {
  name: 'citation',
  class: 'laws',
  excludes(occurrence) {
    if (!ownWords(occurrence).every(({ form }) => form === 'capitals')) return false;
    return (
      wordBefore(occurrence)?.form === 'number' ||
      /^\s*(?:§|\d[\d.]*(?![\d)])|(?:section|part)s?\s+\d)/i.test(textBehind(occurrence))
    );
  },
};

/** The laws of a place: `the Laws of the State of Delaware`. */
export const lawsOfPlace: Exclusion = {
  name: 'laws-of-place',
  class: 'laws',
  excludes: (occurrence) =>
    /^laws?$/.test(occurrence.words[occurrence.last - 1]!.lower) &&
    /^\s+of\s+(?:the\s+)?(?:\p{Lu}|[[{“"_])/u.test(textBehind(occurrence)),
};

/** Courts: `the District Court for the Northern District of California`, `the Court of Chancery`. */
export const court: Exclusion = {
  name: 'court',
  class: 'authorities',
  excludes(occurrence) {
    const words = nameWords(occurrence);
    const { courts } = occurrence.vocabulary;
    return (
      words.filter(isCapitalised).length > 1 && words.some((word) => isCapitalised(word) && courts.has(word.lower))
    );
  },
};

/** Before the last part of a name such as `Ministry of Health, Labour and Welfare`. */
const endsMinistry =
  /\b(?:Ministry|Department|Commission|Office|Bureau|Board|System)\s+(?:of|for)\s+(?:the\s+)?(?:\p{Lu}\p{L}*(?:,?\s+(?:and\s+|&\s+|of\s+(?:the\s+)?)?))+$/u;

/** Authorities and other bodies: `the Securities and Exchange Commission`, `the Department of Commerce`. */
export const institution: Exclusion = {
  name: 'institution',
  class: 'authorities',
  excludes(occurrence) {
    const words = nameWords(occurrence);
    const { institutions, loneInstitutions, seats } = occurrence.vocabulary;
    if (endsMinistry.test(textBefore(occurrence))) return true;
    const capitalised = words.filter(isCapitalised);
    if (capitalised.length < 2) return false;
    if (capitalised.some((word) => institutions.has(word.lower))) return true;
    if (words.some((word, i) => isCapitalised(word) && seats.has(word.lower) && words[i + 1]?.lower === 'of'))
      return true;
    return (
      startsWithPlace(words, occurrence.vocabulary) &&
      words.some((word) => isCapitalised(word) && loneInstitutions.has(word.lower))
    );
  },
};

/** Places, and what is named after them: `New York`, `the State of Delaware`, `European`, `U.S. Government`. */
export const geographic: Exclusion = {
  name: 'place',
  class: 'places',
  excludes(occurrence) {
    const { places } = occurrence.vocabulary;
    const own = ownWords(occurrence);
    if (isMadeOfPlaces(own, places)) return true;
    if (standsBeforePlace(occurrence)) return true;
    const before = wordBefore(occurrence);
    if (before && /^(?:of|county|city|town|port|gulf|lake|north|south|east|west)$/.test(before.lower)) {
      const head = occurrence.words[occurrence.first - 2];
      if (head && isCapitalised(head) && occurrence.vocabulary.seats.has(head.lower)) return true;
    }
    return false;
  },
};

/** `Ostrow, Ohio`: a town by its name, and the country or state behind a comma. */
function standsBeforePlace({ words, last, vocabulary: { places, functionWords } }: Occurrence): boolean {
  const next = words[last];
  if (next?.gap !== 'comma' || !isCapitalised(next) || functionWords.has(next.lower)) return false;
  return [1, 2].some((length) => places.has(keyOfWords(words.slice(last, last + length))));
}

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

/** Names that begin with a place and end with something public: `U.S. Government`, `EU Regulation`. */
export const publicThing: Exclusion = {
  name: 'public-thing',
  class: 'authorities',
  excludes(occurrence) {
    const own = ownWords(occurrence);
    if (own.length < 2 || !startsWithPlace(own, occurrence.vocabulary)) return false;
    const { laws, institutions, loneInstitutions, courts, currencies } = occurrence.vocabulary;
    return own
      .slice(1)
      .some(
        ({ lower }) =>
          [laws, institutions, loneInstitutions, courts, currencies].some((set) => set.has(lower)) ||
          /^laws?$/.test(lower),
      );
  },
};
