import type { LanguageName, LanguageNames, TermWords } from '../../packs/termWords.js';
import type { Pack } from '../../packs/types.js';
import { keyOf, type Word, wordsOf } from './words.js';

/** The language pack's words around defined terms, as sets. */
export interface TermVocabulary extends Readonly<Record<keyof TermWords, ReadonlySet<string>>> {
  /** Names of places and what belongs to them, each as the keys of its words parted by blanks. */
  readonly places: ReadonlySet<string>;
  /** The countries of those places, by ISO code. */
  readonly countries: ReadonlyMap<string, string>;
  /** Phrases with capitals that every reader knows, likewise. */
  readonly phrases: ReadonlySet<string>;
  /** Terms that nobody uses with capitals without a definition, likewise. */
  readonly alwaysDefined: ReadonlySet<string>;
  /** Languages by their names, in small letters. */
  readonly languages: ReadonlyMap<string, string>;
  /** Languages by what they call terms, likewise. */
  readonly termHeadings: ReadonlyMap<string, string>;
}

const vocabularies = new WeakMap<Pack, TermVocabulary>();

/** The vocabulary of a pack, prepared once. */
export function vocabularyOf(pack: Pack): TermVocabulary {
  const known = vocabularies.get(pack);
  if (known) return known;
  const lists = Object.entries(pack.termWords).map(([name, list]: [string, string]) => [
    name,
    new Set(list.split(' ')),
  ]);
  const { countries, regions, regionAdjectives } = pack.places;
  const codes = countries.flatMap(({ code, names, adjectives = [] }) =>
    [...names, ...adjectives].map((name) => [phraseKey(name), code] as const),
  );
  const vocabulary: TermVocabulary = {
    ...Object.fromEntries(lists),
    places: new Set([...[...regions, ...regionAdjectives].map(phraseKey), ...codes.map(([name]) => name)]),
    countries: new Map(codes),
    phrases: new Set(pack.termPhrases.phrases.map(phraseKey)),
    alwaysDefined: new Set(pack.termPhrases.alwaysDefined.map(phraseKey)),
    languages: byName(pack.languageNames, ({ code, names }) => [code, ...names]),
    termHeadings: byName(pack.languageNames, ({ terms }) => terms),
  };
  vocabularies.set(pack, vocabulary);
  return vocabulary;
}

function byName({ languages }: LanguageNames, namesOf: (language: LanguageName) => readonly string[]) {
  return new Map(languages.flatMap((each) => namesOf(each).map((name) => [name.toLowerCase(), each.code] as const)));
}

/** What the forms of a phrase have in common: the keys of its words. */
export function phraseKey(phrase: string): string {
  return phrase
    .split(/[\s-]+/)
    .map(keyOf)
    .join(' ');
}

/** The same of words that are read already. */
export function keyOfWords(words: readonly Word[]): string {
  return words.map(({ key }) => key).join(' ');
}

/** What a term has in common with its plural, its possessive and other ways of writing it with a hyphen or with capitals. */
export function nameOfTerm(term: string): string {
  return keyOfWords(wordsOf(term));
}
