import type { TermVocabulary } from '../vocabulary.js';
import { isAdjoining, type Word } from '../words.js';

/** Capitalised words in running text that no definition accounts for, and what stands around them. */
export interface Occurrence {
  readonly text: string;
  /** All words of the block. */
  readonly words: readonly Word[];
  /** The capitalised words, as indices: from `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
  /** The longer name that they may be part of: `Act` of `Act on the Protection of Personal Information`. */
  readonly name: { readonly first: number; readonly last: number };
  readonly vocabulary: TermVocabulary;
}

/** A class of capitalised words that are no defined terms. */
export interface Exclusion {
  readonly name: string;
  excludes(occurrence: Occurrence): boolean;
}

/** The words of the occurrence. */
export function ownWords({ words, first, last }: Occurrence): readonly Word[] {
  return words.slice(first, last);
}

/** The words of the longer name that the occurrence may be part of. */
export function nameWords({ words, name }: Occurrence): readonly Word[] {
  return words.slice(name.first, name.last);
}

/** The word before, if only white space or a hyphen stands between. */
export function wordBefore({ words, first }: Occurrence): Word | undefined {
  return words[first] && isAdjoining(words[first]!) ? words[first - 1] : undefined;
}

/** The word behind, if only white space or a hyphen stands between. */
export function wordAfter({ words, last }: Occurrence): Word | undefined {
  return words[last] && isAdjoining(words[last]!) ? words[last] : undefined;
}
