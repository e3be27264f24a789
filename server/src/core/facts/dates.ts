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

/** A date as it is written, be it a day of the calendar or not, and where it stands in a text. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

/**
 * What is written like a date in a form that can be read in one way only: `1 March 2026`, `March 1st, 2026`, `the 1st day
 * of March, 2026`, `2026-03-01`. The day may be one that the month does not have.
 */
export function writtenDatesIn(text: string): readonly WrittenDate[] {
  if (!/\d{4}/.test(text)) return [];
  return [...text.matchAll(written)].map(({ 0: words, index, groups }) => {
    const { iy, im, id, dd, dm, dy, mm, md, my } = groups!;
    const place = { start: index, end: index + words.length };
    if (iy) return { year: Number(iy), month: Number(im), day: Number(id), ...place };
    return { year: Number(dy ?? my), month: monthNumber((dm ?? mm)!), day: Number(dd ?? md), ...place };
  });
}

/** The days of the calendar among the written dates of a text. */
export function datesIn(text: string): readonly (WrittenDate & { readonly date: IsoDate })[] {
  return writtenDatesIn(text).flatMap((written) => {
    const date = isoDate(written);
    return date === undefined ? [] : [{ ...written, date }];
  });
}

function monthNumber(name: string): number {
  return months.findIndex((full) => full.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1;
}

/** The day of the calendar, or undefined where there is none such. */
export function isoDate({ year, month, day }: Pick<WrittenDate, 'year' | 'month' | 'day'>): IsoDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return undefined;
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
}

/** How many days a month has. */
export function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** The day of the week of a day of the Gregorian calendar (Sakamoto’s method). */
export function weekdayOf({
  year,
  month,
  day,
}: Pick<WrittenDate, 'year' | 'month' | 'day'>): (typeof weekdays)[number] {
  const shifted = month < 3 ? year - 1 : year;
  const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]!;
  const count = shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return weekdays[(count + offset + day) % 7]!;
}

/** `March`, for 3. */
export const monthName = (month: number) => months[month - 1]![0]!.toUpperCase() + months[month - 1]!.slice(1);

const pad = (number: number) => String(number).padStart(2, '0');
