/** The singular and the plural of words that name things, as contracts use them. English. */
import { irregularPlurals, keyOf } from './words.js';

const irregular = new Map([...irregularPlurals].map(([plural, singular]) => [singular, plural]));

/** Nouns that have no plural, or are the same in both. */
const uncounted =
  /(?:^|-)(?:advice|cash|confidence|correspondence|data|documentation|equipment|evidence|expertise|firmware|goods|goodwill|hardware|how|information|knowledge|machinery|media|merchandise|personnel|proceeds|progress|research|software|staff|training|work-in-progress)$/;

/** The plural of a word in its own capitals: `Party` → `Parties`. A word that is a plural, or has none, stays as it is. */
export function pluralOf(word: string): string {
  const lower = word.toLowerCase();
  if (uncounted.test(lower) || isPlural(lower)) return word;
  const own = irregular.get(lower);
  if (own) return inCapitalsOf(word, own);
  if (/(?:[^aeiou]|qu)y$/.test(lower)) return inCapitalsOf(word, `${lower.slice(0, -1)}ies`);
  return inCapitalsOf(word, /(?:s|x|z|ch|sh)$/.test(lower) ? `${lower}es` : `${lower}s`);
}

/** The singular of a word in its own capitals: `Analyses` → `Analysis`. A word that is none stays as it is. */
export function singularOf(word: string): string {
  const lower = word.toLowerCase();
  return isPlural(lower) ? inCapitalsOf(word, keyOf(lower)) : word;
}

/** Whether a word in small letters is a plural: `parties`, but not `business` or `analysis`. */
function isPlural(lower: string): boolean {
  return irregularPlurals.has(lower) || (lower.endsWith('s') && keyOf(lower) !== lower && !uncounted.test(lower));
}

/** A form of a word in capitals where the word is, `NDAs` apart: what is added to an abbreviation is small. */
function inCapitalsOf(word: string, form: string): string {
  let same = 0;
  while (same < word.length && word[same]!.toLowerCase() === form[same]) same++;
  const ending = form.slice(same);
  const isShouted = same < word.length && word.length > 1 && word === word.toUpperCase();
  return word.slice(0, same) + (isShouted ? ending.toUpperCase() : ending);
}

const prepositions = /^(?:of|for|to|in|on|under|from|with|by|at|against|between)$/;

/** A term in the plural: `Statement of Work` → `Statements of Work`. */
export const pluralOfTerm = (term: string) => withHead(term, pluralOf);

/** A term in the singular: `Group Companies` → `Group Company`. */
export const singularOfTerm = (term: string) => withHead(term, singularOf);

/** The term with another form of the noun that all its other words say more about. */
function withHead(term: string, form: (word: string) => string): string {
  const words = term.split(/(\s+)/);
  const preposition = words.findIndex((word, i) => i > 0 && prepositions.test(word));
  const head = preposition > 0 ? preposition - 2 : words.length - 1;
  return words.map((word, i) => (i === head ? form(word) : word)).join('');
}
