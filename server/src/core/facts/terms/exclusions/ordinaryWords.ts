import { keyOfWords } from '../vocabulary.js';
import { isCapitalised, type Word } from '../words.js';
import { type Exclusion, ownWords, textBehind } from './occurrence.js';

/** A part of a word with a hyphen: `non-Business Days`, `Minato-ku`, `Northwind-branded`. */
export const wordPart: Exclusion = {
  name: 'word-part',
  class: 'ordinary-words',
  excludes(occurrence) {
    const { words, first } = occurrence;
    const before = words[first - 1];
    const isSecond = before !== undefined && words[first]!.gap === 'hyphen' && !isCapitalised(before);
    return isSecond || /^-\p{Ll}/u.test(textBehind(occurrence));
  },
};

/** Abbreviations that only say what sort of thing it is: `CPT codes`, `AI services`. */
export const modifier: Exclusion = {
  name: 'modifier',
  class: 'ordinary-words',
  excludes(occurrence) {
    const [word, second] = ownWords(occurrence);
    return (
      second === undefined &&
      word!.form === 'capitals' &&
      word!.text.length <= 4 &&
      /^\s(?:codes?|services|standards?|protocols?|networks?|systems?|technolog(?:y|ies)|formats?|numbers?|models?|tools?|software)\b/.test(
        textBehind(occurrence),
      )
    );
  },
};

/** One of several abbreviations in a row: `NTSC, PAL or SECAM`. */
export const abbreviationInList: Exclusion = {
  name: 'abbreviation-in-list',
  class: 'ordinary-words',
  excludes({ words, first, last, vocabulary: { technical, ordinary: usual } }) {
    const own = words[first]!;
    if (last - first > 1 || own.form !== 'capitals' || own.text.length > 7) return false;
    const isLike = (word: Word | undefined) =>
      word !== undefined && (word.form === 'capitals' || technical.has(word.lower) || usual.has(word.lower));
    const next = words[last];
    if (own.gap === 'comma' && isLike(words[first - 1])) return true;
    return next?.gap === 'comma' && isLike(next);
  },
};

/** Illnesses: `Ovarian Cancer`. */
export const illness: Exclusion = {
  name: 'illness',
  class: 'ordinary-words',
  excludes: (occurrence) => {
    const own = ownWords(occurrence);
    return own.length > 1 && illnesses.test(own.at(-1)!.lower);
  },
};

const illnesses =
  /^(?:cancers?|diseases?|syndromes?|carcinomas?|leuk(?:a)?emia|lymphomas?|diabetes|hepatitis|an(?:a)?emia)$/;

const isRomanNumeral = (text: string) => text.length > 1 && /^X{0,3}(?:I[XV]|V?I{0,3})$/.test(text);

/** How many words of a phrase may stand before the capitalised ones, or behind them. */
const phraseReach = 3;

/** Phrases that every reader knows: `bill of lading`, `Board of Directors`, `Workers’ Compensation`. */
export const knownPhrase: Exclusion = {
  name: 'known-phrase',
  class: 'phrases',
  excludes({ words, first, last, vocabulary: { phrases } }) {
    // `the Ostrow Public License`
    if (
      last - first > 1 &&
      phrases.has(keyOfWords(words.slice(last - 2, last))) &&
      /^licen[cs]e$/.test(words[last - 1]!.key)
    )
      return true;
    for (let from = Math.max(0, first - phraseReach); from < last; from++) {
      let key = keyOfWords(words.slice(from, last));
      // A phrase that begins within the words goes on behind them: `Commercial Rules of Arbitration`.
      if (from <= first && phrases.has(key)) return true;
      for (let to = last; to < Math.min(words.length, last + phraseReach); to++) {
        key += ` ${words[to]!.key}`;
        if (phrases.has(key)) return true;
      }
    }
    return false;
  },
};

/** Well-known brands and what is named after them: `Google Play Store`. */
export const brand: Exclusion = {
  name: 'brand',
  class: 'brands',
  excludes: (occurrence) => occurrence.vocabulary.brands.has(ownWords(occurrence)[0]!.lower),
};

/** Abbreviations and ordinary words that have a capital on their own account: `PDF`, `Internet`. */
export const ordinary: Exclusion = {
  name: 'ordinary',
  class: 'ordinary-words',
  excludes(occurrence) {
    const { technical, ordinary: words, functionWords } = occurrence.vocabulary;
    const own = ownWords(occurrence);
    // `Federal Reserve System` is named after its kind.
    if (own.length > 1 && own[0]!.lower === 'federal') return true;
    // `Other IP` within a sentence is made of ordinary words, but has its capital on purpose.
    return own.every(
      ({ lower, key, form, text }, i) =>
        words.has(lower) ||
        technical.has(lower) ||
        technical.has(key) ||
        isRomanNumeral(text) ||
        (functionWords.has(lower) && (i > 0 || own.length === 1)) ||
        (form === 'capitals' && /\d/.test(text)),
    );
  },
};
