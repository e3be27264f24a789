import { defineRule, option } from '../types.js';
import { wordingFindings } from '../wordingRule.js';

/** Reports words that readers take to mean different things. */
export const rule = defineRule({
  id: 'ambiguous-phrase',
  group: 'language',
  summary: 'Words that can be read in two ways',
  severity: 'hint',
  since: '0.1.0',
  options: { ignore: option.strings([], 'Words that your drafts keep.') },
  messages: {
    instead: '“{text}” can be read in more than one way. Consider “{instead}”.',
    advice: '“{text}” can be read in more than one way. {advice}',
  },
  per: 'block',
  reads: ['words'],
  check(context, report, block) {
    for (const finding of wordingFindings(context, block, 'ambiguous-phrase')) report(finding);
  },
});
