import { numberFindings } from '../numberFindings.js';
import { defineRule } from '../types.js';

/** Reports a typed number that leaves out one or more. */
export const rule = defineRule({
  id: 'numbering-gap',
  group: 'references',
  summary: 'Number that is left out',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    sections:
      '{number} follows {before}. If something was lost, put it back; if it was taken out, number the rest again or write “[Reserved]” in its place.',
    items: '{number} follows {before}. If an item was lost, put it back; if it was taken out, letter the rest again.',
  },
  per: 'block',
  reads: ['words', 'numbering'],
  check(context, report, block) {
    for (const finding of numberFindings(context, block, 'gap')) report(finding);
  },
});
