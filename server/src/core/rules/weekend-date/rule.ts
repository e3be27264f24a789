import { datesIn as englishDatesIn, weekdayOf } from '../../facts/dates.js';
import { defineRule } from '../types.js';

/** Before a date: that something is to be done by it. */
const due =
  /\b(?:by|before|until|till|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before|due\s+on|payable\s+on|deliver(?:ed|y|ies)?\s+on|expires?\s+on|ends?\s+on)\s+(?:the\s+)?(?:close\s+of\s+business\s+on\s+|midnight\s+on\s+)?(?:(?:Satur|Sun)day,?\s+)?(?:the\s+)?$/i;

/** Reports a deadline that falls on a Saturday or a Sunday. Off by default: many drafts have a rule for such days. */
export const rule = defineRule({
  id: 'weekend-date',
  group: 'figures',
  summary: 'Deadline on a weekend',
  severity: 'information',
  off: true,
  since: '0.1.0',
  options: {},
  messages: {
    weekend:
      '{date} is a {day}, on which banks and registers are closed in most places. Check whether the day before or the day after is meant.',
  },
  per: 'block',
  reads: ['words'],
  check(_, report, block) {
    if (block.matter !== 'contract') return;
    const { text } = block.prose;
    for (const date of englishDatesIn(text)) {
      const day = weekdayOf(date);
      if (day !== 'Saturday' && day !== 'Sunday') continue;
      if (!due.test(text.slice(Math.max(0, date.start - 60), date.start))) continue;
      const words = text.slice(date.start, date.end).replace(/\s+/g, ' ');
      report({
        span: { block, start: date.start, end: date.end },
        message: ['weekend', { date: words, day }],
        data: { date: date.date, weekday: day },
      });
    }
  },
});
