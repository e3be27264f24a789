import type { Draft } from '../../draft.js';
import type { ClauseState } from '../../facts/types.js';
import { type ClauseEntry, clauseChecklist } from '../clauseChecklist.js';
import { plain, type ReportSection, type ReportText } from './page.js';
import type { Quoting } from './quoting.js';

const states: Readonly<Record<Exclude<ClauseState, 'not-applicable'>, ReportText>> = {
  present: { text: 'there', tone: 'good' },
  weak: { text: 'weak', tone: 'open' },
  missing: { text: 'missing', tone: 'bad' },
};

/** Every clause of the review map that concerns the draft, and what it has of it. */
export function clauseSection(draft: Draft, quoting: Quoting): ReportSection {
  const tables = clauseChecklist(draft).flatMap(({ title, clauses }) => {
    const rows = clauses.flatMap((entry) => rowOf(entry, quoting));
    const head = ['Clause', 'Status', 'Where', 'What it leaves open'];
    return rows.length > 0 ? [{ caption: title, titled: true, head, rows }] : [];
  });
  const introduction = 'Clauses that an agreement of this kind does not need are left out.';
  return { id: 'clauses', heading: 'Clauses', introduction, tables };
}

function rowOf({ title, status, evidence, elements }: ClauseEntry, quoting: Quoting) {
  if (status === 'not-applicable') return [];
  const open = status === 'missing' ? [] : elements.filter((each) => each.status === 'missing');
  return [
    [
      plain(title),
      [states[status]],
      quoting.evidence(evidence),
      open.map((each): ReportText => ({ text: each.title, tone: 'open' })),
    ],
  ];
}
