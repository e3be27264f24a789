import type { Definition } from '../types.js';

/** What is compared of a definition. */
export interface Meant {
  readonly meaning: string;
  readonly refers: boolean;
  readonly scoped: boolean;
  readonly names: Definition['names'];
  readonly assumed: boolean;
}

/** A blank or a field, which has yet to say what is meant. */
const open = /\[[^\]]*\]|_{3,}|\{\{|●|«|<[^>]*>/;

/**
 * Whether two definitions of a term say different things. Only words are compared: definitions that refer to another place,
 * that name a party or the agreement, that are open, or that depart from the other on purpose are not.
 */
export function isOtherMeaning(a: Meant, b: Meant): boolean {
  return isComparable(a) && isComparable(b) && wordsOf(a) !== wordsOf(b);
}

function isComparable({ meaning, refers, scoped, names, assumed }: Meant): boolean {
  return meaning !== '' && !refers && !scoped && !names && !assumed && !open.test(meaning);
}

const known = new WeakMap<Meant, string>();

/** The words in order, without capitals, punctuation and a leading article. */
function wordsOf(said: Meant): string {
  let words = known.get(said);
  if (words === undefined) {
    const found = said.meaning.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    words = found.join(' ').replace(/^(?:the|an?|any)\s/, '');
    known.set(said, words);
  }
  return words;
}
