import { isoDate, weekdayOf, weekdays, writtenDatesIn } from '../../facts/dates.js';
import { defineRule, type Fix } from '../types.js';

const weekday = new RegExp(String.raw`\b(${weekdays.join('|')})(?:,\s*|\s+)(?:the\s+)?$`);

/** Reports a day of the week that is not that of the date behind it. */
export const rule = defineRule({
  id: 'weekday-mismatch',
  group: 'figures',
  summary: 'Day of the week that does not match the date',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    differ: '{date} is a {right}, not a {wrong}. Nobody can tell which of the two is meant. Correct one of them.',
  },
  per: 'block',
  reads: ['words'],
  check({ document }, report, block) {
    if (block.matter !== 'contract') return;
    const { text } = block.prose;
    for (const date of writtenDatesIn(text)) {
      const before = text.slice(Math.max(0, date.start - 24), date.start);
      const named = weekday.exec(before);
      if (!named || !isoDate(date) || named[1] === weekdayOf(date)) continue;
      const right = weekdayOf(date);
      const start = date.start - (before.length - named.index);
      const name = { block, start, end: start + named[1]!.length };
      report({
        span: { block, start, end: date.end },
        message: ['differ', { date: text.slice(date.start, date.end).replace(/\s+/g, ' '), right, wrong: named[1]! }],
        data: { weekday: right },
        fixes: (): readonly Fix[] => [
          {
            title: `Change the day of the week to “${right}”`,
            kind: 'suggestion',
            edits: [{ range: document.rangeOf(name), text: right }],
          },
        ],
      });
    }
  },
});
