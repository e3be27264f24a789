import { pluralOf, pluralOfTerm, singularOfTerm } from '../../facts/terms/inflection.js';
import { wordsOf } from '../../facts/terms/words.js';

/**
 * A new name in the number in which the old one stands: “Affiliates” gets its plural.
 * @param words as they stand, without a possessive ending
 * @param from the old name as it is defined
 * @returns undefined where the words are another part of speech (`Processed` for “Processing”)
 */
export function inNumberOf(words: string, from: string, name: string): string | undefined {
  const number = numberOf(words, from);
  return number === 'plural' ? pluralOfTerm(name) : number === 'singular' ? singularOfTerm(name) : number && name;
}

/** Whether words are the plural of a name, or its singular, or neither. */
function numberOf(words: string, from: string): 'same' | 'plural' | 'singular' | undefined {
  if (words === from) return 'same';
  const [own, defined] = [wordsOf(words), wordsOf(from)];
  if (own.length !== defined.length || own.some(({ key }, i) => key !== defined[i]!.key)) return undefined;
  const other = own.findIndex(({ lower }, i) => lower !== defined[i]!.lower);
  if (other < 0) return 'same';
  const [a, b] = [own[other]!.lower, defined[other]!.lower];
  if (pluralOf(b) === a) return 'plural';
  return pluralOf(a) === b || a.length < b.length ? 'singular' : 'plural';
}

/** A form of the new name in the capitals in which the old one stands: throughout, or at the start of a sentence. */
export function inCaseOf(words: string, from: string, form: string): string {
  if (words.startsWith(from) || from.startsWith(words)) return form;
  if (isShouted(words) && !isShouted(from)) return form.toUpperCase();
  if (isShouted(from) && !isShouted(words) && isShouted(form)) return titled(form.toLowerCase());
  if (/\p{Lu}/u.test(from) && !/\p{Lu}/u.test(words)) return form.toLowerCase();
  const rises = /^\p{Ll}/u.test(from) && /^\p{Lu}/u.test(words);
  if (!rises) return form;
  return /\s\p{Lu}/u.test(words) ? titled(form) : form.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

const isShouted = (words: string) => /\p{Lu}.*\p{Lu}/u.test(words) && words === words.toUpperCase();

/** With a capital on every word but the small ones. */
function titled(words: string): string {
  return words.replace(/\p{L}[\p{L}’']*/gu, (word, at: number) =>
    at > 0 && /^(?:of|and|or|the|for|to|in|on|by|with|a|an)$/.test(word)
      ? word
      : word[0]!.toUpperCase() + word.slice(1),
  );
}
