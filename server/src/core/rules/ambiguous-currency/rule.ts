import type { Party } from '../../facts/types.js';
import { defineRule, type Gathered } from '../types.js';

/** Amounts in dollars that no country is named with. */
const bare =
  /(?<![A-Za-z$])\$\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:thousand|million|billion))?(?!\s?(?:USD|CAD|AUD|NZD|HKD|SGD|US|U\.S\.))/g;
/** Words that say which dollars the draft means, once for all. */
const named =
  /\b(?:US\s?\$|USD|CAD|AUD|NZD|SGD|HKD|CA\$|AU?\$|HK\$|S\$|U\.\s?S\.\s+(?:dollars?|currency)|(?:United\s+States|US|American|Canadian|Australian|Singapore|Hong\s+Kong|New\s+Zealand)\s+(?:dollars?|currency))|(?:dollars?|currency)\s+of\s+the\s+United\s+States|\b(?:US|kanadische|australische|amerikanische)[-\s]Dollar|dollars\s+(?:américains|canadiens|des\s+États-Unis|US)|dólares\s+(?:estadounidenses|canadienses|americanos|de\s+los\s+Estados\s+Unidos)|美元|美金|港元|港币|加元|澳元|米ドル|香港ドル|豪ドル|カナダドル/i;

/** Reports dollars of which the parties of two countries may think differently. */
export const rule = defineRule({
  id: 'ambiguous-currency',
  group: 'figures',
  summary: 'Dollars of no named country',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    which:
      '“{text}” does not say which dollars, and the parties are in different countries. Name the currency, such as “USD” or “CAD”.',
  },
  per: 'group',
  reads: ['words', 'parties'],
  premise: ({ facts }, groups) => `${crossesBorders(facts.parties)} ${groups.has('named')}`,
  gather: (_context, block) => (block.matter === 'contract' ? amountsIn(block.prose.text) : []),
  check({ facts }, report, places, groups) {
    const [first] = places;
    if (!first || groups.has('named') || !crossesBorders(facts.parties)) return;
    const [block, { text, start }] = first;
    report({
      span: { block, start, end: start + text.length },
      message: ['which', { text }],
      data: { amount: text },
      related: places.slice(1).map(([other, amount]) => ({
        span: { block: other, start: amount.start, end: amount.start + amount.text.length },
        message: 'Also in dollars here.',
      })),
    });
  },
});

interface Amount {
  readonly text: string;
  readonly start: number;
}

function amountsIn(text: string): readonly Gathered<Amount>[] {
  const found: Gathered<Amount>[] = named.test(text) ? [{ group: 'named', item: { text: '', start: 0 } }] : [];
  if (!text.includes('$')) return found;
  for (const { 0: amount, index } of text.matchAll(bare))
    found.push({ group: 'dollars', item: { text: amount.trim(), start: index } });
  return found;
}

/** Whether parties are known to be in different countries. */
function crossesBorders(parties: readonly Party[]): boolean {
  return new Set(parties.flatMap(({ country }) => country ?? [])).size > 1;
}
