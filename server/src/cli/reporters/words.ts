import type { Range } from '../../core/index.js';
import type { ReviewedFile } from '../review.js';

const most = 120;

/** The words of a draft that a finding stands on, on one line and cut where they are many. */
export function wordsAt({ text }: ReviewedFile, { start, end }: Range): string {
  const words = text
    .slice(start, Math.min(end, start + most + 1))
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > most ? `${words.slice(0, most).trimEnd()}…` : words;
}
