import type { Block } from '../../document/types.js';
import { monthName } from '../../facts/dates.js';
import { perBlock } from '../../facts/perBlock.js';
import type { Party } from '../../facts/types.js';
import { defineRule, type Fix, type Gathered } from '../types.js';

/** Reports a date in figures that the parties may read in two ways. */
export const rule = defineRule({
  id: 'ambiguous-date',
  group: 'figures',
  summary: 'Date that can be read in two ways',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    either: '“{text}” is {dayFirst} to some readers and {monthFirst} to others. Write the month in words.',
  },
  per: 'group',
  reads: ['words', 'parties'],
  premise: ({ facts }, groups) =>
    `${agreeOnOrder(facts.parties) || groups.has('day-first') !== groups.has('month-first')} ${mayBeMonthFirst(facts.parties)}`,
  gather: (_, block) => (block.matter === 'contract' && block.language === 'en' ? datesIn(block) : []),
  check({ document, facts }, report, dates, groups) {
    // Other dates of the draft may show what it puts first.
    if (agreeOnOrder(facts.parties) || groups.has('day-first') !== groups.has('month-first')) return;
    const asDotted = !mayBeMonthFirst(facts.parties);
    for (const [block, { text, first, second, year, at, dotted }] of dates) {
      if (first > 12 || second > 12 || (dotted && asDotted)) continue;
      const dayFirst = `${first} ${monthName(second)} ${year}`;
      const monthFirst = `${second} ${monthName(first)} ${year}`;
      const span = { block, start: at, end: at + text.length };
      report({
        span,
        message: ['either', { text, dayFirst, monthFirst }],
        data: { date: text },
        fixes: (): readonly Fix[] =>
          [dayFirst, monthFirst].map((date) => ({
            title: `Write “${date}”`,
            kind: 'suggestion',
            edits: [{ range: document.rangeOf(span), text: date }],
          })),
      });
    }
  },
});

/** A date in figures, and where it stands in its block. */
interface NumericDate {
  readonly text: string;
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly at: number;
  /** `3.4.2027`, as those write who put the day first. */
  readonly dotted: boolean;
}

// With dots or hyphens, numbers of versions, sections and telephones look the same, so that a whole year is asked for.
const numeric =
  /(?<![\d/.-])(\d{1,2})(?:\/(\d{1,2})\/((?:19|20)?\d{2})|([.-])(\d{1,2})\4((?:19|20)\d{2}))(?![\d/-]|\.\d)/g;

/** The dates of a block: each that is ambiguous stands alone, and those that show the order of the draft belong together. */
const datesIn = perBlock(({ prose: { text } }: Block): readonly Gathered<NumericDate>[] => {
  if (!/\d[/.-]\d/.test(text)) return [];
  return [...text.matchAll(numeric)].flatMap((match): readonly Gathered<NumericDate>[] => {
    const first = Number(match[1]);
    const second = Number(match[2] ?? match[5]);
    const digits = match[3] ?? match[6]!;
    const year = Number(digits.length === 2 ? `20${digits}` : digits);
    if (first < 1 || second < 1 || first > 31 || second > 31 || first === second) return [];
    const item = { text: match[0], first, second, year, at: match.index, dotted: match[4] === '.' };
    if (first <= 12 && second <= 12) return [{ item }];
    if (first > 12 && second > 12) return [];
    return [{ group: first > 12 ? 'day-first' : 'month-first', item }];
  });
});

/** Countries whose people write the month first. */
const monthFirst: ReadonlySet<string> = new Set(['US', 'PH', 'FM', 'MH', 'PW']);

const mayBeMonthFirst = (parties: readonly Party[]) =>
  parties.some(({ country }) => country !== undefined && monthFirst.has(country));

/** Whether all parties are in countries that write dates in one order, so that they read them alike. */
function agreeOnOrder(parties: readonly Party[]): boolean {
  const countries = parties.map(({ country }) => country);
  if (countries.length < 2 || countries.some((country) => country === undefined)) return false;
  return new Set(countries.map((country) => monthFirst.has(country!))).size === 1;
}
