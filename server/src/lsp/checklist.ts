import { clauseChecklist, type Draft, type ElementEntry, type Range, sectionNameAt } from '../core/index.js';
import type { ChecklistPlace, Requests } from './messages.js';
import type { OpenDraft } from './openDraft.js';
import type { Session } from './session.js';
import { toRange } from './toProtocol.js';

type List = Requests['clausewright/checklist'];

/** Nobody looks at more places of one clause; the first say most. */
const mostPlaces = 10;
const mostText = 120;

/** Says which clauses of the review map a draft has, for a view that lists them all. */
export function serveChecklist(session: Session): void {
  session.connection.onRequest(
    'clausewright/checklist',
    session.guarded<List['params'], List['result']>('Listing the clauses', null, async ({ uri }, token) => {
      const open = await session.draftAt(uri, token);
      if (!open?.draft.document.isContract) return null;
      const problems = problemsByClause(open.draft);
      const groups = clauseChecklist(open.draft).map(({ title, clauses }) => ({
        title,
        clauses: clauses.map(({ evidence, elements, ...clause }) => ({
          ...clause,
          places: placesOf(open, evidence),
          elements: elements.map((element) => toElement(open, element)),
          problems: problems.get(clause.clause) ?? [],
        })),
      }));
      return { groups };
    }),
  );
}

function toElement(open: OpenDraft, { title, status, evidence }: ElementEntry) {
  return { title, status, places: placesOf(open, evidence) };
}

function placesOf({ draft, source }: OpenDraft, evidence: readonly Range[]): readonly ChecklistPlace[] {
  return evidence.slice(0, mostPlaces).map((range) => {
    const text = source.slice(range.start, Math.min(range.end, range.start + mostText));
    const excerpt = text.replace(/[*_\s]+/g, ' ').trim() + (range.end - range.start > mostText ? '…' : '');
    return { section: sectionNameAt(draft, range.start), range: toRange(source, range), excerpt };
  });
}

/** The messages of all findings on clauses that the user has not waived. */
function problemsByClause(draft: Draft): ReadonlyMap<unknown, readonly string[]> {
  const byClause = new Map<unknown, string[]>();
  for (const { data, message } of draft.lint().diagnostics) {
    if (typeof data.clause !== 'string') continue;
    const list = byClause.get(data.clause);
    if (list) list.push(message);
    else byClause.set(data.clause, [message]);
  }
  return byClause;
}
