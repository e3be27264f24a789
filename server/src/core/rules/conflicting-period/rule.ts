import { contradict, type SetPeriod, setPeriodsIn } from '../../facts/periods.js';
import { defineRule } from '../types.js';

/** What a period is set for, as a message says it. */
const subjects: Readonly<Record<string, string>> = {
  term: 'the term of the agreement',
  survival: 'how long the duty lasts',
  return: 'the return or destruction',
  notice: 'the notice of termination',
  retention: 'how long something is kept',
};

/** Reports a period that contradicts the one that the draft has set for the same before. */
export const rule = defineRule({
  id: 'conflicting-period',
  group: 'clauses',
  summary: 'Periods that contradict one another',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    conflict:
      'The draft says “{text}” here and “{other}” elsewhere for {subject}. Which of them holds is open. Check what was agreed, and say it once.',
  },
  per: 'group',
  reads: ['words'],
  gather(_context, block) {
    if (block.matter !== 'contract' || block.language !== 'en' || block.kind === 'heading') return [];
    return setPeriodsIn(block).map((item) => ({ group: item.subject, item }));
  },
  check({ document }, report, items) {
    const [first, ...others] = items as readonly (readonly [(typeof items)[number][0], SetPeriod])[];
    if (!first) return;
    const [home, before] = first;
    const other = home.prose.text.slice(before.start, before.end).replace(/\s+/g, ' ');
    for (const [block, period] of others) {
      if (!contradict(before, period)) continue;
      const span = { block, start: period.start, end: period.end };
      report({
        span,
        message: [
          'conflict',
          {
            text: block.prose.text.slice(period.start, period.end).replace(/\s+/g, ' '),
            other,
            subject: subjects[period.subject.split('|')[0]!]!,
          },
        ],
        data: { subject: period.subject },
        related: [{ span: { block: home, start: before.start, end: before.end }, message: `“${other}” for the same` }],
        fixes: () => [
          {
            title: `Change to “${other}”`,
            kind: 'suggestion',
            edits: [{ range: document.rangeOf(span), text: other }],
          },
        ],
      });
    }
  },
});
