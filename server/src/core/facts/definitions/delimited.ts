import type { Block } from '../../document/types.js';
import type { Range } from '../../text/range.js';
import { quotationsOf } from '../terms/quotes.js';

/** Words set off by quotation marks, bold, italics or, in some dialects, double brackets, as defined terms are. */
export interface Delimited {
  /** The term itself, without quotes, punctuation and a leading article. */
  readonly term: string;
  readonly range: Range;
  /** With the quotes and whatever stood between them and the term. */
  readonly outer: Range;
  readonly by: 'quotes' | 'brackets' | 'bold' | 'italics';
}

/** Longer than any term. */
const longestTerm = 90;

/** The words of a block that are set off, in order and without overlap; quotes go before bold, bold before italics. */
export function delimitedIn({ prose, marks }: Block): readonly Delimited[] {
  const quoted = quotationsOf(prose.text).map(({ inner, outer }) => ({ inner, outer, by: 'quotes' as const }));
  const bracketed = [...prose.text.matchAll(/\[\[[^[\]]{1,90}\]\]/g)].map(({ 0: { length }, index }) => ({
    inner: { start: index + 2, end: index + length - 2 },
    outer: { start: index, end: index + length },
    by: 'brackets' as const,
  }));
  const marked = marks
    .filter(({ kind }) => kind === 'strong' || kind === 'emphasis')
    .map(({ kind, start, end }) => ({
      inner: { start, end },
      outer: { start, end },
      by: kind === 'strong' ? ('bold' as const) : ('italics' as const),
    }));
  const order = { quotes: 0, brackets: 1, bold: 2, italics: 3 };
  const all = [...quoted, ...bracketed, ...marked].sort(
    (a, b) => a.outer.start - b.outer.start || order[a.by] - order[b.by],
  );
  const found: Delimited[] = [];
  let quoteAt = 0;
  let end = 0;
  for (const { inner, outer, by } of all) {
    while (quoteAt < quoted.length && quoted[quoteAt]!.outer.end <= outer.start) quoteAt++;
    // Bold around quotes: the quotes tell where the term is.
    const quote = quoted[quoteAt];
    if (by !== 'quotes' && by !== 'brackets' && quote && quote.outer.start < outer.end) continue;
    const range = termRange(prose.text, inner);
    if (!range || range.start < end) continue;
    for (const alternative of alternativesIn(prose.text, range)) {
      found.push({ term: termText(prose.text, alternative), range: alternative, outer, by });
    }
    end = outer.end;
  }
  return found;
}

/** `“Loss or Losses”` sets off two terms at once. */
function alternativesIn(text: string, { start, end }: Range): readonly Range[] {
  const found: Range[] = [];
  let from = start;
  for (const { 0: or, index } of text.slice(start, end).matchAll(/\s+or\s+(?=\p{Lu})/gu)) {
    found.push({ start: from, end: start + index });
    from = start + index + or.length;
  }
  return [...found, { start: from, end }];
}

/** The words of a range as one line, without a plural in brackets. */
export function termText(text: string, { start, end }: Range): string {
  return text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/\((?:e?s|ies)\)$/, '');
}

/** What is left of a range without blanks, punctuation, quotes and a leading article; undefined when that is no term. */
export function termRange(text: string, { start, end }: Range): Range | undefined {
  if (end - start > longestTerm + 20) return undefined;
  const words = text.slice(start, end);
  const before =
    /^[\s"“”„'‘’«»([{,.;:*_–—-]*(?:(?:[Tt]he|[Tt]his|[Aa]n?|[Ee]ach|[Ss]uch|[Oo]ur|der|die|das|les?|la|el|los|las)\s+(?=\p{Lu})|l['’](?=\p{Lu}))?["“'‘]?/u.exec(
      words,
    )![0].length;
  const plural = /\((?:e?s|ies)\)["”’'\s,.;:]*$/.test(words);
  const after = plural ? /["”’'\s,.;:]*$/.exec(words)![0].length : /["“”'‘’«»)\]}\s,.;:*_–—-]*$/.exec(words)![0].length;
  if (before + after >= words.length) return undefined;
  const range = { start: start + before, end: end - after };
  const term = text.slice(range.start, range.end);
  const isTerm =
    term.length <= longestTerm &&
    /\p{L}/u.test(term) &&
    !/[.;:?!]\s|[[\]{}|<>_]/.test(term) &&
    term.split(/\s+/).length <= 10;
  return isTerm ? range : undefined;
}
