import { keyOfWords } from '../vocabulary.js';
import { isCapitalised, type Word } from '../words.js';
import {
  type Exclusion,
  nameWords,
  type Occurrence,
  ownWords,
  textBehind,
  wordAfter,
  wordBefore,
} from './occurrence.js';
import { startsWithPlace } from './officialNames.js';

/** Behind the name of a company: `, a Delaware corporation`. */
const companyBehind =
  /^,?\s*(?:\([^()]{0,80}\)\s*)?,?\s+an?\s+(?:[\p{L}.]+\s+){0,4}?(?:corporation|company|partnership|association|trust|bank|gmbh|llc|university|foundation|entity)\b/iu;

/** Companies by their full name: `Northwind Trading Ltd`, `Acme, Inc.` */
export const company: Exclusion = {
  name: 'company',
  excludes({ text, words, first, last, vocabulary: { companyForms } }) {
    const form = words[last - 1]!;
    if (last - first > 1 && companyBehind.test(text.slice(form.end, form.end + 70))) return true;
    if (companyForms.has(form.key) && form.key !== 'company' && (last - first > 1 || form.lower !== 'corporation'))
      return true;
    const next = words[last];
    return (
      next !== undefined &&
      isCapitalised(next) &&
      next.key !== 'company' &&
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
    const { offices, officeModifiers } = occurrence.vocabulary;
    const isOffice = (words: readonly Word[]) =>
      words.some(({ lower }) => offices.has(lower)) &&
      words.every(({ lower }) => offices.has(lower) || officeModifiers.has(lower));
    const own = ownWords(occurrence);
    // A board alone is one that the draft should define.
    return isOffice(nameWords(occurrence)) || (isOffice(own) && own[0]!.lower !== 'board');
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
    const { postal: parts, streets } = occurrence.vocabulary;
    const own = ownWords(occurrence);
    const behindNumber = wordBefore(occurrence)?.form === 'number';
    if (behindNumber && streets.has(own.at(-1)!.lower)) return true;
    return own.some(({ lower }) => parts.has(lower)) && (own.length > 1 || behindNumber || isNumberBehind(occurrence));
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

/** A section by its title: `the Exclusions section`. */
export const titledSection: Exclusion = {
  name: 'titled-section',
  excludes(occurrence) {
    const after = wordAfter(occurrence);
    return after?.form === 'lower' && /^(?:section|clause|article|paragraph|heading|tab|page)$/.test(after.lower);
  },
};

/** Abbreviations, brands and ordinary words that have a capital on their own account: `PDF`, `Internet`. */
export const ordinary: Exclusion = {
  name: 'ordinary',
  excludes(occurrence) {
    const { technical, ordinary: words, functionWords, brands } = occurrence.vocabulary;
    // `Google Play Store` is named after the brand, `Federal Reserve System` after its kind.
    if (
      brands.has(ownWords(occurrence)[0]!.lower) ||
      (occurrence.last - occurrence.first > 1 && ownWords(occurrence)[0]!.lower === 'federal')
    )
      return true;
    return ownWords(occurrence).every(
      ({ lower, form, text }) =>
        words.has(lower) ||
        technical.has(lower) ||
        functionWords.has(lower) ||
        (form === 'capitals' && /\d/.test(text)),
    );
  },
};

/** A label with what belongs to it behind a colon: `Facsimile: …`. */
export const label: Exclusion = {
  name: 'label',
  excludes: (occurrence) => /^\s*:/.test(textBehind(occurrence)),
};

/** Parts of a code: `KIS-Y-BJ120195`; and abbreviations with points, which no draft defines: `N.A.`, `M.D.`. */
export const code: Exclusion = {
  name: 'code',
  excludes(occurrence) {
    const own = ownWords(occurrence);
    if (own.some(({ text }) => /\p{L}\.\p{L}/u.test(text))) return true;
    const next = occurrence.words[occurrence.last];
    return (
      next?.gap === 'hyphen' &&
      (next.form === 'letter' || next.form === 'number') &&
      own.every(({ form }) => form === 'capitals')
    );
  },
};

/** Phrases that every reader knows: `bill of lading`, `Board of Directors`. */
export const knownPhrase: Exclusion = {
  name: 'known-phrase',
  excludes({ words, first, last, name, vocabulary: { phrases } }) {
    for (let from = name.first; from <= first; from++) {
      for (let to = last; to <= name.last; to++) if (phrases.has(keyOfWords(words.slice(from, to)))) return true;
    }
    return false;
  },
};

/** Legal forms: `a Delaware Limited Liability Company`. */
export const legalForm: Exclusion = {
  name: 'legal-form',
  excludes(occurrence) {
    const own = ownWords(occurrence);
    const { legalForms, places } = occurrence.vocabulary;
    return own.length > 1 && own.every(({ lower, key }) => legalForms.has(lower) || places.has(key));
  },
};

/** Published standards, and documents that belong to somebody: `our Privacy Policy`. */
export const publishedDocument: Exclusion = {
  name: 'document',
  excludes(occurrence) {
    const own = ownWords(occurrence);
    if (!occurrence.vocabulary.documents.has(own.at(-1)!.lower)) return false;
    return own.length >= 4 || (own.length > 1 && /^(?:our|your|their|its)$/.test(wordBefore(occurrence)?.lower ?? ''));
  },
};

/** The second part of a word with a hyphen: `non-Business Days`. */
export const wordPart: Exclusion = {
  name: 'word-part',
  excludes({ words, first }) {
    const before = words[first - 1];
    return before !== undefined && words[first]!.gap === 'hyphen' && !isCapitalised(before);
  },
};

/** The full name of what the parenthesis behind it abbreviates: `Northwind Trading (“Northwind”)`. */
export const introduced: Exclusion = {
  name: 'introduced',
  excludes(occurrence) {
    const behind = /^\s*\(\s*(?:(?:the|this|hereinafter|as)[\s,]+)*(?:["“‘]([^"”’]{1,60})["”’]|(\p{Lu}{2,8})\))/iu.exec(
      textBehind(occurrence),
    );
    if (!behind) return false;
    const own = ownWords(occurrence);
    const initials = own.map(({ text }) => text[0]).join('');
    const short = (behind[1] ?? behind[2])!.replace(/\P{L}/gu, '').slice(0, 6);
    if (own.length > 1 && short.length > 1 && initials.startsWith(short)) return true;
    // `the Effective Date (“2020 Agreement”)` is no name that the parenthesis makes shorter.
    const before = wordBefore(occurrence);
    return own.length > 1 && !(before && occurrence.vocabulary.determiners.has(before.lower));
  },
};

/** Agreements by their title: `this Supply Agreement`, `the Share Purchase Agreement dated 1 May 2025`. */
export const agreementTitle: Exclusion = {
  name: 'agreement-title',
  excludes(occurrence) {
    const { agreements, selfNames } = occurrence.vocabulary;
    const { words, name, names } = occurrence;
    const own = ownWords(occurrence);
    const head = own.at(-1)!;
    const before = words[name.first - 1]?.lower ?? '';
    const named = words[name.last - 1]!;
    if (
      /^(?:this|these)$/.test(before) &&
      (selfNames.has(named.key) || (names.title.has(head.key) && head.form !== 'capitals'))
    ) {
      return true;
    }
    // The draft by its whole title.
    if (own.length > 1 && own.length >= names.title.size && own.every(({ key }) => names.title.has(key))) return true;
    const dated =
      /^,?\s*(?:\([^()]*\)\s*)?,?\s*(?:dated|made|entered|between|by\s+and|effective|of\s+even|in\s+the\s+form|executed)\b/;
    return own.length > 1 && agreements.has(head.lower) && dated.test(textBehind(occurrence));
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
