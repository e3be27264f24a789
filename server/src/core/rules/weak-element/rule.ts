import { draftWordsOf } from '../../fixes/draftWords.js';
import { missingElements } from '../elements.js';
import { defineRule, option } from '../types.js';

/** Reports a clause that lacks what it does not do its work without. */
export const rule = defineRule({
  id: 'weak-element',
  group: 'clauses',
  summary: 'Clause that is too weak',
  severity: 'information',
  since: '0.1.0',
  options: {
    ignore: option.strings(
      [],
      'Clauses and elements that your agreements do without, such as “audit-rights” or “audit-rights/notice”.',
    ),
  },
  messages: { missing: '{message}' },
  per: 'draft',
  reads: ['clauses'],
  premise: ({ facts }) => JSON.stringify(draftWordsOf(facts)),
  check(context, report) {
    for (const finding of missingElements(context, true)) report(finding);
  },
});
