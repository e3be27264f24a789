import { defineRule } from '../types.js';

/** Reports a blank that is still to be filled in. */
export const rule = defineRule({
  id: 'placeholder',
  group: 'leftovers',
  summary: 'Blank still to be filled in',
  severity: 'error',
  since: '0.1.0',
  options: {},
  messages: { blank: '“{text}” is still to be filled in. Put in the agreed words before the draft goes out.' },
  check() {},
});
