import type { Diagnostic } from '../rules/diagnostic.js';
import type { Fix, FixEdit } from '../rules/types.js';

/** The edits of the first safe fix of each finding; a fix that touches the text of an earlier one is left for the next time. */
export function safeEdits(diagnostics: readonly Diagnostic[]): readonly FixEdit[] {
  return safeFixes(diagnostics).flatMap(({ edits }) => edits);
}

/** A safe fix and the finding that it answers. */
export interface SafeFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
  /** Those of the fix, in the order of the text. */
  readonly edits: readonly FixEdit[];
}

/** The same fix by fix: those that can be made at once, in the order of the text. */
export function safeFixes(diagnostics: readonly Diagnostic[]): readonly SafeFix[] {
  const ordered = diagnostics
    .flatMap((diagnostic): SafeFix[] => {
      const fix = diagnostic.fixes().find(({ kind }) => kind === 'safe');
      if (!fix || fix.edits.length === 0) return [];
      return [{ diagnostic, fix, edits: fix.edits.toSorted((a, b) => a.range.start - b.range.start) }];
    })
    .sort((a, b) => a.edits[0]!.range.start - b.edits[0]!.range.start);
  const kept: SafeFix[] = [];
  let end = -1;
  for (const each of ordered) {
    // Equal places are left out too: the order of two insertions could matter.
    if (each.edits[0]!.range.start <= end) continue;
    kept.push(each);
    end = Math.max(end, ...each.edits.map(({ range }) => range.end));
  }
  return kept;
}
