import { draftWordsOf } from '../../fixes/draftWords.js';
import { missingElements } from '../elements.js';
import { defineRule, option } from '../types.js';

/** Reports what a clause of the draft leaves open that its kind usually settles. */
export const rule = defineRule({
  id: 'missing-element',
  group: 'clauses',
  summary: 'Clause that leaves something open',
  severity: 'information',
  since: '0.1.0',
  options: {
    ignore: option.strings(
      [],
      'Clauses and elements that you leave open, such as “audit-rights” or “audit-rights/cost”.',
    ),
  },
  messages: { missing: '{message}' },
  per: 'draft',
  reads: ['clauses'],
  premise: ({ facts }) => JSON.stringify(draftWordsOf(facts)),
  check(context, report) {
    for (const finding of missingElements(context, false)) report(finding);
  },
});
