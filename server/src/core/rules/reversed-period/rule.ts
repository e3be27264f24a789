import { datesIn } from '../../facts/dates.js';
import { defineRule } from '../types.js';

/** Between two dates of one period: `from 1 March 2027 to 28 February 2026`. */
const joins =
  /^(?:,?\s+(?:and\s+)?(?:to|until|till|through|up\s+to|and\s+(?:ending|ends|expiring|expires|terminating)(?:\s+on)?|(?:to|until)\s+and\s+including)|\s*[–—-])\s*(?:the\s+)?$/i;
/** Before the first date of a period. */
const begins =
  /\b(?:from|between|period|term|begin(?:s|ning)?(?:\s+on)?|start(?:s|ing)?(?:\s+on)?|commenc(?:es|ing)(?:\s+on)?|effective(?:\s+(?:as\s+of|from))?)\s+(?:and\s+including\s+)?(?:the\s+)?$/i;
const andJoins = /^\s+and\s+(?:the\s+)?$/i;

/** Reports a period that ends before it begins. */
export const rule = defineRule({
  id: 'reversed-period',
  group: 'figures',
  summary: 'Period that ends before it begins',
  severity: 'error',
  since: '0.1.0',
  options: {},
  messages: {
    reversed: 'The period “{text}” ends before it begins. Check both dates.',
  },
  per: 'block',
  reads: ['words'],
  check(_, report, block) {
    if (block.matter !== 'contract') return;
    const { text } = block.prose;
    const dates = datesIn(text);
    for (let i = 1; i < dates.length; i++) {
      const [from, to] = [dates[i - 1]!, dates[i]!];
      if (to.date >= from.date || to.start - from.end > 40) continue;
      const between = text.slice(from.end, to.start);
      const before = text.slice(Math.max(0, from.start - 60), from.start);
      const isPeriod =
        begins.test(before) &&
        (joins.test(between) || (/between\s+(?:the\s+)?$/i.test(before) && andJoins.test(between)));
      if (!isPeriod) continue;
      const span = { block, start: from.start, end: to.end };
      const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
      report({ span, message: ['reversed', { text: words }], data: { from: from.date, to: to.date } });
    }
  },
});
