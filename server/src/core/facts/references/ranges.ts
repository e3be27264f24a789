import { scheduleKindOf } from '../../document/numbers.js';
import type { Block } from '../../document/types.js';
import { perBlock } from '../perBlock.js';
import { writtenIn } from './written.js';

/** A schedule that a range takes in without naming it. */
export interface Between {
  readonly word: string;
  readonly label: string;
}

/** Longer ones are a slip of the pen, or no ranges. */
const longest = 40;

/** The schedules between the first and the last of a range: Exhibit B of “Exhibits A through C”. */
export const rangesIn = perBlock((block) => [...between(block)]);

function* between(block: Block): Generator<Between> {
  const { text } = block.prose;
  for (const { word, numbers } of writtenIn(block)) {
    if (!scheduleKindOf(word.toLowerCase())) continue;
    for (let i = 1; i < numbers.length; i++) {
      const from = numbers[i - 1]!;
      const to = numbers[i]!;
      if (!/^\s?(?:to|through|–|-)\s?$/.test(text.slice(from.end, to.start))) continue;
      for (const label of labelsBetween(from.text, to.text)) yield { word, label };
    }
  }
}

function* labelsBetween(from: string, to: string): Generator<string> {
  const isFigure = /^\d+$/.test(from) && /^\d+$/.test(to);
  const isLetter = /^[A-Z]$/.test(from) && /^[A-Z]$/.test(to);
  if (!isFigure && !isLetter) return;
  const [first, last] = isFigure ? [Number(from), Number(to)] : [from.charCodeAt(0), to.charCodeAt(0)];
  if (last! - first! > longest) return;
  for (let at = first! + 1; at < last!; at++) yield isFigure ? String(at) : String.fromCharCode(at);
}
