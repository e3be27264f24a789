import { isCapitalised, type Word } from '../words.js';
import {
  type Exclusion,
  nameWords,
  ownWords,
  textBefore,
  textBehind,
  textBehindName,
  textOf,
  wordBefore,
} from './occurrence.js';

/** Behind the name of a company: `, a Delaware corporation`. */
const companyBehind =
  /^,?\s*(?:\([^()]{0,80}\)\s*)?,?\s+an?\s+(?:[a-zà-ɏ.]+\s+){0,4}?(?:corporation|company|partnership|association|trust|bank|gmbh|llc|university|foundation|entity)\b/iu;

/** Companies by their full name: `Northwind Trading Ltd`, `Acme, Inc.` */
export const company: Exclusion = {
  name: 'company',
  class: 'companies',
  excludes({ text, words, first, last, vocabulary: { companyForms, legalForms, plainWords } }) {
    const form = words[last - 1]!;
    if (/\b[df]\/[bk]\/a\s+$/i.test(text.slice(Math.max(0, words[first]!.start - 10), words[first]!.start)))
      return true;
    // `Tarn Valley Dyeing Company`, but not `the Designated Dyeing Company`.
    if (
      last - first > 2 &&
      form.key === 'company' &&
      !plainWords.has(words[first]!.key) &&
      !legalForms.has(words[first]!.lower)
    )
      return true;
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

/** Legal forms: `a Delaware Limited Liability Company`. */
export const legalForm: Exclusion = {
  name: 'legal-form',
  class: 'companies',
  excludes(occurrence) {
    const own = ownWords(occurrence);
    const { legalForms, places } = occurrence.vocabulary;
    return own.length > 1 && own.every(({ lower, key }) => legalForms.has(lower) || places.has(key));
  },
};

/** People: `Ms Jane Doe`, `Barry D. Russell`. */
export const person: Exclusion = {
  name: 'person',
  class: 'people',
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

const actsAs =
  /\p{Lu}[\p{L}.]*\)?,\s+as\s+$|(?:LLC|L\.?L?\.?P\.?|Inc\.?|Ltd\.?|Corp\.?|GmbH|N\.A\.?),\s+(?:as\s+)?its\s+(?:sole\s+)?$/u;

/** What somebody acts as: `Northwind Trust Company, N.A., as Rights Agent`. */
export const capacity: Exclusion = {
  name: 'capacity',
  class: 'offices',
  excludes: (occurrence) => actsAs.test(textBefore(occurrence)),
};

/** Brands by their sign: `Diamond Loom® Technology`. */
export const trademark: Exclusion = {
  name: 'trademark',
  class: 'brands',
  excludes: (occurrence) =>
    /[®™℠]/.test(textOf(occurrence)) ||
    /[®™℠]\s?$/.test(textBefore(occurrence)) ||
    /^\s?(?:[®™℠]|\((?:R|TM|SM)\))/.test(textBehind(occurrence)),
};

/** What a company has made: `Northwind’s Loomer technology`. */
export const product: Exclusion = {
  name: 'product',
  class: 'brands',
  excludes: (occurrence) =>
    ownWords(occurrence).length === 1 &&
    /\p{Lu}[\p{L}]*['’]s?\s$/u.test(textBefore(occurrence)) &&
    isBranded(textBehind(occurrence)),
};

const brandedThing =
  /^\s+(?:technolog(?:y|ies)|platforms?|software|programs?|systems?|brands?|logos?|apps?|applications?|websites?|cookies?|programming\s+language|source\s+code|object\s+code|magazine)\b/;

/** Whether what stands behind words is a thing that goes by a name: `the Loomer software`. */
export const isBranded = (behind: string): boolean => brandedThing.test(behind);

/** Parts of an organisation: `the Legal and Public Affairs group`. */
export const department: Exclusion = {
  name: 'department',
  class: 'offices',
  excludes: (occurrence) =>
    nameWords(occurrence).length > 2 && /^\s(?:group|department|division|team|unit)\b/.test(textBehindName(occurrence)),
};

/** Titles of office: `Chief Executive Officer`, `the Board of Directors`, `Vice President`. */
export const office: Exclusion = {
  name: 'office',
  class: 'offices',
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
