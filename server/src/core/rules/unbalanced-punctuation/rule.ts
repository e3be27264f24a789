import type { Block } from '../../document/types.js';
import type { Figures } from '../../packs/languages.js';
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
  check({ document, pack }, report, block) {
    if (block.matter !== 'contract' || document.format === 'text' || block.kind === 'cell' || block.kind === 'html')
      return;
    for (const { at, sign, open } of unbalancedIn(block, pairsOf(pack.others[block.language]?.figures))) {
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

/** Which signs open, and what each closing sign closes. */
interface Pairs {
  readonly openers: ReadonlySet<string>;
  readonly closers: ReadonlyMap<string, string>;
}

const english: readonly string[] = ['()', '“”'];
const compiled = new WeakMap<readonly string[], Pairs>();

function pairsOf(figures: Figures | undefined): Pairs {
  const list = figures?.pairs ?? english;
  let pairs = compiled.get(list);
  if (!pairs) {
    pairs = {
      openers: new Set(list.map((pair) => pair[0]!)),
      closers: new Map(list.map((pair) => [pair[1]!, pair[0]!])),
    };
    compiled.set(list, pairs);
  }
  return pairs;
}
/** A number with a bracket behind it alone: `a) …`, `1) …`. */
const enumerator = /(?:^|[\s(;:,.])(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})$/;

/** The signs of a paragraph that have no counterpart; none where more than one is missing, since then nothing is certain. */
function unbalancedIn({ prose: { text }, marks, list }: Block, { openers, closers }: Pairs): readonly Sign[] {
  if (!/[()“”„«»‚‘（）「」『』【】《》¿¡]/.test(text) || marks.some(({ kind }) => kind === 'code')) return [];
  const open: Sign[] = [];
  const lone: Sign[] = [];
  for (let at = 0; at < text.length; at++) {
    // Most characters are small letters and blanks, which are in no pair.
    const code = text.charCodeAt(at);
    if (code === 0x20 || (code >= 0x61 && code <= 0x7a)) continue;
    const sign = text[at]!;
    if (openers.has(sign)) open.push({ at, sign, open: true });
    const opener = closers.get(sign);
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
  return text.slice(0, at).trim() === '' || !/[.!?。！？]["”“’»)）」\]]*$/.test(text.trimEnd());
}
