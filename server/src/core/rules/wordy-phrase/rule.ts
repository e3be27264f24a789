import { defineRule, option } from '../types.js';
import { wordingFindings } from '../wordingRule.js';

/** Reports several words where one says the same. */
export const rule = defineRule({
  id: 'wordy-phrase',
  group: 'language',
  summary: 'Several words for one',
  severity: 'hint',
  since: '0.1.0',
  options: { ignore: option.strings([], 'Words that your drafts keep.') },
  messages: {
    instead: '“{text}” says no more than “{instead}”. Consider the shorter words.',
    advice: '“{text}” says nothing. {advice}',
  },
  per: 'block',
  reads: ['words'],
  check(context, report, block) {
    for (const finding of wordingFindings(context, block, 'wordy-phrase')) report(finding);
  },
});
