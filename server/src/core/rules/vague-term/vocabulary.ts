import { Lexicon } from '../../facts/clauses/lexicon.js';
import type { VagueFamily, VagueLanguage, VagueTerm } from '../../packs/vagueLanguage.js';

/** What a provision does with the words around it. */
export type GovernorKind = keyof VagueLanguage['governors'];

/** What a phrase of the pack stands for. */
export type Meaning =
  | { readonly kind: 'term'; readonly term: CompiledTerm }
  | { readonly kind: 'settled' }
  | { readonly kind: 'governor'; readonly governor: GovernorKind }
  | { readonly kind: 'measure'; readonly measure: string };

/** A vague term, ready to be found. */
export interface CompiledTerm {
  readonly term: VagueTerm;
  readonly family: VagueFamily;
  /** How many words of the phrase stand before the qualifier. */
  readonly before: number;
  /** How many words the qualifier has, or undefined where it has a gap and so ends `behind` words before the phrase does. */
  readonly length: number | undefined;
  readonly behind: number;
  /** Function words that the phrase itself has, and that therefore may stand in it. */
  readonly ownWords: ReadonlySet<string>;
  /** The words that the phrase may end with. */
  readonly heads: ReadonlySet<string>;
}

/** The words of a language pack, compiled: all its phrases are found in one pass. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  /** By the number of the concept. One phrase may stand for several things. */
  readonly meanings: readonly (readonly Meaning[])[];
  readonly functionWords: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  /** Matches every text that has a vague term, and few others: most of a draft need not be read further. */
  readonly hint: RegExp;
}

const compiled = new WeakMap<VagueLanguage, Vocabulary>();

/** Compiles a pack, once. */
export function vocabularyOf(language: VagueLanguage): Vocabulary {
  const known = compiled.get(language);
  if (known) return known;
  const lexicon = new Lexicon({});
  const meanings: Meaning[][] = [];
  const add = (phrase: string, meaning: Meaning) => {
    const concept = lexicon.concept(phrase);
    meanings[concept] ??= [];
    meanings[concept].push(meaning);
  };
  for (const term of language.terms) {
    const ready = compileTerm(term, language);
    add(plain(term.phrase), { kind: 'term', term: ready });
  }
  for (const phrase of language.settled) add(phrase, { kind: 'settled' });
  for (const [governor, phrases] of Object.entries(language.governors)) {
    for (const phrase of phrases) add(phrase, { kind: 'governor', governor: governor as GovernorKind });
  }
  for (const [measure, phrases] of Object.entries(language.measures)) {
    for (const phrase of phrases) add(phrase, { kind: 'measure', measure });
  }
  const setOf = (words: string) => new Set(words.split(' '));
  const { functionWords, openers } = language;
  const vocabulary = {
    lexicon,
    meanings,
    functionWords: setOf(functionWords),
    openers: setOf(openers),
    hint: hintOf(language.terms),
  };
  compiled.set(language, vocabulary);
  return vocabulary;
}

function compileTerm(term: VagueTerm, language: VagueLanguage): CompiledTerm {
  const family = language.families.find((f) => f.family === term.family);
  if (!family) throw new Error(`“${term.phrase}” is of an unknown family “${term.family}”`);
  const qualifier = /\[(.*)\]/.exec(term.phrase)?.[1] ?? term.phrase;
  const [before = '', behind = ''] = term.phrase.includes('[') ? term.phrase.split(/\[.*\]/) : [];
  const words = wordsIn(plain(term.phrase));
  return {
    term,
    family,
    before: wordsIn(before).length,
    length: qualifier.includes('~') ? undefined : wordsIn(qualifier).length,
    behind: wordsIn(behind).length,
    ownWords: new Set(words.flatMap((word) => word.split('|'))),
    heads: new Set(words.length > 1 ? words.at(-1)!.split('|') : []),
  };
}

/** Of each phrase the word that is longest, and so as a rule the rarest. */
function hintOf(terms: readonly VagueTerm[]): RegExp {
  const shortest = (alternatives: string) => Math.min(...alternatives.split('|').map((word) => word.length));
  const rarest = terms.flatMap(({ phrase }) => {
    const [first] = [...wordsIn(plain(phrase))].sort((a, b) => shortest(b) - shortest(a));
    return first!.split('|');
  });
  const words = [...new Set(rarest)].sort();
  // `\b` knows no letters but those of English.
  if (words.every((word) => /^[a-z'’]+$/.test(word))) return new RegExp(`\\b(?:${words.join('|')})\\b`, 'i');
  const stems = words.map((word) => word.replace('*', String.raw`\p{L}*`));
  return new RegExp(String.raw`(?<!\p{L})(?:${stems.join('|')})(?!\p{L})`, 'iu');
}

/** The words of a phrase, gaps apart. */
function wordsIn(phrase: string): readonly string[] {
  return phrase.split(' ').filter((word) => word !== '' && !word.startsWith('~'));
}

/** The phrase without the marks of its qualifier. */
function plain(phrase: string): string {
  return phrase.replace(/[[\]]/g, '');
}
