import { definedTerms, type SourceText, type TermEntry, termUses } from '../core/index.js';
import type { DefinedTerm, Requests } from './messages.js';
import type { Session } from './session.js';
import { toRange } from './toProtocol.js';

type Terms = Requests['clausewright/definedTerms'];
type Uses = Requests['clausewright/termUses'];

/** More than anybody reads in one list; a filter brings up the others. */
const mostTerms = 1000;
const mostUses = 500;

/** Lists the terms of a draft for views that give an overview of them. */
export function serveDefinedTerms(session: Session): void {
  session.connection.onRequest(
    'clausewright/definedTerms',
    session.guarded<Terms['params'], Terms['result']>('Listing the terms', null, async (params, token) => {
      const { uri, filter = '', onlyProblems = false } = params;
      const open = await session.draftAt(uri, token);
      if (!open?.draft.document.isContract) return null;
      const wanted = filter.trim().toLowerCase();
      const all = definedTerms(open.draft).filter(
        ({ term, problems }) => term.toLowerCase().includes(wanted) && (!onlyProblems || problems.length > 0),
      );
      const terms = all.slice(0, mostTerms).map((entry) => toDefinedTerm(open.source, entry));
      return { terms, left: all.length - terms.length };
    }),
  );
  session.connection.onRequest(
    'clausewright/termUses',
    session.guarded<Uses['params'], Uses['result']>('Listing the uses', [], async ({ uri, term }, token) => {
      const open = await session.draftAt(uri, token);
      if (!open?.draft.document.isContract) return [];
      return termUses(open.draft, term, mostUses).map(({ section, uses }) => ({
        section,
        uses: uses.map(({ range, excerpt }) => ({ range: toRange(open.source, range), excerpt })),
      }));
    }),
  );
}

function toDefinedTerm(source: SourceText, { term, kind, meaning, uses, range, problems }: TermEntry): DefinedTerm {
  return {
    term,
    kind,
    meaning,
    uses,
    range: range ? toRange(source, range) : null,
    problems: problems.map(({ message, severity, range: at }) => ({ message, severity, range: toRange(source, at) })),
  };
}
