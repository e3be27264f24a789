import { isCapitalised, type Word } from '../words.js';
import {
  type Exclusion,
  isIndefinite,
  nameWords,
  type Occurrence,
  ownWords,
  textBefore,
  textBehind,
  textBehindName,
  wordBefore,
} from './occurrence.js';

/** The full name of what the parenthesis behind it abbreviates: `Northwind Trading (“Northwind”)`. */
export const introduced: Exclusion = {
  name: 'introduced',
  class: 'full-names',
  excludes(occurrence) {
    const behind = textBehindName(occurrence);
    const short = shortNameIn(behind);
    const name = nameWords(occurrence);
    const full = name.filter(isCapitalised);
    const later = short === undefined ? initialsBehindAddress.exec(behind)?.[1] : undefined;
    if (later) return full.length > 1 && initialsOf(full) === later;
    if (short === undefined) return false;
    const own = ownWords(occurrence);
    if (full.length > 1 && (isShortFor(short, full) || short === initialsOf(name).toUpperCase())) return true;
    if (shortNameIn(textBehind(occurrence)) === undefined) return false;
    // `the Effective Date (“2020 Agreement”)` and `a potential Sale (“Talks”)` are no names that the parenthesis makes shorter.
    const before = wordBefore(occurrence);
    return (
      own.length > 1 && (!before || /^(?:and|between|by|with|of|to|from|for|among|us|me|you|we|i)$/.test(before.lower))
    );
  },
};

