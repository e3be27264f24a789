import { wordsOf } from '../clauses/lexicon.js';
import { WordTable } from '../wordTable.js';

/** The words of a text without their endings: as numbers, and where they stand. */
export interface Stems {
  readonly hashes: readonly number[];
  readonly starts: readonly number[];
}

/** The stems of a text, in order. A number of any sort counts as one word. */
export function stemsOf(text: string): Stems {
  const { starts, ends } = wordsOf(text);
  return { hashes: starts.map((start, i) => table.get(text, start, ends[i]!)), starts };
}

/**
 * A word in small letters without the endings of inflection. It need not be a word, only the same for all forms of one:
 * `copies` and `copied` are both `copy`.
 */
export function stemOf(word: string): string {
  const lower = word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '');
  if (/^\p{N}/u.test(lower)) return '#';
  if (lower.length < 5) return lower;
  return withoutSuffix(withoutEnding(withoutPlural(lower)));
}

/** The number of a string; FNV-1a with 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** A number for two numbers in this order. */
export function mix(hash: number, other: number): number {
  let mixed = Math.imul(hash ^ other, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) | 0;
}

const table = new WordTable((written) => hashOf(stemOf(written)));

function withoutPlural(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses')) return word.slice(0, -2);
  return word.endsWith('s') && !/[sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith('ed') && !word.endsWith('eed')) return word.slice(0, -2);
  return word.length > 5 && word.endsWith('ly') ? word.slice(0, -2) : word;
}

function withoutSuffix(word: string): string {
  let stem = word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
  if (stem.length > 6 && stem.endsWith('ation')) stem = stem.slice(0, -5);
  else if (stem.length > 5 && stem.endsWith('ion')) stem = stem.slice(0, -3);
  const doubled = stem.length > 3 && stem.at(-1) === stem.at(-2) && !/[ls]$/.test(stem);
  return doubled ? stem.slice(0, -1) : stem;
}
