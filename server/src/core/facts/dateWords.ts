import type { Figures } from '../packs/languages.js';
import { type WrittenDate, writtenDatesIn } from './dates.js';
import { ascii } from './hanNumbers.js';

/** A date, and the day of the week that the text gives it: a number from 0 for Sunday. */
export interface NamedDate extends WrittenDate {
  readonly weekday?: { readonly day: number; readonly start: number; readonly end: number } | undefined;
}

interface Reader {
  readonly dates: RegExp;
  /** Months by their names in small letters, from 1. */
  readonly months: ReadonlyMap<string, number>;
  readonly days: ReadonlyMap<string, number>;
  /** A day of the week right before a date, or right behind it. */
  readonly before: RegExp | undefined;
  readonly behind: RegExp | undefined;
}

const readers = new WeakMap<Figures, Reader>();

/**
 * The dates of a text in another language than English, in forms that its readers take in one way: `31. März 2027`,
 * `31.03.2027`, `1er mars 2027`, `3 de mayo de 2027`, `2027年3月31日`. The day may be one that the month does not have.
 * @returns in the order of the text; offsets of the text
 */
export function datesIn(text: string, figures: Figures): readonly NamedDate[] {
  if (!/[\d０-９]{4}/.test(text)) return [];
  const reader = readerOf(figures);
  const own = [...text.matchAll(reader.dates)].map(({ 0: whole, index, groups }): WrittenDate => {
    const { day2, month, name, year2 } = groups!;
    const [day, year] = [groups!.day ?? day2, groups!.year ?? year2];
    const figure = (written: string) => Number(ascii(written));
    const number = name === undefined ? figure(month!) : reader.months.get(name.toLowerCase().replace(/\.$/, ''))!;
    return { year: figure(year!), month: number, day: figure(day!), start: index, end: index + whole.length };
  });
  const iso = writtenDatesIn(text).filter(({ start }) => /^\d{4}-/.test(text.slice(start, start + 5)));
  return [...own, ...iso]
    .sort((a, b) => a.start - b.start)
    .map((date) => ({ ...date, weekday: weekdayOf(text, date, reader) }));
}

function weekdayOf(text: string, { start, end }: WrittenDate, { before, behind, days }: Reader): NamedDate['weekday'] {
  const from = Math.max(0, start - 24);
  const named = before?.exec(text.slice(from, start));
  if (named) {
    const at = from + named.index;
    return { day: days.get(named[1]!.toLowerCase())!, start: at, end: at + named[1]!.length };
  }
  const follows = behind?.exec(text.slice(end, end + 10));
  const day = follows?.[1] ?? follows?.[2];
  if (!follows || day === undefined) return undefined;
  const at = end + follows[0].replace(/曜日?/, '').lastIndexOf(day);
  return { day: days.get(day)!, start: at, end: at + day.length };
}

function readerOf(figures: Figures): Reader {
  const known = readers.get(figures);
  if (known) return known;
  const numbered = (lists: readonly string[], first: number) =>
    new Map(lists.flatMap((list, i) => list.split('|').map((name) => [name.toLowerCase(), i + first] as const)));
  const names = (lists: readonly string[]) => lists.join('|');
  const han = figures.months.length === 0;
  const reader: Reader = {
    dates: han ? hanDates : datePattern(names(figures.months), figures.numericDate),
    months: numbered(figures.months, 1),
    days: numbered(figures.weekdays, 0),
    before: han
      ? undefined
      : new RegExp(String.raw`(?<!\p{L})(${names(figures.weekdays)}),?\s+(?:den|dem|le|el|the)?\s*$`, 'iu'),
    behind: han
      ? new RegExp(
          String.raw`^\s*(?:[（(]\s*(?:星期|礼拜|周)?(${names(figures.weekdays)})(?:曜日?)?\s*[）)]|(?:星期|礼拜)(${names(figures.weekdays)}))`,
          'u',
        )
      : undefined,
  };
  readers.set(figures, reader);
  return reader;
}

const hanDates =
  /(?<![\d０-９])(?<year>[\d０-９]{4})\s?年\s?(?<month>[\d０-９]{1,2})\s?月\s?(?<day>[\d０-９]{1,2})\s?[日号]/gu;

function datePattern(months: string, sign: string): RegExp {
  const named = String.raw`(?<day>\d{1,2})(?:\.|er|º|ª)?\s+(?:de\s+)?(?<name>${months})\.?,?\s+(?:de(?:l)?\s+)?(?<year>\d{4})`;
  const s = `\\${sign}`;
  const figures = String.raw`(?<day2>\d{1,2})${s}\s?(?<month>\d{1,2})${s}\s?(?<year2>\d{4})`;
  return new RegExp(String.raw`(?<![\p{L}\d./-])(?:${named}|${figures})(?![\d\p{L}])`, 'giu');
}
