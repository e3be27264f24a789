import { defineRule, option } from '../types.js';
import { wordingFindings } from '../wordingRule.js';

/** Reports two words that mean the same thing. */
export const rule = defineRule({
  id: 'doublet',
  group: 'language',
  summary: 'Two words for one',
  severity: 'hint',
  since: '0.1.0',
  options: { ignore: option.strings([], 'Words that your drafts keep.') },
  messages: {
    instead: '“{text}” says one thing twice, so that a reader may look for a difference. Consider “{instead}”.',
    advice: '“{text}” says one thing twice. {advice}',
  },
  per: 'block',
  reads: ['words'],
  check(context, report, block) {
    for (const finding of wordingFindings(context, block, 'doublet')) report(finding);
  },
});
