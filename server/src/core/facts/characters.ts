/**
 * What sort of character stands at a place, without a regular expression for each. Facts read every character of a draft,
 * some of them several times.
 */

/** Sorts of characters, as flags. They are those of Unicode: `upper` is `\p{Lu}`, `number` is `\p{N}`, `space` is `\s`. */
export const upper = 1;
export const lower = 2;
/** A letter that is neither capital nor small, as those of scripts without capitals. */
export const caseless = 4;
export const letter = upper | lower | caseless;
export const number = 8;
export const mark = 16;
export const space = 32;
/** Half of a character beyond the basic plane. What it is, only both halves tell. */
export const surrogate = 64;

const known = 128;

/** Filled as characters come up: a draft has few different ones. */
const sorts = new Uint8Array(0x10000);

/** The sort of a UTF-16 code unit; 0 for punctuation and symbols. */
export function sortOf(code: number): number {
  return (sorts[code] || learn(code)) & ~known;
}

function learn(code: number): number {
  const sort = flagsOf(String.fromCharCode(code));
  sorts[code] = sort | known;
  return sort;
}

function flagsOf(character: string): number {
  return patterns.reduce((flags, [flag, pattern]) => (pattern.test(character) ? flags | flag : flags), 0);
}

const patterns: readonly (readonly [flag: number, pattern: RegExp])[] = [
  [upper, /\p{Lu}/u],
  [lower, /\p{Ll}/u],
  [caseless, /[\p{Lt}\p{Lm}\p{Lo}]/u],
  [number, /\p{N}/u],
  [mark, /\p{M}/u],
  [space, /\s/],
  [surrogate, /\p{Cs}/u],
];

/** The sort of the character at an offset, also of one that takes two code units. */
export function sortAt(text: string, at: number): number {
  const sort = sortOf(text.charCodeAt(at));
  return sort & surrogate ? flagsOf(String.fromCodePoint(text.codePointAt(at)!)) : sort;
}

/** How many code units the character at an offset takes. */
export function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** The first offset from `at` on at which no character of the sorts stands. */
export function skip(text: string, at: number, sort: number): number {
  let end = at;
  while (end < text.length) {
    const found = sortOf(text.charCodeAt(end));
    if (found & sort) end++;
    else if (found & surrogate && sortAt(text, end) & sort) end += widthAt(text, end);
    else break;
  }
  return end;
}

/** Whether a code unit of one of the sorts stands at the offset. */
export function isAt(text: string, at: number, sort: number): boolean {
  return at >= 0 && at < text.length && (sortOf(text.charCodeAt(at)) & sort) !== 0;
}

/** Whether the text has nothing but code units of the sorts from one offset up to another. */
export function isAll(text: string, start: number, end: number, sort: number): boolean {
  for (let at = start; at < end; at++) if (!(sortOf(text.charCodeAt(at)) & sort)) return false;
  return true;
}
