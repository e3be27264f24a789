import { isAll, letter, lower, mark, number, skip, sortAt, space, upper, widthAt } from '../characters.js';
import { WordTable } from '../wordTable.js';

/** How a word is written, which tells a defined term from ordinary words. */
export type WordCase =
  /** `information` */
  | 'lower'
  /** `Information`, `McDonald`, `DecisionLayer` */
  | 'capital'
  /** `GDPR`, `THE`, `U.S.` */
  | 'capitals'
  /** `A`: a label, an article or an initial */
  | 'letter'
  /** `4.2`, `10-K` */
  | 'number'
  /** Words of a script without capitals, and oddities such as `eBay`. */
  | 'other';

/** A word of a prose; offsets count from the start of the prose. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Lower case, without the possessive, in the singular: what two forms of a word have in common. */
  readonly key: string;
  readonly form: WordCase;
  /** What stands between this word and the one before: only white space, a hyphen, an ampersand, or something that parts them. */
  readonly gap: 'space' | 'hyphen' | 'ampersand' | 'comma' | 'apart';
}

/** Whether two words stand side by side: white space, a hyphen or an ampersand between them. */
export function isAdjoining({ gap }: Word): boolean {
  return gap !== 'apart' && gap !== 'comma';
}

/** The words of a prose in order. An abbreviation with points (`U.S.`) and a number with its letters (`409A`) are one word. */
export function wordsOf(prose: string): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  let line = 0;
  for (let at = 0; at < prose.length; ) {
    const sort = sortAt(prose, at);
    if (!(sort & (letter | number))) {
      at++;
      continue;
    }
    const end = endOfWord(prose, at, sort);
    const word = wordAt(prose, at, end, last, line);
    words.push(word);
    if (at - last >= leastColumnGap) line = startOfLine(prose, last, at, line);
    last = end;
    at = end;
  }
  return words;
}

/** Where the word ends that begins at an offset with a letter or a figure. */
function endOfWord(prose: string, at: number, first: number): number {
  if (first & number) return endOfNumber(prose, at);
  return (first & upper && endOfAbbreviation(prose, at)) || endOfLetters(prose, at);
}

const point = 0x2e;
const comma = 0x2c;
const apostrophe = 0x27;
const raisedComma = 0x2019;

function endOfNumber(prose: string, start: number): number {
  let end = skip(prose, start, number);
  while (end < prose.length) {
    const sign = prose.charCodeAt(end);
    const more = sign === point || sign === comma ? skip(prose, end + 1, number) : 0;
    if (more <= end + 1) break;
    end = more;
  }
  return skip(prose, end, letter);
}

/** `U.S.`: capitals with points between them; 0 where there is only one. */
function endOfAbbreviation(prose: string, start: number): number {
  const first = start + widthAt(prose, start);
  let end = first;
  while (end + 1 < prose.length && prose.charCodeAt(end) === point && sortAt(prose, end + 1) & upper)
    end += 1 + widthAt(prose, end + 1);
  if (end === first) return 0;
  return end < prose.length && prose.charCodeAt(end) === point ? end + 1 : end;
}

function endOfLetters(prose: string, start: number): number {
  let end = skip(prose, start, letter | mark | number);
  while (end < prose.length) {
    const sign = prose.charCodeAt(end);
    const more = sign === apostrophe || sign === raisedComma ? skip(prose, end + 1, letter) : 0;
    if (more <= end + 1 || isElision(prose, start, end)) break;
    end = more;
  }
  return end;
}

/** `l’Échantillon`: an article that has lost its vowel is a word of its own before a capital. */
function isElision(prose: string, start: number, end: number): boolean {
  return end === start + 1 && 'lLdD'.includes(prose[start]!) && (sortAt(prose, end + 1) & upper) !== 0;
}

/** What a word has wherever it stands. */
type WrittenWord = Pick<Word, 'text' | 'lower' | 'key' | 'form'>;

const written = new WordTable<WrittenWord>((text) => ({
  text,
  lower: text.toLowerCase(),
  key: keyOf(text),
  form: formOf(text),
}));

function wordAt(prose: string, start: number, end: number, last: number, line: number): Word {
  const word = written.get(prose, start, end);
  const { text, key, form } = word;
  return { start, end, text, lower: word.lower, key, form, gap: gapOf(prose, last, start, line) };
}

const blank = 0x20;

/**
 * What stands between two words.
 * @param line where the line begins in which the first of them stands
 */
