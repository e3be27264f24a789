import type { Block } from '../../document/types.js';
import { perBlock } from '../../facts/perBlock.js';
import { defineRule, type Gathered } from '../types.js';
import { type Amount, amountsIn, isDollars, speaksOfConversion } from './amounts.js';

/** Reports the one amount of a draft that is in another currency than all others, and an amount in two currencies at once. */
export const rule = defineRule({
  id: 'inconsistent-currency',
  group: 'figures',
  summary: 'Amount in another currency',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    words: '“{text}” is in {words} in words and in {sign} in figures. Check which currency was agreed.',
    other:
      '“{text}” is in {currency}; the other {others} amounts of the draft are in {usual}. Check whether it is meant, and say at what rate it is converted.',
  },
  per: 'group',
  reads: ['words'],
  premise: (_, groups) => String(groups.has(conversion)),
  gather: (_, block) => (block.matter === 'contract' ? gathered(block) : []),
  check(_, report, places, groups) {
    const [first] = places;
    if (!first) return;
    const [block, { text, start, end, words, currency }] = first;
    if (words !== undefined) {
      report({
        span: { block, start, end },
        message: ['words', { text, words, sign: currency }],
        data: { amount: text },
      });
      return;
    }
    if (groups.has(conversion)) return;
    const odd = oddOne(places);
    if (!odd) return;
    const [[other, amount], usual] = odd;
    report({
      span: { block: other, start: amount.start, end: amount.end },
      message: ['other', { text: amount.text, currency: amount.currency, usual, others: places.length - 1 }],
      severity: 'information',
      data: { amount: amount.text },
    });
  },
});

/** The group that is there where the draft deals with several currencies. */
const conversion = 'conversion';
const all = 'amounts';
/** So many amounts make a currency the usual one. */
const enough = 3;

const gathered = perBlock((block: Block): readonly Gathered<Amount>[] => {
  const { text } = block.prose;
  const amounts = amountsIn(text).map((item): Gathered<Amount> => (item.words ? { item } : { group: all, item }));
  return speaksOfConversion(text)
    ? [...amounts, { group: conversion, item: { text: '', currency: '', start: 0, end: 0 } }]
    : amounts;
});

type Place = readonly [Block, Amount];

/** The only amount of another currency than all others have, and what that is. */
function oddOne(places: readonly Place[]): readonly [Place, string] | undefined {
  // A bare sign stands for the dollars that the draft names elsewhere.
  const dollars = places.find(([, { currency }]) => isDollars(currency) && currency !== 'dollars')?.[1].currency;
  const nameOf = ({ currency }: Amount) => (currency === 'dollars' ? (dollars ?? currency) : currency);
  const counts = new Map<string, number>();
  for (const [, amount] of places) counts.set(nameOf(amount), (counts.get(nameOf(amount)) ?? 0) + 1);
  if (counts.size !== 2 || places.length <= enough) return undefined;
  const [rare, usual] = [...counts].sort((a, b) => a[1] - b[1]);
  if (rare![1] !== 1) return undefined;
  return [places.find(([, amount]) => nameOf(amount) === rare![0])!, usual![0]];
}
