import { elementRule } from '../elementRule.js';

/** Reports a clause that lacks what it does not do its work without. */
export const rule = elementRule({
  id: 'weak-element',
  summary: 'Clause that is too weak',
  ignores: 'Clauses and elements that your agreements do without, such as “audit-rights” or “audit-rights/notice”.',
  weak: true,
});
