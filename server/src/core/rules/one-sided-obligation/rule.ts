import { defineRule } from '../types.js';
import { type Statement, sidesOf, statementsIn } from './statements.js';

/** More of a sentence than this is not shown. */
const longest = 140;

/** Reports what one side of a mutual agreement must or may do and the other need not or may not. */
export const rule = defineRule({
  id: 'one-sided-obligation',
  group: 'clauses',
  summary: 'Duty or right of one side in a mutual agreement',
  severity: 'information',
  since: '0.1.0',
  options: {},
  messages: {
    duty: 'This binds {party} alone, although the agreement is mutual. With the sides swapped it would read “{swapped}”, and nothing says so. Check whether it is meant to bind both.',
    right:
      'This is for {party} alone, although the agreement is mutual. With the sides swapped it would read “{swapped}”, and nothing says so. Check whether both are meant to have it.',
  },
  per: 'group',
  reads: ['words', 'parties', 'agreement'],
  gatherPremise: ({ facts, pack }) =>
    JSON.stringify(sidesOf(facts.agreement, facts.parties, pack.agreementWords) ?? null),
  gather({ facts, pack }, block) {
    if (block.matter !== 'contract' || block.language !== 'en' || block.kind === 'heading') return [];
    const sides = sidesOf(facts.agreement, facts.parties, pack.agreementWords);
    if (!sides) return [];
    return statementsIn(block.prose.text, sides).map(([group, item]) => ({ group, item: { ...item, key: group } }));
  },
  check(_context, report, items) {
    const statements = items as readonly (readonly [(typeof items)[number][0], Statement & { readonly key: string }])[];
    if (new Set(statements.map(([, { party }]) => party)).size !== 1) return;
    for (const [block, { party, start, end, swapped, key }] of statements) {
      const shown = swapped.length <= longest ? swapped : `${swapped.slice(0, longest).trimEnd()} …`;
      report({
        span: { block, start, end },
        message: [key.startsWith('duty') ? 'duty' : 'right', { party, swapped: shown }],
        data: { party },
      });
    }
  },
});
