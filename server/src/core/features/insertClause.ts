import type { Draft } from '../draft.js';
import type { ClauseState } from '../facts/types.js';
import { fitOf } from '../fixes/clauseFit.js';
import { insertCarveOutFix } from '../fixes/insertCarveOutFix.js';
import { insertClauseFix } from '../fixes/insertClauseFix.js';
import { insertElementFix, isSentence } from '../fixes/insertElementFix.js';
import type { Fix, FixContext } from '../fixes/types.js';
import type { LibraryClause } from '../packs/types.js';

/** A clause of the library and the change that puts it into the draft, in the draft's own words and numbering. */
export interface ClauseInsertion {
  readonly clause: LibraryClause;
  readonly fix: Fix;
}

/**
 * The clauses of the library that can be put into the draft, those that it lacks first, each group in the order in
 * which clauses stand in an agreement, and of the texts for one clause those first that fit the draft best. A piece of a
 * clause is offered only where the draft has the clause but not it.
 */
export function insertionsOf(draft: Draft): readonly ClauseInsertion[] {
  const context: FixContext = { document: draft.document, facts: draft.facts, pack: draft.pack };
  const insertions: (ClauseInsertion & { readonly missing: boolean; readonly fit: number })[] = [];
  for (const clause of context.pack.library) {
    const fix = clause.element ? pieceFix(context, clause) : insertClauseFix(context, clause);
    if (!fix) continue;
    insertions.push({ clause, fix, missing: stateOf(context, clause) === 'missing', fit: fitOf(context, clause) });
  }
  // A clause that stands behind more others comes later in an agreement.
  insertions.sort(
    (a, b) =>
      Number(b.missing) - Number(a.missing) ||
      a.clause.after.length - b.clause.after.length ||
      inOrder(a.clause.clause, b.clause.clause) ||
      b.fit - a.fit,
  );
  return insertions.map(({ clause, fix }) => ({ clause, fix }));
}

const inOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function pieceFix(context: FixContext, clause: LibraryClause): Fix | undefined {
  const status = context.facts.clauses.find((known) => known.clause === clause.clause);
  if (!status || status.status === 'missing' || stateOf(context, clause) !== 'missing') return undefined;
  const insert = isSentence(clause) ? insertElementFix : insertCarveOutFix;
  return insert(context, status, clause.element!);
}

function stateOf({ facts }: FixContext, { clause, element }: LibraryClause): ClauseState | undefined {
  const status = facts.clauses.find((known) => known.clause === clause);
  return element ? status?.elements.find((known) => known.element === element)?.status : status?.status;
}
