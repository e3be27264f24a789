import { perBlock } from '../perBlock.js';

const brackets = String.raw`\([A-Za-z0-9]{1,5}\)`;
const number = String.raw`(?:\d{1,3}(?:\.\d{1,3}){0,4}(?![\d%])|[IVXLC]{1,6}(?![\w&])|[A-Z](?:-\d{1,2})?(?![\w’'&]|\.\w))(?:\s?${brackets}){0,4}`;
/** “paragraph (c)”: counted from where the words stand. */
const relative = String.raw`${brackets}(?:\s?${brackets}){0,2}`;
const joint = String.raw`(?:\s?,\s?(?:and\s|or\s)?|\s?;\s?|\s(?:and|or|and\/or|to|through)\s|\s?–\s?|-(?=\d))`;
const nouns = [
  'sub-?section',
  'section',
  'sub-?clause',
  'clause',
  'article',
  'sub-?paragraph',
  'paragraph',
  'schedule',
  'exhibit',
  'annexure',
  'annexe?',
  'appendix',
  'attachment',
];
const noun = nouns.flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()]).join('|');
/** Nouns as some drafts shorten them: “Sec. 4.2”, “Arts. 5 and 6”. */
const shortened: Readonly<Record<string, string>> = {
  sec: 'section',
  sect: 'section',
  art: 'article',
  cl: 'clause',
  para: 'paragraph',
  sch: 'schedule',
};
const short = Object.keys(shortened)
  .flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1)])
  .join('|');
const pattern = new RegExp(
  String.raw`(?:\b(?<noun>${noun})(?<many>s|es|S|ES)?\s{1,2}|\b(?<short>${short})(?<shorts>s)?\.\s{0,2}|\b(?<appendices>[Aa]ppendices)\s{1,2}|(?<sign>§{1,2})\s{0,2})(?<first>${number}|${relative})(?<others>(?:${joint}(?:§\s?)?(?:${number}|${relative})){0,12})`,
  'g',
);
const numberPattern = new RegExp(`${number}|${relative}`, 'g');

/** One of the numbers of a reference. Offsets of the block's prose. */
export interface WrittenNumber {
  /** The whole of it, without blanks: `4(b)` for the second of “Sections 4(a) and (b)”. */
  readonly text: string;
  /** Where the words stand, which may be less than the whole. */
  readonly start: number;
  readonly end: number;
}

/** Words that are written like a reference. Offsets of the block's prose. */
export interface WrittenReference {
  readonly start: number;
  readonly end: number;
  /** `Section`, `clauses`, `§`; `section` for “Sec.”. */
  readonly word: string;
  /** Each number with its place. */
  readonly numbers: readonly WrittenNumber[];
  /** “this Section 4”: the one in which the words stand. */
  readonly isThis: boolean;
}

/** What is written like a reference in a block, in order. */
export const writtenIn = perBlock((block) => findWritten(block.prose.text));

/** What is written like a reference in some words, in order. */
export function findWritten(text: string): readonly WrittenReference[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { noun, many, short, shorts, appendices, sign, first, others } = match.groups!;
    const word = noun ?? (short && shortened[short.toLowerCase()]) ?? appendices ?? sign!;
    const listed = (many ?? shorts ?? appendices) !== undefined || sign === '§§';
    const from = match.index + match[0].length - first!.length - others!.length;
    const numbers = numbersOf(text, from, match.index + match[0].length, listed);
    if (numbers.length === 0) return [];
    const isThis = numbers.length === 1 && /\bthis\s$/i.test(text.slice(Math.max(0, match.index - 6), match.index));
    return [{ start: match.index, end: numbers.at(-1)!.end, word, numbers, isThis }];
  });
}

/**
 * The numbers of a reference. Behind one noun in the singular, “Section 4(a) and (b)”, a further bracket may be the next
 * item of the sentence instead, so that it is left out with all that follows.
 */
function numbersOf(text: string, from: number, to: number, listed: boolean): readonly WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  for (const one of text.slice(from, to).matchAll(numberPattern)) {
    const written = one[0].replace(/\s/g, '');
    const before = numbers.at(-1)?.text;
    const isBracket = written.startsWith('(');
    if (isBracket && before !== undefined && !listed) break;
    const whole = isBracket && before && !before.startsWith('(') ? withItem(before, written) : written;
    if (!whole) break;
    const start = from + one.index;
    numbers.push({ text: whole, start, end: start + one[0].length });
  }
  return numbers;
}

/** `4(a)(i)` and `(b)` make `4(b)`: a label takes the place of the last one of its sort. */
function withItem(before: string, item: string): string | undefined {
  const groups = [...before.matchAll(/\([^)]*\)/g)];
  const sort = sortOf(item);
  const same = groups.findLast(([group]) => sortOf(group) === sort) ?? groups.at(-1);
  return same && before.slice(0, same.index) + item;
}

function sortOf(item: string): string {
  const label = /\w+/.exec(item)![0];
  if (/\d/.test(label)) return 'digit';
  const roman = /^[ivx]+$/i.test(label) ? 'roman' : 'letter';
  return label === label.toLowerCase() ? roman : roman.toUpperCase();
}
