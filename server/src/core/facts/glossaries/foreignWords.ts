import type { TermVocabulary } from '../terms/vocabulary.js';
import { keyOf } from '../terms/words.js';

const scripts: Readonly<Record<string, RegExp>> = {
  zh: /\p{Script=Han}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  el: /\p{Script=Greek}/u,
  ar: /\p{Script=Arabic}/u,
};

/**
 * Whether some words that stand beside a term may be its translation into a language, and no shorter name or abbreviation of
 * it in its own: they are in the script of that language; or one of them is neither a word of the term nor one of which
 * English terms are made.
 */
export function mayTranslate(term: string, words: string, language: string, { plainWords }: TermVocabulary): boolean {
  const script = scripts[language];
  if (script) return script.test(words);
  if (!/\p{Script=Latin}/u.test(words) || /^[\p{Lu}\d]{2,6}s?$/u.test(words)) return false;
  const own = new Set(stemsOf(term));
  const isPlain = (word: string) => plainWords.has(keyOf(word));
  if (language === 'en') return wordsIn(words).some(isPlain);
  return wordsIn(words).some((word) => word.length > 2 && !own.has(stemOf(word)) && !isPlain(word));
}

/** Whether two phrases have a word in common, apart from its ending. */
export function shareWord(a: string, b: string): boolean {
  const stems = new Set(stemsOf(a));
  return stemsOf(b).some((stem) => stem.length > 3 && stems.has(stem));
}

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
const stemOf = (word: string) => word.slice(0, 5);
const stemsOf = (text: string) => wordsIn(text).map(stemOf);
