import { isAt, space } from './characters.js';

/**
 * Which signs a text has. Most blocks have no quotation, bracket or blank, so that what looks for one can leave them alone
 * after a glance.
 */

/** Signs that something may begin with, as flags. */
export const sign = {
  quote: 1,
  /** `(`, also as Japanese writes it. */
  parenthesis: 2,
  bracket: 4,
  brace: 8,
  angle: 16,
  guillemet: 32,
  at: 64,
  colon: 128,
  /** A bullet, or `§`. */
  bullet: 256,
  digit: 512,
  /** A full stop or whatever else may end a sentence. */
  stop: 1024,
  underscore: 2048,
  circle: 4096,
  /** A full stop or a colon with no white space behind it: `example.com`, `https://`. */
  inner: 8192,
} as const;

const characters: readonly (readonly [flag: number, characters: string])[] = [
  [sign.quote, '“„«»「『《‹‘"\'”'],
  [sign.parenthesis, '(（'],
  [sign.bracket, '[]'],
  [sign.brace, '{}'],
  [sign.angle, '<>'],
  [sign.guillemet, '«»'],
  [sign.at, '@'],
  [sign.colon, ':'],
  [sign.bullet, '•·●▪§'],
  [sign.digit, '0123456789'],
  [sign.stop, '.!?…。！？'],
  [sign.underscore, '_'],
  [sign.circle, '●○◯'],
  [sign.inner, '.:'],
];

const flags = new Uint16Array(0x10000);
for (const [flag, list] of characters) {
  for (const character of list) flags[character.charCodeAt(0)]! |= flag;
}

/** The signs that a UTF-16 code unit is. */
export function signAt(text: string, at: number): number {
  return flags[text.charCodeAt(at)]!;
}

let lastText = '';
let lastSigns = 0;

/** The signs that a text has. Several readers ask for the same text one after the other, so the last is remembered. */
export function signsOf(text: string): number {
  if (text === lastText) return lastSigns;
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const signs = flags[text.charCodeAt(at)]!;
    if (signs) found |= signs & sign.inner && isFollowedBySpace(text, at) ? signs & ~sign.inner : signs;
  }
  lastText = text;
  lastSigns = found;
  return found;
}

const isFollowedBySpace = (text: string, at: number) => at + 1 >= text.length || isAt(text, at + 1, space);
