import type { Draft } from '../draft.js';
import type { LibraryClause } from '../packs/types.js';
import type { Fix } from '../rules/types.js';

/** A clause of the library and the change that puts it into the draft, in the draft's own words and numbering. */
export interface ClauseInsertion {
  readonly clause: LibraryClause;
  readonly fix: Fix;
}

/** Every clause of the library, those that the draft lacks first. */
export function insertionsOf(_draft: Draft): readonly ClauseInsertion[] {
  return [];
}
