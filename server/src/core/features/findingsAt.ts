import type { Draft } from '../draft.js';
import type { Diagnostic, PlacedDiagnostic } from '../rules/diagnostic.js';

/** The findings on the words at an offset, one of each rule. */
export function findingsAt(draft: Draft, offset: number): readonly Diagnostic[] {
  const block = draft.document.spanAt({ start: offset, end: offset })?.block;
  const found = new Map<string, Diagnostic>();
  // Of thousands of findings few stand in the block, and only of these the place is worked out.
  for (const finding of draft.lint().diagnostics as readonly PlacedDiagnostic[]) {
    if (finding.span.block !== block || found.has(finding.ruleId)) continue;
    const { start, end } = finding.range;
    if (start <= offset && offset <= end) found.set(finding.ruleId, finding);
  }
  return [...found.values()];
}
