import { wordingRule } from '../wordingRule.js';

/** Reports a word that only old agreements use. */
export const rule = wordingRule({
  id: 'archaic-term',
  summary: 'Word of another century',
  messages: {
    instead: '“{text}” says nothing that “{instead}” does not say in the language of today. Consider it.',
    advice: '“{text}” adds nothing but age. {advice}',
  },
});
