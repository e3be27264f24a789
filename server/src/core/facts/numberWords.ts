/** Numbers that are written in words and again in figures: `thirty (30)`. */

const small: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
    ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
  ].map((word, value) => [word, value]),
);
const tens: Readonly<Record<string, number>> = Object.fromEntries(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, i) => [word, 20 + i * 10]),
);
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** Words between a number and its figures that do not change it: `ten thousand US dollars ($10,000)`. */
const units =
  /^(?:percent|percentage|per|cent|dollars?|u\.?s\.?|usd|american|canadian|australian|euros?|eur|pounds?|sterling|francs?|yen)$/;

/** A number in words with its figures in brackets behind. */
export interface SpelledNumber {
  /** Offsets of the words and the bracket together. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What the words say. */
  readonly spelled: number;
  /** As written: `10,000`. */
  readonly figures: string;
  /** Where the figures stand. */
  readonly figuresStart: number;
  readonly value: number;
}

const bracket = /\(\s*(?:[A-Z]{2,3}\s?)?[$€£¥]?\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?%?\s*\)/g;
/** More words than this make no number of a contract. */
const mostBefore = 160;

/**
 * The numbers of a text that are written twice. What cannot be read for certain is left out: fractions, ordinals, figures
 * behind other words.
 */
export function spelledNumbersIn(text: string): readonly SpelledNumber[] {
  const found: SpelledNumber[] = [];
  for (const match of text.matchAll(bracket)) {
    const [whole, integer, fraction] = match;
    const before = wordsBefore(text, match.index);
    if (!before || fraction) continue;
    const spelled = numberIn(before.words);
    // The first of several items: “the following three (1) …, (2) …”.
    const isEnumerator = integer === '1' && text.includes('(2)', match.index);
    if (spelled === undefined || isEnumerator) continue;
    found.push({
      start: before.start,
      end: match.index + whole.length,
      words: text.slice(before.start, before.end),
      spelled,
      figures: integer!,
      figuresStart: match.index + whole.indexOf(integer!),
      value: Number(integer!.replaceAll(',', '')),
    });
  }
  return found;
}

/** The words of a number that end right before an offset, units apart. */
function wordsBefore(text: string, offset: number) {
  const stretch = text.slice(Math.max(0, offset - mostBefore), offset);
  const from = offset - stretch.length;
  const words = [...stretch.matchAll(/[A-Za-z.]+|[^\sA-Za-z-]/g)];
  let last = words.length;
  while (last > 0 && units.test(words[last - 1]![0].toLowerCase())) last--;
  let first = last;
  while (first > 0 && isNumberWord(words[first - 1]![0].toLowerCase())) first--;
  // “and” and commas belong to a number only within it, and what is cut off at the start of the stretch may be longer.
  while (first < last && joins(words[first]![0].toLowerCase())) first++;
  if (first === last || (first === 0 && from > 0)) return undefined;
  const end = words[last - 1]!;
  return {
    words: words.slice(first, last).map(([word]) => word.toLowerCase()),
    start: from + words[first]!.index,
    end: from + end.index + end[0].length,
  };
}

const isNumberWord = (word: string) =>
  word in small || word in tens || word in scales || word === 'hundred' || joins(word);

const joins = (word: string) => word === 'and' || word === ',';

/** What number words say; undefined where they are none, such as `two three`. */
export function numberIn(words: readonly string[]): number | undefined {
  let total = 0;
  let group: string[] = [];
  let scale = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (joins(word)) continue;
    if (!(word in scales)) {
      group.push(word);
      continue;
    }
    const count = belowThousand(group);
    if (count === undefined || scales[word]! >= scale) return undefined;
    scale = scales[word]!;
    total += count * scale;
    group = [];
  }
  const rest = group.length > 0 ? belowThousand(group) : 0;
  return rest === undefined ? undefined : total + rest;
}

/** `two`, `two hundred`, `two hundred twenty two`. */
function belowThousand(words: readonly string[]): number | undefined {
  const hundred = words.indexOf('hundred');
  if (hundred < 0) return belowHundred(words);
  const count = belowHundred(words.slice(0, hundred));
  const rest = hundred + 1 < words.length ? belowHundred(words.slice(hundred + 1)) : 0;
  return count === undefined || rest === undefined ? undefined : count * 100 + rest;
}

function belowHundred(words: readonly string[]): number | undefined {
  const [first, second] = words;
  if (first === undefined || words.length > 2) return undefined;
  if (second === undefined) return small[first] ?? tens[first];
  const unit = small[second];
  return first in tens && unit !== undefined && unit > 0 && unit < 10 ? tens[first]! + unit : undefined;
}
