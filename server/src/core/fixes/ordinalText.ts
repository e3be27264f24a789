import { romanValue, toRoman } from '../document/numbers.js';

/** A number found in what a draft types, and what it becomes. */
export interface CountedOn {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Counts a typed number on: `4.` → `5.`, `ARTICLE IV –` → `ARTICLE V –`, `(c)` → `(d)`, `10.3` → `10.4`.
 * @param typed the number with whatever stands around it; the last number in it counts
 * @param ordinal what it counts as, which tells `(i)` after `(h)` from a Roman one
 * @returns undefined where `typed` holds no number with that value
 */
export function countOn(typed: string, ordinal: number, wanted: number): CountedOn | undefined {
  for (const { 0: label, index } of [...typed.matchAll(/\d+|[A-Za-z]+/g)].reverse()) {
    const text = recount(label, ordinal, wanted);
    if (text !== undefined) return { start: index, end: index + label.length, text };
  }
  return undefined;
}

/** The typed number counted on, with whatever stands around it. */
export function withOrdinal(typed: string, ordinal: number, wanted: number): string | undefined {
  const found = countOn(typed, ordinal, wanted);
  return found && typed.slice(0, found.start) + found.text + typed.slice(found.end);
}

function recount(label: string, ordinal: number, wanted: number): string | undefined {
  if (/^\d+$/.test(label)) return Number(label) === ordinal ? String(wanted) : undefined;
  const lower = label.toLowerCase();
  const next =
    romanValue(lower) === ordinal ? toRoman(wanted) : letterValue(lower) === ordinal ? toLetter(wanted) : undefined;
  return next === undefined || label === lower ? next : next.toUpperCase();
}

/** `a` → 1, `z` → 26, `aa` → 27; 0 for anything else. */
function letterValue(label: string): number {
  if (!/^([a-z])\1?$/.test(label)) return 0;
  return label.charCodeAt(0) - 96 + (label.length - 1) * 26;
}

function toLetter(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(1 + Math.floor((value - 1) / 26));
}