/** The initials of a body behind its address: `Ostrow Public Mills, 12 Main Street, Ostrow (“OPM”)`. */
const initialsBehindAddress = /^,\s+\d[^;:()“”"]{4,80}\(\s*(?:the\s+)?["“](\p{Lu}{2,6})["”]\)/u;

/** What a parenthesis gives as the name of a thing, without quotes: `under its schedule (the Delivery Plan)`. */
export const announced: Exclusion = {
  name: 'announced',
  class: 'full-names',
  excludes: (occurrence) =>
    /[({]\s*(?:collectively,?\s+)?(?:the|these|each,?\s+an?)\s+$/.test(textBefore(occurrence)) &&
    /^\s*[);}]/.test(textBehind(occurrence)),
};

/** What a parenthesis gives as a short name, behind what may be left of the full one: `/Benefit Response (“Inquiry”)`. */
function shortNameIn(behind: string): string | undefined {
  const found =
    /^(?:[/®™]\s?(?:[a-zà-ɏ][a-zà-ɏ]*\s?){0,4})?\s*\(\s*(?:as\s+(?:may\s+be\s+)?(?:modified|amended|supplemented|restated)[^"“()]{0,80},\s+)?(?:(?:the|this|hereinafter|as|or)[\s,]+)*(?:["“‘]([^"”’]{1,60})["”’]|([a-zà-ɏ]?[a-zà-ɏ]{2,8})\))/iu.exec(
      behind,
    );
  return found?.[1] ?? found?.[2];
}

/** Whether a short name is the initials of a full one, or some of its words: `the Remuneration Committee (the “Committee”)`. */
function isShortFor(short: string, full: readonly Word[]): boolean {
  const letters = short.replace(/s$|\P{L}/gu, '').slice(0, 6);
  if (letters.length > 1 && /^\p{L}?\p{Lu}+$/u.test(letters)) {
    const initials = initialsOf(full);
    return (
      initials.startsWith(letters.toUpperCase()) ||
      (letters.length > 2 && initials.endsWith(letters)) ||
      (initials.length > 2 && letters.toUpperCase().startsWith(initials))
    );
  }
  const words = short.split(/[\s,]+/).map((word) => word.toLowerCase());
  return words.length < full.length && words.every((word) => full.some(({ lower }) => lower === word));
}

const initialsOf = (words: readonly Word[]) => words.map(({ text }) => text[0]).join('');

/** Agreements by their title: `this Supply Agreement`, `the Share Purchase Agreement dated 1 May 2025`. */
export const agreementTitle: Exclusion = {
  name: 'agreement-title',
  class: 'agreements',
  excludes(occurrence) {
    const { agreements, selfNames } = occurrence.vocabulary;
    const { words, name, names } = occurrence;
    const own = ownWords(occurrence);
    const head = own.at(-1)!;
    const before = words[name.first - 1]?.lower ?? '';
    const named = words[name.last - 1]!;
    if (
      /^(?:this|these)$/.test(before) &&
      (selfNames.has(named.key) ||
        selfNames.has(named.lower) ||
        // `this Statement of Work`
        (words[name.first + 1]?.lower === 'of' && selfNames.has(words[name.first]!.lower)) ||
        (names.title.has(head.key) && head.form !== 'capitals'))
    ) {
      return true;
    }
    // `this Covenant Not to Compete`
    if (/^this$/.test(before) && selfNames.has(words[name.first]!.lower) && words[occurrence.last]?.lower === 'to')
      return true;
    if (own.length > 1 && agreements.has(head.lower) && datedLater.test(textBehind(occurrence))) return true;
    // The draft by its whole title.
    if (own.length > 1 && own.length >= names.title.size && own.every(({ key }) => names.title.has(key))) return true;
    if (own.length < 2 || !agreements.has(head.lower)) return isPartOfDatedTitle(occurrence);
    // `a Definitive Agreement between the parties` is none that has been made.
    return isIndefinite(occurrence) ? isDated.test(textBehind(occurrence)) : dated.test(textBehind(occurrence));
  },
};

const isDated = /^,?\s*(?:\([^()]*\)\s*)?,?\s*(?:dated|of\s+even\s+date|with\s+an\s+effective\s+date)\b/;
const dated =
  /^,?\s*(?:\([^()]*\)\s*)?,?\s*(?:dated|made|entered|between|by\s+and|effective|of\s+even|in\s+the\s+form|executed)\b/;

/** `the Licence Agreement with Northwind, Inc. dated 4 May`, `that certain Partnership Agreement of Ostrow LP, dated 4 May`. */
const datedLater = /^\s+(?:with|of|among|between|by)\s+(?:the\s+|that\s+)?\p{Lu}[^;:]{0,90}?\bdated\b/u;

/** `Licence` of a `Licence and Supply Agreement dated 4 May`. */
function isPartOfDatedTitle(occurrence: Occurrence): boolean {
  const name = nameWords(occurrence);
  return (
    name.length > ownWords(occurrence).length &&
    occurrence.vocabulary.agreements.has(name.at(-1)!.lower) &&
    isDated.test(textBehindName(occurrence))
  );
}

/** Published standards, and documents that belong to somebody: `our Privacy Policy`. */
export const publishedDocument: Exclusion = {
  name: 'document',
  class: 'documents',
  excludes(occurrence) {
    const own = ownWords(occurrence);
    if (isLongTitle(occurrence)) return true;
    if (!occurrence.vocabulary.documents.has(own.at(-1)!.lower) || isIndefinite(occurrence)) return false;
    return own.length >= 4 || (own.length > 1 && /^(?:our|your|their|its)$/.test(wordBefore(occurrence)?.lower ?? ''));
  },
};

/** `Standards for the Protection of Identifiable Health Data`, `Measures for Cooperation in Dyeing Business (V1.0)`. */
function isLongTitle(occurrence: Occurrence): boolean {
  const name = nameWords(occurrence);
  const { documents } = occurrence.vocabulary;
  // `the Arbitration Rules of the Ostrow Arbitration Centre`
  const own = ownWords(occurrence);
  if (own.length > 1 && own.at(-1)!.lower === 'rules' && ofBody.test(textBehind(occurrence))) return true;
  const at = name.findIndex(({ form, lower }, i) => i > 0 && form === 'lower' && /^(?:for|of|on)$/.test(lower));
  const isDocument = (lower: string) => documents.has(lower) || /^measures|rules|provisions$/.test(lower);
  if (at < 1 || !isDocument(name[at - 1]!.lower)) return false;
  return name.filter(isCapitalised).length >= 5 || /^\s+\(V?\d/.test(textBehindName(occurrence));
}

const ofBody = /^\s+(?:of|for)\s+(?:the\s+)?\p{Lu}\p{L}+\s+\p{Lu}/u;

/** A document that is at hand: `a Patent Assignment in the form of Exhibit B`. */
export const attachedForm: Exclusion = {
  name: 'attached-form',
  class: 'documents',
  excludes: (occurrence) =>
    ownWords(occurrence).length > 1 &&
    /^\s+(?:substantially\s+)?in\s+the\s+form\s+(?:of|attached|set\s+(?:out|forth)|annexed)\b/.test(
      textBehindName(occurrence),
    ),
};

/** What a title begins with: `that certain Amended and Restated Licence Agreement`; what belongs to securities. */
export const partOfTitle: Exclusion = {
  name: 'part-of-title',
  class: 'agreements',
  excludes(occurrence) {
    const own = ownWords(occurrence);
    if (own.length === 1 && /^(?:amended|restated)$/.test(own[0]!.lower)) {
      return (
        /^\s+(?:and|&)\s+Restated\b/.test(textBehind(occurrence)) ||
        /\bAmended\s+(?:and|&)\s+$/.test(textBefore(occurrence))
      );
    }
    return /^,?\s+(?:\$[\d.]+\s+|no\s+)?par\s+value\b/.test(textBehind(occurrence));
  },
};
