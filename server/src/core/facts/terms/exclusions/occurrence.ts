import type { TermVocabulary } from '../vocabulary.js';
import { isAdjoining, type Word } from '../words.js';
import type { ExclusionClass } from './classes.js';

/** Names that the draft explains without defining them. */
export interface DraftNames {
  /** The words of the draft's own title, as keys. */
  readonly title: ReadonlySet<string>;
}

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
  readonly names: DraftNames;
  /** Classes that are looked at as others are. */
  readonly included: ReadonlySet<ExclusionClass>;
}

/** A class of capitalised words that are no defined terms. */
export interface Exclusion {
  readonly name: string;
  /** What users know it as, with others of its kind. */
  readonly class: ExclusionClass;
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

/** The text of the words. */
export function textOf({ text, words, first, last }: Occurrence): string {
  return text.slice(words[first]!.start, words[last - 1]!.end);
}

/** The text before the words, as far as it matters. */
export function textBefore({ text, words, first }: Occurrence): string {
  const { start } = words[first]!;
  return text.slice(Math.max(0, start - 100), start);
}

/** The text behind the words, as far as it matters. */
export function textBehind({ text, words, last }: Occurrence): string {
  const { end } = words[last - 1]!;
  return text.slice(end, end + 100);
}

/** The text behind the longer name that the words may be part of, as far as it matters. */
export function textBehindName({ text, words, name }: Occurrence): string {
  const { end } = words[name.last - 1]!;
  return text.slice(end, end + 100);
}

/** Whether the words stand for any thing of a kind, so that they name none: `a Registration Statement`. */
export function isIndefinite(occurrence: Occurrence): boolean {
  return /^(?:an?|any|each|every|such|no|all|other)$/.test(wordBefore(occurrence)?.lower ?? '');
}

/** The word behind, if only white space or a hyphen stands between. */
export function wordAfter({ words, last }: Occurrence): Word | undefined {
  return words[last] && isAdjoining(words[last]!) ? words[last] : undefined;
}
