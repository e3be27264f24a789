import type { PlacedDiagnostic } from './diagnostic.js';
import type { Playbook } from './playbook.js';

/** The rule on playbooks, and those on the clause checklist, which say less of the same lack. */
const playbookRule = 'playbook-deviation';
const checklistRules: ReadonlySet<string> = new Set([
  'missing-clause',
  'missing-carve-out',
  'missing-element',
  'weak-element',
]);

/** Findings without those of the checklist on what a finding of the playbook speaks of, or the playbook wants to be absent. */
export function withoutCovered(
  sorted: readonly PlacedDiagnostic[],
  playbook: Playbook | undefined,
): readonly PlacedDiagnostic[] {
  if (!playbook) return sorted;
  const covered = new Set<unknown>();
  for (const { kind, id, wanted } of playbook.entries) if (kind === 'clause' && wanted === 'absent') covered.add(id);
  for (const { ruleId, data } of sorted) {
    if (ruleId === playbookRule) for (const subject of (data.covers ?? []) as readonly string[]) covered.add(subject);
  }
  return sorted.filter(({ ruleId, data: { clause, element } }) => {
    if (!checklistRules.has(ruleId)) return true;
    return !covered.has(element === undefined ? clause : `${clause}/${element}`);
  });
}
