import type { Facts } from '../../facts/types.js';
import { defineRule, type Gathered } from '../types.js';

const day = /\b([Bb]usiness|[Ww]orking|[Bb]anking)\s+[Dd]ays?\b/g;
const definedHere =
  /\bdays?\b[^.]{0,40}\b(?:means?|other\s+than|on\s+which|excluding|when\s+banks)\b|\b(?:Monday|Saturday|Sunday)\b/i;

/** Reports business days of which the draft does not say where they are counted. */
export const rule = defineRule({
  id: 'undefined-business-day',
  group: 'figures',
  summary: 'Business day without a place',
  severity: 'information',
  since: '0.1.0',
  options: {},
  messages: {
    nowhere:
      'The draft counts in {kind} days and does not say where. Holidays differ from place to place, so that the parties may count to different dates. Define the term by a place, or count in plain days.',
  },
  per: 'group',
  reads: ['words', 'definitions'],
  premise: ({ facts }, groups) =>
    `${facts.defines('business day')} ${facts.defines('working day')} ${facts.defines('banking day')} ${groups.has('defined')} ${isReported(facts, 'business')} ${isReported(facts, 'working')} ${isReported(facts, 'banking')}`,
  gather: (_context, block) => (block.matter === 'contract' && block.language === 'en' ? daysIn(block.prose.text) : []),
  check({ facts }, report, places, groups) {
    const [first] = places;
    if (!first || groups.has('defined')) return;
    const [block, { start, end, kind }] = first;
    if (isReported(facts, kind)) return;
    if (kind === '' || facts.defines(`${kind} day`) || facts.defines(`${kind} days`)) return;
    report({
      span: { block, start, end },
      message: ['nowhere', { kind }],
      data: { phrase: `${kind} day` },
      related: places.slice(1).map(([other, place]) => ({
        span: { block: other, start: place.start, end: place.end },
        message: 'Also counted so here.',
      })),
    });
  },
});

/** With capitals it may be a term by the way it is used, which `undefined-term` reports. */
const isReported = (facts: Facts, kind: string) => facts.undefinedTerm(`${kind} day`) !== undefined;

/** Days of one kind, and where they are counted. */
interface Days {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** The days of a block by kind; those that it explains itself belong to a group that keeps the rule silent. */
function daysIn(text: string): readonly Gathered<Days>[] {
  if (!/\bdays?\b/i.test(text)) return [];
  return [...text.matchAll(day)].map(({ 0: words, 1: kind, index }) => {
    const end = index + words.length;
    if (definedHere.test(text.slice(index, end + 90)))
      return { group: 'defined', item: { kind: '', start: index, end } };
    const name = kind!.toLowerCase();
    return { group: name, item: { kind: name, start: index, end } };
  });
}
