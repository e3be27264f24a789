import type { Block } from '../../document/types.js';
import { defineRule } from '../types.js';

/** Reports a bracket or a quotation mark without its counterpart in the paragraph. */
export const rule = defineRule({
  id: 'unbalanced-punctuation',
  group: 'language',
  summary: 'Bracket or quotation mark without its counterpart',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    open: '“{sign}” is opened and not closed in this paragraph. Where the words in it end is not clear. Close it, or take it out.',
    closed:
      '“{sign}” is closed and not opened in this paragraph. Where the words in it begin is not clear. Open it, or take it out.',
  },
  per: 'block',
  reads: ['words'],
  check({ document }, report, block) {
    if (block.matter !== 'contract' || document.format === 'text' || block.kind === 'cell' || block.kind === 'html')
      return;
    for (const { at, sign, open } of unbalancedIn(block)) {
      report({
        span: { block, start: at, end: at + 1 },
        message: [open ? 'open' : 'closed', { sign }],
        data: { sign },
      });
    }
  },
});

interface Sign {
  readonly at: number;
  readonly sign: string;
  readonly open: boolean;
}

const closers: Readonly<Record<string, string>> = { ')': '(', '”': '“' };
/** A number with a bracket behind it alone: `a) …`, `1) …`. */
const enumerator = /(?:^|[\s(;:,.])(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})$/;

/** The signs of a paragraph that have no counterpart; none where more than one is missing, since then nothing is certain. */
function unbalancedIn({ prose: { text }, marks, list }: Block): readonly Sign[] {
  if (!/[()“”]/.test(text) || marks.some(({ kind }) => kind === 'code')) return [];
  const open: Sign[] = [];
  const lone: Sign[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '(' || sign === '“') open.push({ at, sign, open: true });
    const opener = closers[sign];
    if (!opener) continue;
    const index = open.findLastIndex((one) => one.sign === opener);
    if (index >= 0) open.splice(index, 1);
    else if (!(sign === ')' && enumerator.test(text.slice(Math.max(0, at - 8), at))))
      lone.push({ at, sign, open: false });
  }
  const [first, second] = [...open, ...lone];
  return first && !second && !goesOn(first, text, list !== undefined) ? [first] : [];
}

/** Whether the counterpart may stand in another paragraph: of a quotation that goes on, or of a bracket around a list. */
function goesOn({ at, open }: Sign, text: string, isItem: boolean): boolean {
  if (!open) return isItem;
  return text.slice(0, at).trim() === '' || !/[.!?]["”’)\]]*$/.test(text.trimEnd());
}
