import { wordingRule } from '../wordingRule.js';

/** Reports general words about secrets where the trade has words that both sides can act upon. */
export const rule = wordingRule({
  id: 'loose-confidentiality-language',
  summary: 'Loose words about confidentiality',
  severity: 'information',
  about: /\b(?:confiden|secre|disclos|access|reveal|divulge|show|shown|samples?|drawings?|information|know-how)/i,
  messages: {
    instead: '“{text}” does not say who or what is meant. Consider “{instead}”.',
    advice: '“{text}” does not say who or what is meant. {advice}',
  },
});
