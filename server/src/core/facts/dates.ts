/** A day of the calendar as `2026-03-01`, so that dates compare as words do. */
export type IsoDate = string;

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month = String.raw`(?:${months.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?`;
const written = new RegExp(
  [
    String.raw`(?<iy>\d{4})-(?<im>\d{2})-(?<id>\d{2})(?!\d)`,
    String.raw`(?<dd>\d{1,2})(?:st|nd|rd|th)?(?:\s+day)?(?:\s+of)?\s+(?<dm>${month}),?\s+(?<dy>\d{4})`,
    String.raw`(?<mm>${month})\s+(?<md>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<my>\d{4})`,
  ]
    .map((form) => `(?<![\\w/.-])(?:${form})`)
    .join('|'),
  'gi',
);

/** A date, and where it stands in a text. */
export interface WrittenDate {
  readonly date: IsoDate;
  readonly start: number;
  readonly end: number;
}

/**
 * The dates in a text that can be read in one way only: `1 March 2026`, `March 1st, 2026`, `the 1st day of March, 2026`,
 * `2026-03-01`. What is no day of the calendar is left out.
 */
export function datesIn(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const { 0: words, index, groups } of text.matchAll(written)) {
    const { iy, im, id, dd, dm, dy, mm, md, my } = groups!;
    const date = iy
      ? isoDate(Number(iy), Number(im), Number(id))
      : isoDate(Number(dy ?? my), monthNumber((dm ?? mm)!), Number(dd ?? md));
    if (date) found.push({ date, start: index, end: index + words.length });
  }
  return found;
}

function monthNumber(name: string): number {
  return months.findIndex((full) => full.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1;
}

/** The day of the calendar, or undefined where there is none such. */
function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return undefined;
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
}

function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const pad = (number: number) => String(number).padStart(2, '0');
