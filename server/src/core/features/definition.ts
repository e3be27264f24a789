import type { Draft } from '../draft.js';
import type { Range } from '../text/range.js';

/** Where a word leads: absolute ranges. */
export interface DefinitionTarget {
  /** The words at the cursor that lead there. */
  readonly origin: Range;
  /** The whole definition or section. */
  readonly target: Range;
  /** The term or the number within it. */
  readonly selection: Range;
}

/** Where the defined term or the reference at the offset is introduced; empty when there is nothing to go to. */
export function definitionAt(_draft: Draft, _offset: number): readonly DefinitionTarget[] {
  return [];
}
