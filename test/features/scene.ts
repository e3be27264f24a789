import { Draft, type Format, type Range } from '../../server/src/core/index.js';
import { readMarks } from '../support/marks.js';

/** A draft with a cursor, and the places that a feature is expected to find. */
export interface Scene {
  readonly draft: Draft;
  /** Where `⟦⟧` stands. */
  readonly cursor: number;
  /** The words between the other marks, in the order of the text. */
  readonly ranges: readonly Range[];
}

/**
 * Reads a draft in which `⟦⟧` is the cursor and `⟦…⟧` are the expected places.
 * @throws Error when there is no cursor, or more than one
 */
export function readScene(marked: string, format: Format = 'markdown'): Scene {
  const { text, ranges } = readMarks(marked);
  const cursors = ranges.filter(({ start, end }) => start === end);
  if (cursors.length !== 1) throw new Error(`one cursor ⟦⟧ is wanted in: ${marked}`);
  return {
    draft: new Draft(text, { format, contract: true }),
    cursor: cursors[0]!.start,
    ranges: ranges.filter(({ start, end }) => start < end),
  };
}
