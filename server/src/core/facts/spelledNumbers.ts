import type { Figures, NumberWords } from '../packs/languages.js';
import { hanNumbersIn } from './hanNumbers.js';
import { numberIn, type SpelledNumber, spelledNumbersIn } from './numberWords.js';

/** Reads the words of a number, in small letters; undefined where they are none. */
type Reader = (words: readonly string[]) => number | undefined;

/** `(30)`, `(10.000 EUR)`, `(EUR 10’000)` behind words. */
const bracket =
  /\(\s*(?:(?:[A-Z]{3}|[$€£¥])\s?)?(\d{1,3}(?:[.,’'\u00a0\u202f ]\d{3})+|\d+)(?:\s?(?:[A-Z]{3}|[$€£¥%]))?\s*\)/g;
/** `30 (thirty)`: figures before their words. */
const behind = /(?<![\p{L}\d.,/-])(\d{1,3}(?:[.,’']\d{3})+|\d+)\s?%?\s?\(\s*(\p{L}[\p{L} -]{1,70})\)/gu;
/** Words between a number and its figures. */
const units =
  /^(?:percent|prozent|euros?|eur|us|usd|dollars?|dollar|dólares|franken|francs?|chf|pounds?|pfund|livres?|libras?|yen|pour|cent|por|ciento|de|d)$/;
const mostBefore = 160;

/**
 * The numbers of a text that are written twice, in words and in figures, in either order.
 * @param figures of the language of the text; undefined for English
 */
export function numbersWrittenTwice(text: string, figures: Figures | undefined): readonly SpelledNumber[] {
  if (!/\d/.test(text)) return [];
  if (figures?.numbers.cjk) return hanNumbersIn(text);
  const read: Reader = figures ? readerOf(figures.numbers) : numberIn;
  const inWords = figures ? behindWords(text, read) : spelledNumbersIn(text);
  return [...inWords, ...beforeWords(text, read)].sort((a, b) => a.start - b.start);
}

function behindWords(text: string, read: Reader): readonly SpelledNumber[] {
  return [...text.matchAll(bracket)].flatMap(({ 0: whole, 1: figures, index }): readonly SpelledNumber[] => {
    const stretch = text.slice(Math.max(0, index - mostBefore), index);
    const words = [...stretch.matchAll(/[\p{L}]+/gu)];
    let last = words.length;
    while (
      last > 0 &&
      read([words[last - 1]![0].toLowerCase()]) === undefined &&
      units.test(words[last - 1]![0].toLowerCase())
    )
      last--;
    // The longest run of words that is a number.
    let found: { spelled: number; first: number } | undefined;
    for (let first = last - 1; first >= 0 && first >= last - 8; first--) {
      const run = words.slice(first, last).map(([word]) => word.toLowerCase());
      const spelled = read(run);
      if (spelled !== undefined) found = { spelled, first };
    }
    const lastWord = words[last - 1];
    if (!found || !lastWord || !/^[\s\p{L}.-]*$/u.test(stretch.slice(lastWord.index + lastWord[0].length))) return [];
    const start = index - stretch.length + words[found.first]!.index;
    return [
      {
        start,
        end: index + whole.length,
        words: text.slice(start, index).trim(),
        spelled: found.spelled,
        figures: figures!,
        figuresStart: index + whole.indexOf(figures!),
        value: inFigures(figures!),
      },
    ];
  });
}

function beforeWords(text: string, read: Reader): readonly SpelledNumber[] {
  return [...text.matchAll(behind)].flatMap(({ 0: whole, 1: figures, 2: inWords, index }): readonly SpelledNumber[] => {
    const words = inWords!
      .toLowerCase()
      .split(/[\s-]+/)
      .filter((word) => word !== '' && word !== 'and');
    while (words.length > 1 && units.test(words.at(-1)!) && read(words.slice(-1)) === undefined) words.pop();
    const spelled = read(words);
    if (spelled === undefined) return [];
    return [
      {
        start: index,
        end: index + whole.length,
        words: inWords!,
        spelled,
        figures: figures!,
        figuresStart: index,
        value: inFigures(figures!),
      },
    ];
  });
}

const inFigures = (figures: string) => Number(figures.replace(/[^\d]/g, ''));

const readers = new WeakMap<NumberWords, Reader>();

function readerOf(numbers: NumberWords): Reader {
  let reader = readers.get(numbers);
  if (!reader) {
    const small = new Map<string, number>((numbers.below100 ?? []).map((word, value) => [word, value]));
    for (const [word, value] of Object.entries(numbers.also ?? {})) small.set(word, value);
    reader = numbers.joined
      ? (words) => (words.length === 1 ? joined(words[0]!, small, numbers) : undefined)
      : (words) => parted(words.join(' '), small, numbers);
    readers.set(numbers, reader);
  }
  return reader;
}

/** `dreitausendzweihundertfünfzig` */
function joined(
  word: string,
  small: ReadonlyMap<string, number>,
  { hundreds, thousand }: NumberWords,
): number | undefined {
  const [hundred] = Object.keys(hundreds ?? {});
  const partOf = (part: string, mark: string, unit: number, rest: (part: string) => number | undefined) => {
    const at = part.indexOf(mark);
    if (at < 0) return rest(part);
    const count = at === 0 ? 1 : rest(part.slice(0, at));
    const left = part.slice(at + mark.length).replace(/^und(?=.)/, '');
    const more = left === '' ? 0 : rest(left);
    return count === undefined || more === undefined ? undefined : count * unit + more;
  };
  const belowThousand = (part: string) => partOf(part, hundred!, 100, (rest) => small.get(rest));
  return partOf(word, thousand!, 1000, belowThousand);
}

/** `trois cent cinquante mille` */
function parted(
  phrase: string,
  small: ReadonlyMap<string, number>,
  { hundreds = {}, thousand = '' }: NumberWords,
): number | undefined {
  const words = phrase.split(' ');
  const at = words.indexOf(thousand);
  if (at >= 0) {
    const count = at === 0 ? 1 : belowThousand(words.slice(0, at), small, hundreds);
    const rest = words.slice(at + 1);
    const more = rest.length === 0 ? 0 : belowThousand(rest, small, hundreds);
    return count === undefined || more === undefined ? undefined : count * 1000 + more;
  }
  return belowThousand(words, small, hundreds);
}

function belowThousand(
  words: readonly string[],
  small: ReadonlyMap<string, number>,
  hundreds: Readonly<Record<string, number>>,
): number | undefined {
  const at = words.findIndex((word) => word in hundreds);
  if (at < 0) return small.get(words.join(' '));
  const unit = hundreds[words[at]!]!;
  const count = at === 0 ? 1 : small.get(words.slice(0, at).join(' '));
  const rest = words.slice(at + 1);
  const more = rest.length === 0 ? 0 : small.get(rest.join(' '));
  return count === undefined || more === undefined || (at > 0 && unit !== 100) ? undefined : count * unit + more;
}
