import type { TermUse } from '../../facts/types.js';
import { defineRule, option } from '../types.js';

/** More related places would only fill the list. */
const mostRelated = 20;

/** Reports words used like a defined term that the draft does not define. */
export const rule = defineRule({
  id: 'undefined-term',
  group: 'defined-terms',
  summary: 'Term is used but not defined',
  severity: 'warning',
  since: '0.1.0',
  options: {
    ignore: option.strings([], 'Terms that need no definition in this draft, such as the names of products.'),
  },
  messages: {
    undefined:
      '“{term}” is used like a defined term, but the draft does not define it. Define it, or write it in lower case.',
    elsewhere:
      '“{term}” is not defined here. The draft takes such terms from another document (“{source}”): check that it defines this one.',
  },
  check({ facts, options }, report) {
    const ignored = new Set(options.ignore.map((term) => term.toLowerCase()));
    const uses = new Map<string, TermUse[]>();
    for (const use of facts.termUses) {
      if (use.definition || ignored.has(use.term.toLowerCase())) continue;
      const known = uses.get(use.term);
      if (known) known.push(use);
      else uses.set(use.term, [use]);
    }
    for (const [term, [first, ...others]] of uses) {
      report({
        span: first!.span,
        message: [facts.incorporated ? 'elsewhere' : 'undefined', { term, source: facts.incorporated ?? '' }],
        ...(facts.incorporated ? { severity: 'hint' as const } : {}),
        data: { term },
        related: others.slice(0, mostRelated).map(({ span }) => ({ span, message: `“${term}” is used here too.` })),
      });
    }
  },
});
