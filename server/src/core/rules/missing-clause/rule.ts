import type { ContractDocument, Span } from '../../document/types.js';
import { type DraftWords, draftWordsOf } from '../../fixes/draftWords.js';
import { insertClauseFixes } from '../../fixes/insertClauseFix.js';
import { defineRule, option } from '../types.js';
import { expectedClauses } from './clauses.js';

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
  premise: ({ facts }) => JSON.stringify(draftWordsOf(facts)),
  check(context, report) {
    const { document, facts, options } = context;
    const span = document.title ?? firstWords(document);
    if (!span) return;
    const missing = new Set(facts.clauses.filter(({ status }) => status === 'missing').map(({ clause }) => clause));
    if (missing.size === 0) return;
    const words = draftWordsOf(facts);
    for (const { clause, severity, message, kinds } of expectedClauses) {
      if (!missing.has(clause) || (kinds && !kinds.includes(facts.agreement.kind)) || options.ignore.includes(clause))
        continue;
      report({
        span,
        severity,
        message: ['missing', { message: inWords(message, words) }],
        data: { clause },
        fixes: () => insertClauseFixes(context, clause),
      });
    }
  },
});

/** `{recipient}` and `{Recipient}` as the draft calls it. */
function inWords(message: string, words: DraftWords): string {
  return message.replace(/\{(\w)(\w+)\}/g, (whole, initial: string, rest: string) => {
    const word = words[(initial.toLowerCase() + rest) as keyof DraftWords];
    if (!word) return whole;
    return initial === initial.toLowerCase() ? word.phrase : word.phrase.charAt(0).toUpperCase() + word.phrase.slice(1);
  });
}

/** The beginning of a draft that states no name. */
function firstWords(document: ContractDocument): Span | undefined {
  const block = document.blocks.find(({ matter, prose }) => matter === 'contract' && prose.text.trim() !== '');
  if (!block) return undefined;
  const beginning = /^\s*\S+(?:\s+\S+){0,5}/.exec(block.prose.text)?.[0] ?? '';
  return { block, start: beginning.length - beginning.trimStart().length, end: beginning.length };
}
