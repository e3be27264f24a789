import { draftWordsOf, inDraftWords } from '../../fixes/draftWords.js';
import { insertClauseFixes } from '../../fixes/insertClauseFix.js';
import { beginningOf } from '../beginning.js';
import { draftWordsPremise } from '../draftWordsPremise.js';
import { lawOn } from '../lawSentences.js';
import { defineRule, option } from '../types.js';

/** Reports a clause that an agreement of this kind needs and the draft does not have. */
export const rule = defineRule({
  id: 'missing-clause',
  group: 'clauses',
  summary: 'Clause that is missing',
  severity: 'warning',
  since: '0.1.0',
  options: {
    ignore: option.strings([], 'Clauses that your agreements do without, such as “no-licence” or “dispute-forum”.'),
  },
  messages: { missing: '{message}' },
  per: 'draft',
  reads: ['title', 'beginning', 'clauses'],
  premise: draftWordsPremise,
  check(context, report) {
    const { document, facts, options, pack } = context;
    const span = beginningOf(document);
    if (!span) return;
    const missing = new Set(facts.clauses.filter(({ status }) => status === 'missing').map(({ clause }) => clause));
    if (missing.size === 0) return;
    const words = draftWordsOf(facts);
    for (const { clause, missing: said } of pack.clauses.clauses) {
      if (!said || !missing.has(clause) || options.ignore.includes(clause)) continue;
      const { severity, message, kinds } = said;
      if (kinds && !kinds.includes(facts.agreement.kind)) continue;
      const law = lawOn(facts, clause);
      report({
        span,
        severity,
        message: ['missing', { message: inDraftWords(message, words) + law.text }],
        data: { clause, ...law.data },
        fixes: () => insertClauseFixes(context, clause),
      });
    }
  },
});
