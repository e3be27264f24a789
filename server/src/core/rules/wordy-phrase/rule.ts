import { wordingRule } from '../wordingRule.js';

/** Reports several words where one says the same. */
export const rule = wordingRule({
  id: 'wordy-phrase',
  summary: 'Several words for one',
  messages: {
    instead: '“{text}” says no more than “{instead}”. Consider the shorter words.',
    advice: '“{text}” says nothing. {advice}',
  },
});
