import type { Diagnostic, FixEdit } from '../core/index.js';

/** The edits of the first safe fix of each finding; a fix that touches the text of an earlier one is left for the next time. */
export function safeEdits(diagnostics: readonly Diagnostic[]): readonly FixEdit[] {
  const fixes = diagnostics.flatMap((diagnostic) => diagnostic.fixes().find(({ kind }) => kind === 'safe') ?? []);
  const ordered = fixes
    .map(({ edits }) => [...edits].sort((a, b) => a.range.start - b.range.start))
    .filter((edits) => edits.length > 0)
    .sort((a, b) => a[0]!.range.start - b[0]!.range.start);
  const kept: FixEdit[] = [];
  let end = -1;
  for (const edits of ordered) {
    // Equal places are left out too: the order of two insertions could matter.
    if (edits[0]!.range.start <= end) continue;
    kept.push(...edits);
    end = Math.max(end, ...edits.map(({ range }) => range.end));
  }
  return kept;
}
