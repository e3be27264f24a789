import { romanValue, toRoman } from './numbers.js';

/** An enumerator inside a paragraph: the `(b)` of “(a) …; and (b) …”. */
export interface InlineItem {
  readonly label: string;
  readonly style: '(a)' | '(i)' | '(A)' | '(I)' | '(1)';
  readonly ordinal: number;
  /** Prose offset of the bracket, and of the words behind it. */
  readonly start: number;
  readonly textStart: number;
}

const enumerator = /\(([a-z]{1,2}|[ivx]{1,5}|[A-Z]|[IVX]{1,5}|\d{1,2})\)(?=\s|["“A-Za-z])/g;
const pointsElsewhere =
  /(?:\b(?:sections?|clauses?|paragraphs?|sub-?sections?|sub-?clauses?|sub-?paragraphs?|articles?|items?|parts?|points?|§)\s?[\w.()-]{0,14}|\d|\))\s?$|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty)\s$/i;
const joined = /\([a-z0-9]{1,4}\)\s?(?:,|and|or|to|through|–|-)\s?(?:and|or)?\s?$/i;

/**
 * The enumerators of a paragraph that run in order from their first. A lone `(a)` is no enumeration, and “clauses (a)
 * and (b)” refers to one.
 */
export function inlineItems(text: string, from: number): readonly InlineItem[] {
  const open: { style: InlineItem['style']; last: number; items: InlineItem[] }[] = [];
  const accepted: InlineItem[][] = [];
  for (const { label, start, textStart } of enumeratorsIn(text, from)) {
    const level = open.findLastIndex((o) => ordinalIn(o.style, label) === o.last + 1);
    const item = (style: InlineItem['style'], ordinal: number): InlineItem => ({
      label,
      style,
      ordinal,
      start,
      textStart,
    });
    if (level >= 0) {
      const sequence = open[level]!;
      sequence.last++;
      sequence.items.push(item(sequence.style, sequence.last));
      open.length = level + 1;
    } else {
      const style = firstOf[label];
      if (!style) continue;
      const items = [item(style, 1)];
      // An enumeration that starts again ends the one before in its style, and all within it.
      const again = open.findIndex((o) => o.style === style);
      if (again >= 0) open.length = again;
      open.push({ style, last: 1, items });
      accepted.push(items);
    }
  }
  return accepted
    .filter((items) => items.length > 1)
    .flat()
    .sort((a, b) => a.start - b.start);
}

/** Whatever stands like an enumerator in a paragraph, in order or not. */
export function* enumeratorsIn(
  text: string,
  from: number,
): Generator<Pick<InlineItem, 'label' | 'start' | 'textStart'>> {
  if (text.indexOf('(', from) < 0) return;
  for (const match of text.slice(from).matchAll(enumerator)) {
    const start = from + match.index;
    const before = text.slice(Math.max(0, start - 40), start);
    if ((before && !/[\s;:,.—–]$/.test(before)) || pointsElsewhere.test(before) || joined.test(before)) continue;
    yield { label: match[1]!, start, textStart: start + match[0].length };
  }
}

export const firstOf: Readonly<Record<string, InlineItem['style']>> = {
  a: '(a)',
  i: '(i)',
  A: '(A)',
  I: '(I)',
  '1': '(1)',
};

/** The place of a label in an enumeration of this style, or 0. */
export function ordinalIn(style: InlineItem['style'], label: string): number {
  switch (style) {
    case '(1)':
      return /^\d+$/.test(label) ? Number(label) : 0;
    case '(a)':
      return /^[a-z]$/.test(label)
        ? label.charCodeAt(0) - 96
        : /^([a-z])\1$/.test(label)
          ? label.charCodeAt(0) - 70
          : 0;
    case '(A)':
      return /^[A-Z]$/.test(label) ? label.charCodeAt(0) - 64 : 0;
    case '(i)':
      return label === label.toLowerCase() ? romanValue(label) : 0;
    case '(I)':
      return label === label.toUpperCase() && toRoman(romanValue(label.toLowerCase()))
        ? romanValue(label.toLowerCase())
        : 0;
  }
}
