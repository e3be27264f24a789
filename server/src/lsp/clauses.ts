import {
  allRules,
  type ClauseInsertion,
  clauseTexts,
  type Draft,
  type Fix,
  insertionsOf,
  newDraft,
} from '../core/index.js';
import { toWorkspaceEdit } from './edits.js';
import { explainFor } from './explain.js';
import type { ClauseOffer, Requests } from './messages.js';
import type { Session } from './session.js';
import { toSnippet } from './snippet.js';

type Clauses = Requests['clausewright/clauses'];
type New = Requests['clausewright/newDraft'];
type Rules = Requests['clausewright/rules'];
type Explain = Requests['clausewright/explain'];

/** Offers the clauses of the library and lists the rules. */
export function serveLibrary(session: Session): void {
  session.connection.onRequest(
    'clausewright/clauses',
    session.guarded<Clauses['params'], Clauses['result']>('Listing the clauses', [], async ({ uri }, token) => {
      const open = await session.draftAt(uri, token);
      if (!open) return [];
      const lacking = missingIn(open.draft);
      const texts = new Map(clauseTexts(open.draft).map(({ clause, text }) => [clause.id, text]));
      return insertionsOf(open.draft).map(
        ({ clause, fix }): ClauseOffer => ({
          id: clause.id,
          clause: clause.clause,
          title: titleOf(clause),
          group: clause.group,
          description: clause.description,
          note: clause.note ?? '',
          missing: lacking(clause),
          text: texts.get(clause.id) ?? '',
          preview: insertedText(fix),
          edit: toWorkspaceEdit(open, fix.edits, session.client),
        }),
      );
    }),
  );
  session.connection.onRequest('clausewright/newDraft', (choices: New['params']): New['result'] => {
    const { text, tabStops } = newDraft(choices);
    return { snippet: toSnippet(text, tabStops) };
  });
  session.connection.onRequest('clausewright/rules', (): Rules['result'] =>
    allRules.map(({ id, summary }) => ({ id, summary })),
  );
  session.connection.onRequest(
    'clausewright/explain',
    session.guarded<Explain['params'], Explain['result']>('Explaining a rule', [], ({ uri, ruleId }) =>
      explainFor(session, uri, ruleId),
    ),
  );
}

function titleOf({ element, title, variant }: ClauseInsertion['clause']): string {
  if (element) return `Carve-out: ${title}`;
  return variant === undefined ? title : `${title} (${variant})`;
}

/** The text of the clause itself, among edits that may also change the numbers of others. */
function insertedText({ edits }: Fix): string {
  return edits.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '').trim();
}

/** Tells whether the draft lacks a clause, or the part of it that a piece of the library adds. */
function missingIn(draft: Draft): (clause: ClauseInsertion['clause']) => boolean {
  const statuses = new Map(draft.facts.clauses.map((status) => [status.clause, status]));
  return ({ clause, element }) => {
    const status = statuses.get(clause);
    if (!element) return status?.status === 'missing';
    return status?.elements.find((candidate) => candidate.element === element)?.status === 'missing';
  };
}
