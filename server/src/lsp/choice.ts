import type { Diagnostic, Severity } from '../core/index.js';

/**
 * How many findings of one draft the client gets. All of them are sent again whenever one has moved, so they decide how
 * long a keystroke takes in a draft with many: a hundred take less than a millisecond to write, send and read.
 */
export const mostShown = 100;

/**
 * The findings to show of one draft, in its order. Of too many, half are the most urgent and of these the nearest to
 * where the user is at work, and half are the nearest of all, so that nothing is missing before the user's eyes.
 * @param diagnostics in the order of the draft
 * @param place the offset where the user is at work
 */
export function chosen(diagnostics: readonly Diagnostic[], place: number): readonly Diagnostic[] {
  if (diagnostics.length <= mostShown) return diagnostics;
  const indices = new Set<number>();
  const half = mostShown >> 1;
  for (const list of byUrgency(diagnostics)) addNearest(indices, diagnostics, list, place, half);
  const rest: number[] = [];
  for (let index = 0; index < diagnostics.length; index++) if (!indices.has(index)) rest.push(index);
  addNearest(indices, diagnostics, rest, place, mostShown);
  return [...indices].sort((a, b) => a - b).map((index) => diagnostics[index]!);
}

/** The indices of the findings of each severity, the most urgent first. */
function byUrgency(diagnostics: readonly Diagnostic[]): readonly (readonly number[])[] {
  const lists: Readonly<Record<Severity, number[]>> = { error: [], warning: [], information: [], hint: [] };
  for (let index = 0; index < diagnostics.length; index++) lists[diagnostics[index]!.severity].push(index);
  return Object.values(lists);
}

/**
 * Adds those of a list that stand around a place, until there are `most`. They stay the same while the place moves by a
 * few findings, so that the client need not be told anew with every line.
 */
function addNearest(
  indices: Set<number>,
  diagnostics: readonly Diagnostic[],
  list: readonly number[],
  place: number,
  most: number,
): void {
  const room = Math.min(most - indices.size, list.length);
  const step = Math.max(1, room >> 2);
  const first = Math.floor((countBefore(diagnostics, list, place) - (room >> 1)) / step) * step;
  const start = Math.min(Math.max(first, 0), list.length - room);
  for (const index of list.slice(start, start + room)) indices.add(index);
}

/** How many findings of a list start before a place; only few of them are asked where they are. */
function countBefore(diagnostics: readonly Diagnostic[], list: readonly number[], place: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (diagnostics[list[middle]!]!.range.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
