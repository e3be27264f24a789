import { type Exclusion, ownWords, textBehind, wordBefore } from './occurrence.js';

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
    // `the Effective Date (“2020 Agreement”)` and `a potential Sale (“Talks”)` are no names that the parenthesis makes shorter.
    const before = wordBefore(occurrence);
    return own.length > 1 && (!before || /^(?:and|between|by|with|of|to|from|for|among)$/.test(before.lower));
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
    // `a Definitive Agreement between the parties` is none that has been made.
    if (/^(?:an?|any|each|such|no)$/.test(before)) return false;
    return own.length > 1 && agreements.has(head.lower) && dated.test(textBehind(occurrence));
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
