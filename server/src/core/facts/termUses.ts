import type { ContractDocument } from '../document/types.js';
import { coverBlock, prepareDefinitions } from './coverage.js';
import type { TermReading } from './terms/reading.js';
import { findUndefinedUses } from './terms/undefinedUses.js';
import type { Definition, TermUse } from './types.js';

/** Every use of a defined term, and of what is written like one, in the order of the text. */
export function findTermUses(
  document: ContractDocument,
  reading: TermReading,
  definitions: readonly Definition[],
): readonly TermUse[] {
  const defined = prepareDefinitions(definitions);
  const covers = reading.blocks.map((block) => coverBlock(block, defined));
  const undefinedUses = findUndefinedUses(document, reading, covers);
  return [...covers.flatMap(({ uses }) => uses), ...undefinedUses].sort(
    (a, b) => a.span.block.index - b.span.block.index || a.span.start - b.span.start,
  );
}
