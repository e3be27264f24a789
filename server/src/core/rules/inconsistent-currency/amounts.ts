/** A sum of money as a text has it. */
export interface Amount {
  readonly text: string;
  /** ISO 4217, or `dollars` where no country is named. */
  readonly currency: string;
  /** The currency that the words before the figures name, where it is another. */
  readonly words?: string;
  readonly start: number;
  readonly end: number;
}

const codes = 'USD|EUR|GBP|CHF|CAD|AUD|NZD|HKD|SGD|JPY|CNY|RMB|INR|SEK|NOK|DKK';
const money = new RegExp(
  String.raw`(?<![\p{L}\d$])(?:(?<code>${codes})\s?[$€£¥]?|(?<sign>(?:US|U\.S\.|C|CA|A|AU|HK|S)?\$|€|£))\s?\d[\d.,’']*\d?(?:\s?(?:thousand|million|billion))?(?:\s?(?<behind>${codes})(?!\p{L}))?|(?<![\p{L}\d.,$€£])\d[\d.,’']*\s?(?:(?<last>${codes})(?!\p{L})|(?<euro>€))`,
  'gu',
);
const signs: Readonly<Record<string, string>> = {
  $: 'dollars',
  US$: 'USD',
  'U.S.$': 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  HK$: 'HKD',
  S$: 'SGD',
  '€': 'EUR',
  '£': 'GBP',
};
const aliases: Readonly<Record<string, string>> = { RMB: 'CNY' };
const dollars: ReadonlySet<string> = new Set(['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD']);

/** Whether a currency is a dollar of some country, or of none that is named. */
export const isDollars = (currency: string) => currency === 'dollars' || dollars.has(currency);

/** The name of a currency right before the bracket with the figures: `ten thousand euros (EUR 10,000)`. */
const inWords =
  /\b(?:thousand|hundred|million|billion|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\s+(?:(?:U\.?S\.?|United\s+States|American|Canadian|Australian)\s+)?(dollars|euros?|pounds(?:\s+sterling)?|(?:swiss\s+)?francs|yen|yuan|renminbi)\s*\(\s*$/i;
const named: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^dollars/i, ['dollars', ...dollars]],
  [/^euro/i, ['EUR']],
  [/^pounds/i, ['GBP']],
  [/francs$/i, ['CHF']],
  [/^yen/i, ['JPY']],
  [/^(?:yuan|renminbi)/i, ['CNY']],
];

/** The sums of money of a text. */
export function amountsIn(text: string): readonly Amount[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(money)].map(({ 0: whole, index, groups }): Amount => {
    const { code, sign, behind, last, euro } = groups!;
    const written = code ?? behind ?? last;
    const currency = written ? (aliases[written] ?? written) : (signs[sign ?? euro ?? ''] ?? 'dollars');
    const shown = whole.replace(/[\s.,]+$/, '');
    const amount = { text: shown.replace(/\s+/g, ' '), currency, start: index, end: index + shown.length };
    const words = inWords.exec(text.slice(Math.max(0, index - 90), index))?.[1];
    const meant = words && named.find(([pattern]) => pattern.test(words))?.[1];
    return meant && !meant.includes(currency) ? { ...amount, words } : amount;
  });
}

/** Whether a text deals with more than one currency: it names a rate, or each of them on purpose. */
export function speaksOfConversion(text: string): boolean {
  return /\b(?:exchange\s+rates?|rates?\s+of\s+exchange|equivalent|convert(?:ed|ible|s)?|conversion|foreign\s+currenc(?:y|ies)|local\s+currency|currencies|spot\s+rate)\b/i.test(
    text,
  );
}
