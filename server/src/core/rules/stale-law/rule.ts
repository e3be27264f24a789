import { endOfTerm } from '../../facts/lawInForce.js';
import { lawAsOf } from '../../packs/law.js';
import { dayInWords } from '../lawSentences.js';
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
  messages: {
    stale: '“{text}” is out of date: it {what}. Check whether {now} is meant. Source: {source}, as of {asOf}.',
    ending:
      '“{text}” does not last as long as the agreement: it {what}. Check whether {now} is to hold then. Source: {source}, as of {asOf}.',
  },
  per: 'block',
  reads: ['words'],
  premise: ({ facts: { time } }) => [time.signing ?? '', endOfTerm(time) ?? ''],
  check({ document, facts }, report, block) {
    if (block.matter !== 'contract') return;
    for (const { law, start, end } of staleCitationsIn(block)) {
      const isOver = law.until <= (facts.time.signing ?? lawAsOf);
      const last = endOfTerm(facts.time);
      // An agreement from before the change is right in citing it, unless it runs on when the change comes.
      if (!isOver && (last === undefined || last < law.until)) continue;
      const span = { block, start, end };
      const { id, what, now, replacement, until, source, asOf } = law;
      report({
        span,
        ...(!isOver && { severity: 'information' as const }),
        message: [
          isOver ? 'stale' : 'ending',
          { text: block.prose.text.slice(start, end).replace(/\s+/g, ' '), what, now, source, asOf: dayInWords(asOf) },
        ],
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
