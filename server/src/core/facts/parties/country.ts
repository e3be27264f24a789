import type { TermVocabulary } from '../terms/vocabulary.js';
import { isCapitalised, type Word, wordsOf } from '../terms/words.js';

/** The country that a text names, by itself or by a place in it: the first behind “laws of”, else the last. */
export function countryIn(text: string, { countries }: TermVocabulary): string | undefined {
  const words = wordsOf(text);
  let last: string | undefined;
  for (let i = 0; i < words.length; i++) {
    if (!isCapitalised(words[i]!)) continue;
    const found = countryAt(words, i, countries);
    if (!found) continue;
    const before = words.slice(Math.max(0, i - 5), i).map(({ lower }) => lower);
    const after = words[i + found.length]?.lower ?? '';
    // The law that a company is formed under tells more than its address.
    if (before.includes('laws') || /^(?:corporation|company|limited|partnership|llc|entity)$/.test(after))
      return found.code;
    last = found.code;
    i += found.length - 1;
  }
  return last;
}

/** All countries that a text names, by themselves or by a place in them, in order and each once. */
export function countriesIn(text: string, { countries }: TermVocabulary): readonly string[] {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    if (!isCapitalised(words[i]!)) continue;
    const country = countryAt(words, i, countries);
    if (!country) continue;
    found.add(country.code);
    i += country.length - 1;
  }
  return [...found];
}

function countryAt(words: readonly Word[], at: number, countries: ReadonlyMap<string, string>) {
  for (let length = Math.min(5, words.length - at); length > 0; length--) {
    const code = countries.get(
      words
        .slice(at, at + length)
        .map(({ key }) => key)
        .join(' '),
    );
    if (code) return { code, length };
  }
  return undefined;
}
