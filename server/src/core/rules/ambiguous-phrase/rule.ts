import { wordingRule } from '../wordingRule.js';

/** Reports words that readers take to mean different things. */
export const rule = wordingRule({
  id: 'ambiguous-phrase',
  summary: 'Words that can be read in two ways',
  messages: {
    instead: '“{text}” can be read in more than one way. Consider “{instead}”.',
    advice: '“{text}” can be read in more than one way. {advice}',
  },
});