function gapOf(prose: string, from: number, to: number, line: number): Word['gap'] {
  if (from === to) return 'apart';
  const first = prose.charCodeAt(from);
  if (to - from === 1 && first === blank) return 'space';
  if (first === comma) return to - from > 1 && isAll(prose, from + 1, to, space) ? 'comma' : 'apart';
  // A line that was broken behind a hyphen leaves a blank there: `Know- How`.
  if (isHyphen(first)) return to - from <= 2 && isAll(prose, from + 1, to, space) ? 'hyphen' : 'apart';
  // A sign of a brand belongs to the word before: `Ostrow Blue® Dyes`.
  const blanks = brandSigns.includes(prose[from]!) ? from + 1 : from;
  const at = skip(prose, blanks, space);
  if (at >= to) return isColumnGap(prose, blanks, to) && !isFullLine(from - line) ? 'apart' : 'space';
  return prose[at] === '&' && isAll(prose, at + 1, to, space) ? 'ampersand' : 'apart';
}

const brandSigns = '®™℠';

/** So many blanks stand between columns, or between a title and its text, as plain text has them. */
const leastColumnGap = 3;

const isColumnGap = (prose: string, from: number, to: number) =>
  to - from >= leastColumnGap && !prose.slice(from, to).includes('\n');

/** A filed text may have lost its line breaks and kept the indents: so many characters are a line, and no column. */
const isFullLine = (length: number) => length >= 40 && length <= 100;

/** Where the line begins in which the word behind a wide gap stands. */
function startOfLine(prose: string, from: number, to: number, line: number): number {
  return skip(prose, to - leastColumnGap, space) >= to || prose.slice(from, to).includes('\n') ? to : line;
}

const isHyphen = (code: number) => code === 0x2d || code === 0x2010 || code === 0x2011;

function formOf(text: string): WordCase {
  const first = sortAt(text, 0);
  if (first & number) return 'number';
  const end = text.length - (/['’]s$/.test(text) ? 2 : 0);
  const capitals = countCapitals(text, end);
  if (!(first & upper)) return first & lower && capitals === 0 ? 'lower' : 'other';
  if (end === widthAt(text, 0)) return 'letter';
  return capitals > 1 && isAllCapitals(text, end) ? 'capitals' : 'capital';
}

function countCapitals(text: string, end: number): number {
  let count = 0;
  for (let at = 0; at < end; at += widthAt(text, at)) if (sortAt(text, at) & upper) count++;
  return count;
}

/** Nothing but capitals, figures, points and apostrophes; `NDAs` and `TILs` are capitals with a plural ending. */
function isAllCapitals(text: string, end: number): boolean {
  const last = text[end - 1] === 's' ? end - 1 : end;
  for (let at = 0; at < last; at += widthAt(text, at))
    if (!(sortAt(text, at) & (upper | number)) && !".'’".includes(text[at]!)) return false;
  return true;
}

/** Whether the word is written like a name: with a capital, or in capitals. */
export function isCapitalised(word: Word): boolean {
  return word.form === 'capital' || word.form === 'capitals';
}

/** What the forms of a word have in common: `Parties’`, `party` and `PARTY’S` have the key `party`. */
export function keyOf(word: string): string {
  return singular(
    word
      .toLowerCase()
      .replace(/['’]s?$/, '')
      .replaceAll('.', ''),
  );
}

/** Plurals that no ending tells. Both forms of a word must come out the same; being a real word is not needed. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['analyses', 'analysis'],
  ['bases', 'basis'],
  ['children', 'child'],
  ['criteria', 'criterion'],
  ['crises', 'crisis'],
  ['addenda', 'addendum'],
  ['appendices', 'appendix'],
  ['halves', 'half'],
  ['hypotheses', 'hypothesis'],
  ['indices', 'index'],
  ['lives', 'life'],
  ['matrices', 'matrix'],
  ['memoranda', 'memorandum'],
  ['men', 'man'],
  ['phenomena', 'phenomenon'],
  ['shelves', 'shelf'],
  ['selves', 'self'],
  ['syntheses', 'synthesis'],
  ['theses', 'thesis'],
  ['women', 'woman'],
  ['workmen', 'workman'],
]);

function singular(word: string): string {
  const known = irregularPlurals.get(word);
  if (known) return known;
  if (!word.endsWith('s') && !word.endsWith('e')) return word;
  if (word.length > 3 && word.endsWith('ie')) return `${word.slice(0, -2)}y`;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es?$/.test(word)) return word.replace(/es?$/, '');
  return /[^siu]s$/.test(word) && word.length > 2 ? word.slice(0, -1) : word;
}
