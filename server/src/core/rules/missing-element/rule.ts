import { elementRule } from '../elementRule.js';

/** Reports what a clause of the draft leaves open that its kind usually settles. */
export const rule = elementRule({
  id: 'missing-element',
  summary: 'Clause that leaves something open',
  ignores: 'Clauses and elements that you leave open, such as “audit-rights” or “audit-rights/cost”.',
  weak: false,
});
