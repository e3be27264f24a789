import { defineRule } from '../types.js';

/** Reports a definition whose term the draft does not use. */
export const rule = defineRule({
  id: 'unused-definition',
  group: 'defined-terms',
  summary: 'Term is defined but not used',
  severity: 'information',
  since: '0.1.0',
  options: {},
  messages: {
    unused: '“{term}” is defined, but the draft does not use it. Take the definition out, or use the term.',
  },
  check({ facts }, report) {
    const used = new Set(facts.termUses.map(({ definition }) => definition?.term));
    for (const { term, span, names, external } of facts.definitions) {
      if (!span || names || external || used.has(term)) continue;
      used.add(term);
      report({ span, message: ['unused', { term }], data: { term }, tags: ['unnecessary'] });
    }
  },
});
