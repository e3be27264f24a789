import { isoDate, weekdayOf, weekdays, writtenDatesIn } from '../../facts/dates.js';
import { datesIn, type NamedDate } from '../../facts/dateWords.js';
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
  check({ document, pack }, report, block) {
    if (block.matter !== 'contract') return;
    const { text } = block.prose;
    const figures = pack.others[block.language]?.figures;
    const names = figures?.weekdays.map((day) => day.split('|')[0]!) ?? weekdays;
    for (const date of figures ? datesIn(text, figures) : namedDatesIn(text)) {
      const { weekday } = date;
      if (!weekday || !isoDate(date)) continue;
      const right = weekdays.indexOf(weekdayOf(date));
      if (weekday.day === right) continue;
      const name = { block, start: weekday.start, end: weekday.end };
      report({
        span: { block, start: Math.min(date.start, weekday.start), end: Math.max(date.end, weekday.end) },
        message: [
          'differ',
          {
            date: text.slice(date.start, date.end).replace(/\s+/g, ' '),
            right: weekdays[right]!,
            wrong: text.slice(weekday.start, weekday.end),
          },
        ],
        data: { weekday: weekdays[right]! },
        fixes: (): readonly Fix[] => [
          {
            title: `Change the day of the week to “${names[right]}”`,
            kind: 'suggestion',
            edits: [{ range: document.rangeOf(name), text: inCaseOf(text[weekday.start]!, names[right]!) }],
          },
        ],
      });
    }
  },
});

function inCaseOf(first: string, name: string): string {
  return /\p{Lu}/u.test(first) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** English dates with the day of the week that stands before them. */
function namedDatesIn(text: string): readonly NamedDate[] {
  return writtenDatesIn(text).map((date): NamedDate => {
    const from = Math.max(0, date.start - 24);
    const named = weekday.exec(text.slice(from, date.start));
    if (!named) return date;
    const start = from + named.index;
    const day = (weekdays as readonly string[]).indexOf(named[1]!);
    return { ...date, weekday: { day, start, end: start + named[1]!.length } };
  });
}
