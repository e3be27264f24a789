import { numberFindings } from '../numberFindings.js';
import { defineRule } from '../types.js';

/** Reports a typed number that stands twice. */
export const rule = defineRule({
  id: 'duplicate-number',
  group: 'references',
  summary: 'Number that stands twice',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    sections:
      '{number} stands twice, so that a reference to it may mean either. Number the second one, and what follows, again.',
    items:
      '{number} stands twice, so that a reference to it may mean either. Letter the second one, and what follows, again.',
  },
  per: 'block',
  reads: ['words', 'numbering'],
  check(context, report, block) {
    for (const finding of numberFindings(context, block, 'duplicate')) report(finding);
  },
});
