import { insertClauseFix } from '../../server/src/core/fixes/insertClauseFix.js';
import type { LibraryClause } from '../../server/src/core/packs/types.js';
import { applied, clauseOf, contextOf, type Given } from './support.js';

/** One paragraph. */
export const short = clauseOf({ id: 'short', text: '{{recipient}} shall return samples within [10] days.' });

/** A paragraph, a list, and a paragraph. */
export const long = clauseOf({
  id: 'long',
  text: `Within [10] days, {{recipient}} shall:

1. return samples to {{discloser}}; and
2. delete {{information}}.

{{recipient}} may keep one copy.`,
});

const given: Given = { clauses: { 'purpose-limitation': 'only for the trial' }, library: [short, long] };

/** The draft with the clause put in, line by line. */
export function insert(clause: LibraryClause, draft: string, more: Given = {}): string {
  const context = contextOf(draft, { ...given, ...more });
  return applied(context, insertClauseFix(context, clause));
}
