import type { TermUse } from '../../facts/types.js';
import { defineRule, option } from '../types.js';
import { fixesOf } from './fixes.js';
import { similarTermFinder } from './similar.js';

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
    similar:
      '“{term}” is used like a defined term, but the draft defines “{similar}”. Use the defined term, or define this one.',
    elsewhere:
      '“{term}” is not defined here. The draft takes such terms from another document (“{source}”): check that it defines this one.',
  },
  check(context, report) {
    const { facts, options } = context;
    const ignored = new Set(options.ignore.map((term) => term.toLowerCase()));
    const similarTo = similarTermFinder(facts.definitionsByTerm.keys());
    for (const [term, uses] of undefinedUses(facts.termUses)) {
      if (ignored.has(term.toLowerCase())) continue;
      const [first, ...others] = uses;
      const similar = similarTo(term);
      const source = facts.incorporated;
      const definition = similar && facts.definitionsByTerm.get(similar)?.[0]?.span;
      const related = others
        .slice(0, mostRelated)
        .map(({ span }) => ({ span, message: `“${term}” is used here too.` }));
      report({
        span: first!.span,
        message: similar
          ? ['similar', { term, similar }]
          : source
            ? ['elsewhere', { term, source }]
            : ['undefined', { term }],
        // What another document defines is for the eye that looks for it, not for the list of problems.
        ...(source && !similar ? { severity: 'hint' as const } : {}),
        data: { term },
        related: definition ? [{ span: definition, message: `“${similar}” is defined here.` }, ...related] : related,
        fixes: () => fixesOf(context, term, uses, similar),
      });
    }
  },
});

/** The uses of each term that nothing defines, in the order of the text. */
function undefinedUses(termUses: readonly TermUse[]): ReadonlyMap<string, readonly TermUse[]> {
  const uses = new Map<string, TermUse[]>();
  for (const use of termUses) {
    if (use.definition) continue;
    const known = uses.get(use.term);
    if (known) known.push(use);
    else uses.set(use.term, [use]);
  }
  return uses;
}
