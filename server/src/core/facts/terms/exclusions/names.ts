import { isCapitalised, type Word } from '../words.js';
import { type Exclusion, nameWords, type Occurrence, ownWords, wordAfter, wordBefore } from './occurrence.js';
import { startsWithPlace } from './officialNames.js';

/** Companies by their full name: `Northwind Trading Ltd`, `Acme, Inc.` */
export const company: Exclusion = {
  name: 'company',
  excludes({ words, first, last, vocabulary: { companyForms } }) {
    const form = words[last - 1]!;
    if (companyForms.has(form.key) && form.lower !== 'company' && (last - first > 1 || form.lower !== 'corporation'))
      return true;
    const next = words[last];
    return (
      next !== undefined &&
      isCapitalised(next) &&
      next.lower !== 'company' &&
      companyForms.has(next.key) &&
      next.start - words[last - 1]!.end <= 2
    );
  },
};

/** People: `Ms Jane Doe`, `Barry D. Russell`. */
export const person: Exclusion = {
  name: 'person',
  excludes(occurrence) {
    const { words, first, last, vocabulary, text } = occurrence;
    const before = wordBefore(occurrence);
    if (vocabulary.honorifics.has(words[first]!.lower.replace('.', ''))) return true;
    const previous = words[first - 1];
    if (previous && vocabulary.honorifics.has(previous.lower) && words[first]!.start - previous.end <= 2) return true;
    // An initial stands before or behind: `J. Doe`, `Jane Q. Doe`.
    const initial = (word: Word | undefined, end: number) =>
      word?.form === 'letter' && /^\.?\s*$/.test(text.slice(word.end, end)) && text[word.end] === '.';
    if (previous && initial(previous, words[first]!.start)) return true;
    const next = words[last];
    return before !== next && next?.form === 'letter' && text[next.end] === '.' && next.gap === 'space';
  },
};

/** Titles of office: `Chief Executive Officer`, `the Board of Directors`, `Vice President`. */
export const office: Exclusion = {
  name: 'office',
  excludes(occurrence) {
    const { offices, connectors } = occurrence.vocabulary;
    const words = nameWords(occurrence);
    return (
      (words.length > 1 || words[0]!.lower !== 'board') &&
      words.every((word) => offices.has(word.lower) || connectors.has(word.lower))
    );
  },
};

/** Dates and times: `May`, `Pacific Standard Time`. */
export const calendar: Exclusion = {
  name: 'calendar',
  excludes: (occurrence) => {
    const { calendar: dates } = occurrence.vocabulary;
    const own = ownWords(occurrence);
    return (
      dates.has(own[0]!.lower) &&
      own.every(({ lower }) => dates.has(lower) || /^(?:standard|daylight|time|mean|day|year)$/.test(lower))
    );
  },
};

/** Money: `US Dollars`, `Euro`, `Twenty Thousand Dollars`. */
export const currency: Exclusion = {
  name: 'currency',
  excludes(occurrence) {
    const own = ownWords(occurrence);
    const after = wordAfter(occurrence);
    const { currencies, places } = occurrence.vocabulary;
    if (currencies.has(own.at(-1)!.lower)) return true;
    if (
      /[$€£¥]$/.test(occurrence.text.slice(0, (occurrence.words[occurrence.last - 1]?.end ?? 0) + 1)) &&
      own.length === 1
    )
      return true;
    return after !== undefined && currencies.has(after.lower) && places.has(own.at(-1)!.key);
  },
};

/** Addresses: `350 Main Street, Suite 900`. */
export const postal: Exclusion = {
  name: 'postal',
  excludes(occurrence) {
    const { postal: parts } = occurrence.vocabulary;
    const own = ownWords(occurrence);
    const before = wordBefore(occurrence);
    return (
      own.some(({ lower }) => parts.has(lower)) &&
      (own.length > 1 || before?.form === 'number' || isNumberBehind(occurrence))
    );
  },
};

/** References, and anything that a number or a letter counts: `Section 4`, `Annex II`, `Phase 2`, `CA 90067`. */
export const numbered: Exclusion = {
  name: 'numbered',
  excludes(occurrence) {
    const { references } = occurrence.vocabulary;
    const own = ownWords(occurrence);
    const head = own[0]!;
    if (references.has(head.lower) && own.slice(1).every(isLabel)) return true;
    return isNumberBehind(occurrence);
  },
};

function isNumberBehind({ words, last, text }: Occurrence): boolean {
  const next = words[last];
  if (!next || !/^[\s#.]{1,3}$|^\s*No\.?\s*$/.test(text.slice(words[last - 1]!.end, next.start))) return false;
  return (
    next.form === 'number' ||
    (next.form === 'letter' && next.text !== 'I' && !/^[\s,]*\p{Lu}/u.test(text.slice(next.end, next.end + 2)))
  );
}

const isLabel = ({ form, text }: Word) => form === 'number' || form === 'letter' || /^[IVX]+$/.test(text);

/** The title of a section behind its number: `Section 5 (Permitted Disclosures)`, `clause 7, Term and Termination`. */
export const sectionTitle: Exclusion = {
  name: 'section-title',
  excludes({ text, words, first }) {
    const before = text.slice(Math.max(0, words[first]!.start - 90), words[first]!.start);
    const [, lead, title] = /^(.*?)\s*[([,–—:-]\s*([^()[\],–—:]*)$/s.exec(before) ?? [];
    if (lead === undefined || !/\d[\d.]*(?:\([a-z\d]{1,4}\))*$/i.test(lead)) return false;
    return title!.split(/[\s&/-]+/).every((word) => word.length < 4 || /^\p{Lu}/u.test(word));
  },
};

/** Abbreviations, brands and ordinary words that have a capital on their own account: `PDF`, `Internet`. */
export const ordinary: Exclusion = {
  name: 'ordinary',
  excludes(occurrence) {
    const { technical, ordinary: words, functionWords } = occurrence.vocabulary;
    return ownWords(occurrence).every(
      ({ lower, form, text }) =>
        words.has(lower) ||
        technical.has(lower) ||
        functionWords.has(lower) ||
        (form === 'capitals' && /\d/.test(text)),
    );
  },
};

/** Agreements by their title: `this Supply Agreement`, `the Share Purchase Agreement dated 1 May 2025`. */
export const agreementTitle: Exclusion = {
  name: 'agreement-title',
  excludes(occurrence) {
    const { agreements, selfNames } = occurrence.vocabulary;
    const own = ownWords(occurrence);
    const head = own.at(-1)!;
    const before = wordBefore(occurrence);
    if (before && /^(?:this|these)$/.test(before.lower) && selfNames.has(head.key)) return true;
    const behind = occurrence.text.slice(head.end, head.end + 40);
    return (
      own.length > 1 &&
      agreements.has(head.lower) &&
      /^,?\s*(?:\([^()]*\)\s*)?,?\s*(?:dated|made|entered|between|by\s+and|effective|of\s+even|in\s+the\s+form|executed)\b/.test(
        behind,
      )
    );
  },
};

/** Names that begin with a place and end with something public: `U.S. Government`, `EU Regulation`. */
export const publicThing: Exclusion = {
  name: 'public-thing',
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
