import { lastDayOf, monthName, writtenDatesIn } from '../../facts/dates.js';
import { datesIn } from '../../facts/dateWords.js';
import { defineRule, type Fix } from '../types.js';

/** Reports a date that no calendar has. */
export const rule = defineRule({
  id: 'impossible-date',
  group: 'figures',
  summary: 'Date that does not exist',
  severity: 'error',
  since: '0.1.0',
  options: {},
  messages: {
    day: 'There is no {text}: {month} {year} has {last} days. Whatever depends on the date is uncertain. Correct it.',
    month: 'There is no {text}: a year has twelve months. Check whether day and month have changed places.',
  },
  per: 'block',
  reads: ['words'],
  check({ document, pack }, report, block) {
    if (block.matter !== 'contract' && block.matter !== 'signature') return;
    const { text } = block.prose;
    const figures = pack.others[block.language]?.figures;
    for (const { year, month, day, start, end } of figures ? datesIn(text, figures) : writtenDatesIn(text)) {
      if (day < 1 || year < 1900 || year > 2199) continue;
      const isMonth = month >= 1 && month <= 12;
      if (isMonth && day <= lastDayOf(year, month)) continue;
      if (!isMonth && (month === 0 || month > 31)) continue;
      const span = { block, start, end };
      const written = text.slice(start, end).replace(/\s+/g, ' ');
      if (!isMonth) {
        report({ span, message: ['month', { text: written }], data: { date: written } });
        continue;
      }
      const last = lastDayOf(year, month);
      const values = { text: written, month: monthName(month), year, last };
      const yearFirst = text.startsWith(String(year), start);
      const at = yearFirst ? text.lastIndexOf(String(day), end - 1) : text.indexOf(String(day), start);
      report({
        span,
        message: ['day', values],
        data: { date: written },
        fixes: (): readonly Fix[] =>
          at < start || at >= end
            ? []
            : [
                {
                  title: `Change it to the last day of the month, ${last}`,
                  kind: 'suggestion',
                  edits: [
                    {
                      range: document.rangeOf({ block, start: at, end: at + String(day).length }),
                      text: String(last),
                    },
                  ],
                },
              ],
      });
    }
  },
});
