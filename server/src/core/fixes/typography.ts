import type { ContractDocument } from '../document/types.js';
import type { Facts } from '../facts/types.js';

/** The marks around a term where it is defined: `**"` and `"**`. */
export interface TermMarks {
  readonly open: string;
  readonly close: string;
}

/** How a draft sets its text. */
export interface Typography {
  readonly smartQuotes: boolean;
  readonly newline: '\n' | '\r\n';
  readonly termMarks: TermMarks;
}

/** How the draft writes quotes, line ends and the terms that it defines. */
export function typographyOf(document: ContractDocument, facts: Facts): Typography {
  const { text } = document;
  const smartQuotes = occurrences(text, /[“”’]/g) > occurrences(text, /["']/g);
  const newline = occurrences(text, /\r\n/g) * 2 > occurrences(text, /\n/g) ? '\r\n' : '\n';
  const plain = smartQuotes ? { open: '“', close: '”' } : { open: '"', close: '"' };
  return { smartQuotes, newline, termMarks: commonMarks(document, facts) ?? plain };
}

/** Curly quotes of the library as the draft has them. */
export function setQuotes(text: string, { smartQuotes }: Typography): string {
  return smartQuotes ? text.replace(/'/g, '’') : text.replace(/[“”]/g, '"').replace(/’/g, "'");
}

function commonMarks(document: ContractDocument, facts: Facts): TermMarks | undefined {
  const counts = new Map<string, { marks: TermMarks; count: number }>();
  let best: { marks: TermMarks; count: number } | undefined;
  for (const { span, kind } of facts.definitions) {
    if (!span || (kind !== 'parenthetical' && kind !== 'means' && kind !== 'list')) continue;
    const { start, end } = document.rangeOf(span);
    const open = /[*_"“”]{0,5}$/.exec(document.text.slice(Math.max(0, start - 5), start))![0];
    const close = /^[*_"“”]{0,5}/.exec(document.text.slice(end, end + 5))![0];
    if (!open || !balanced(open, close)) continue;
    const entry = counts.get(open + close) ?? { marks: { open, close }, count: 0 };
    entry.count++;
    counts.set(open + close, entry);
    if (!best || entry.count > best.count) best = entry;
  }
  return best?.marks;
}

/** Whether the closing marks close the opening ones: the same markup and a quote on both sides or on none. */
function balanced(open: string, close: string): boolean {
  const markup = (marks: string) => marks.replace(/["“”]/g, '');
  return markup(open).length === markup(close).length && /["“”]/.test(open) === /["“”]/.test(close);
}

function occurrences(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}
