import { defineRule, option } from '../types.js';
import { wordingFindings } from '../wordingRule.js';

/** Reports a word that only old agreements use. */
export const rule = defineRule({
  id: 'archaic-term',
  group: 'language',
  summary: 'Word of another century',
  severity: 'hint',
  since: '0.1.0',
  options: { ignore: option.strings([], 'Words that your drafts keep.') },
  messages: {
    instead: '“{text}” says nothing that “{instead}” does not say in the language of today. Consider it.',
    advice: '“{text}” adds nothing but age. {advice}',
  },
  per: 'block',
  reads: ['words'],
  check(context, report, block) {
    for (const finding of wordingFindings(context, block, 'archaic-term')) report(finding);
  },
});
