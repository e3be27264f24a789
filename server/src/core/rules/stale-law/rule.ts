import { signingDateOf } from '../../facts/signingDate.js';
import { defineRule, type Fix } from '../types.js';
import { staleCitationsIn } from './citations.js';

/** Reports a citation of law that was no longer in force when the agreement is made. */
export const rule = defineRule({
  id: 'stale-law',
  group: 'references',
  summary: 'Law that is no longer in force',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: { stale: '“{text}” is out of date: it {what}. Check whether {now} is meant.' },
  per: 'block',
  reads: ['words'],
  premise: ({ document }) => signingDateOf(document) ?? '',
  check({ document }, report, block) {
    if (block.matter !== 'contract') return;
    for (const { law, start, end } of staleCitationsIn(block)) {
      const signing = signingDateOf(document);
      if (signing !== undefined && signing < law.until) continue;
      const span = { block, start, end };
      const { id, what, now, replacement, until } = law;
      report({
        span,
        message: ['stale', { text: block.prose.text.slice(start, end).replace(/\s+/g, ' '), what, now }],
        data: { law: id, until },
        fixes: (): readonly Fix[] =>
          replacement === undefined
            ? []
            : [
                {
                  title: `Replace with “${replacement}”`,
                  kind: 'suggestion',
                  edits: [{ range: document.rangeOf(span), text: replacement }],
                },
              ],
      });
    }
  },
});
