import { keyOfWords } from '../vocabulary.js';
import { isCapitalised } from '../words.js';
import { type Exclusion, ownWords } from './occurrence.js';

/** The second part of a word with a hyphen: `non-Business Days`. */
export const wordPart: Exclusion = {
  name: 'word-part',
  excludes({ words, first }) {
    const before = words[first - 1];
    return before !== undefined && words[first]!.gap === 'hyphen' && !isCapitalised(before);
  },
};

/** Phrases that every reader knows: `bill of lading`, `Board of Directors`. */
export const knownPhrase: Exclusion = {
  name: 'known-phrase',
  excludes({ text, words, first, last, name, vocabulary: { phrases } }) {
    for (let from = name.first; from <= first; from++) {
      for (let to = last; to <= name.last; to++) if (phrases.has(keyOfWords(words.slice(from, to)))) return true;
    }
    // `Workers’ Compensation`: the apostrophe parts what is one phrase.
    const isPossessive = (at: number) => at > 0 && /^['’]\s$/.test(text.slice(words[at - 1]!.end, words[at]?.start ?? 0));
    return (
      (isPossessive(last) && phrases.has(keyOfWords(words.slice(first, last + 1)))) ||
      (isPossessive(first) && phrases.has(keyOfWords(words.slice(first - 1, last))))
    );
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
    // `Other IP` within a sentence is made of ordinary words, but has its capital on purpose.
    return ownWords(occurrence).every(
      ({ lower, form, text }, i, all) =>
        words.has(lower) ||
        technical.has(lower) ||
        (functionWords.has(lower) && (i > 0 || all.length === 1)) ||
        (form === 'capitals' && /\d/.test(text)),
    );
  },
};
