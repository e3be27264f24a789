import { numbersWrittenTwice } from '../../facts/spelledNumbers.js';
import { defineRule, type Fix } from '../types.js';

/** Reports a number whose words and figures differ. */
export const rule = defineRule({
  id: 'number-mismatch',
  group: 'figures',
  summary: 'Words and figures that differ',
  severity: 'error',
  since: '0.1.0',
  options: {},
  messages: {
    differ:
      '“{text}” says {spelled} in words and {figures} in figures. A court may take either. Check what was agreed, and correct the other.',
  },
  per: 'block',
  reads: ['words'],
  check({ document, pack }, report, block) {
    if (block.matter !== 'contract') return;
    const figuresOf = pack.others[block.language]?.figures;
    if (!figuresOf && block.language !== pack.language) return;
    const { text } = block.prose;
    for (const { start, end, spelled, value, figures, figuresStart } of numbersWrittenTwice(text, figuresOf)) {
      if (spelled === value) continue;
      const inFigures = inTheWayOf(figures, spelled);
      const span = { block, start: figuresStart, end: figuresStart + figures.length };
      report({
        span: { block, start, end },
        message: ['differ', { text: text.slice(start, end).replace(/\s+/g, ' '), spelled: inFigures, figures }],
        data: { spelled, figures: value },
        fixes: (): readonly Fix[] => [
          {
            title: `Change the figures to “${inFigures}”`,
            kind: 'suggestion',
            edits: [{ range: document.rangeOf(span), text: inFigures }],
          },
        ],
      });
    }
  },
});

/** `10,000`, for 10000, where the figures are grouped so. */
function inTheWayOf(figures: string, value: number): string {
  const sign = /\d([.,’' \u00a0\u202f，])\d{3}/.exec(figures)?.[1];
  return sign === undefined ? String(value) : String(value).replace(/\B(?=(?:\d{3})+$)/g, sign);
}
