import type { Range } from '../../text/range.js';
import { isAt, letter } from '../characters.js';
import { sign, signAt, signsOf } from '../signs.js';

/** Words in quotation marks. */
export interface Quotation {
  /** With the marks. */
  readonly outer: Range;
  /** Without them. */
  readonly inner: Range;
}

/** What each opening mark is closed by. German closes with what English opens with; both close with ”. */
const closers = new Map([
  ['“', '”"“'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['‹', '›'],
  // Some close with the double mark what they open with the single one: `‘Purpose”`.
  ['‘', '’”'],
  ['"', '"”'],
  ["'", "'"],
  ['”', '”'],
]);

const none: readonly Quotation[] = [];

/** Longer quotations are quoted sentences, or a mark that nobody closed. */
const longest = 160;

/**
 * The quotations of a prose in order, not nested. An apostrophe is no quotation mark, nor are inches and seconds; two
 * single marks stand for a double one.
 */
export function quotationsOf(prose: string): readonly Quotation[] {
  if (!(signsOf(prose) & sign.quote)) return none;
  const found: Quotation[] = [];
  for (let at = 0; at < prose.length; at++) {
    if (!(signAt(prose, at) & sign.quote)) continue;
    const closing = closers.get(prose[at]!);
    if (!closing || !opens(prose, at)) continue;
    const end = closingMark(prose, at, closing);
    if (end < 0) continue;
    const doubled = prose[at + 1] === prose[at] && prose.charAt(end + 1) === prose[end] ? 1 : 0;
    found.push({ outer: { start: at, end: end + 1 + doubled }, inner: { start: at + 1 + doubled, end } });
    at = end + doubled;
  }
  return found;
}

function opens(prose: string, at: number): boolean {
  if (at + 1 >= prose.length) return false;
  const mark = prose[at]!;
  const after = prose[at + 1]!;
  if (mark === '«' || '„「『《‹“'.includes(mark)) return true;
  if (/\s/.test(after)) return false;
  return at === 0 || /[\s([{/–—,;:“"‘*_-]/.test(prose[at - 1]!);
}

function closingMark(prose: string, open: number, closing: string): number {
  const limit = Math.min(prose.length, open + longest);
  const apostrophe = prose[open] === '‘' || prose[open] === "'";
  for (let at = open + 1; at < limit; at++) {
    const mark = prose[at]!;
    if (!closing.includes(mark)) continue;
    if (at === open + 1) {
      if (mark === prose[open]) continue;
      return -1;
    }
    if (apostrophe && mark !== '”' && isAt(prose, at + 1, letter)) continue;
    return at;
  }
  return -1;
}
