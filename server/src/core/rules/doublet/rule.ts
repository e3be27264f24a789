import { wordingRule } from '../wordingRule.js';

/** Reports two words that mean the same thing. */
export const rule = wordingRule({
  id: 'doublet',
  summary: 'Two words for one',
  messages: {
    instead: '“{text}” says one thing twice, so that a reader may look for a difference. Consider “{instead}”.',
    advice: '“{text}” says one thing twice. {advice}',
  },
});
