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

const pattern = /\p{Lu}(?:\.\p{Lu})+\.?|\p{N}+(?:[.,]\p{N}+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*/gu;

/** The words of a prose in order. An abbreviation with points (`U.S.`) and a number with its letters (`409A`) are one word. */
export function wordsOf(prose: string): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const { 0: text, index: start } of prose.matchAll(pattern)) {
    const end = start + text.length;
    words.push({
      start,
      end,
      text,
      lower: text.toLowerCase(),
      key: keyOf(text),
      form: formOf(text),
      gap: gapOf(prose.slice(last, start)),
    });
    last = end;
  }
  return words;
}

function gapOf(between: string): Word['gap'] {
  if (/^\s+$/.test(between)) return 'space';
  // A line that was broken behind a hyphen leaves a blank there: `Know- How`.
  if (/^[-‐‑]\s?$/.test(between)) return 'hyphen';
  if (/^,\s+$/.test(between)) return 'comma';
  return /^\s*&\s*$/.test(between) ? 'ampersand' : 'apart';
}

function formOf(text: string): WordCase {
  if (/^\p{N}/u.test(text)) return 'number';
  const letters = text.replace(/['’]s$/, '');
  if (/^\p{Lu}$/u.test(letters)) return 'letter';
  // `NDAs` and `TILs` are capitals with a plural ending.
  if (/^(?:\p{Lu}[\p{N}.'’]*){2,}(?:s|S)?$/u.test(letters)) return 'capitals';
  if (/^\p{Lu}/u.test(letters)) return 'capital';
  return /^\p{Ll}[^\p{Lu}]*$/u.test(letters) ? 'lower' : 'other';
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
      .replace(/['’](?:s$|$)/, '')
      .replace(/\./g, ''),
  );
}

/** Plurals that no ending tells. Both forms of a word must come out the same; being a real word is not needed. */
const irregular = new Map([
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
  const known = irregular.get(word);
  if (known) return known;
  if (word.length > 3 && word.endsWith('ie')) return `${word.slice(0, -2)}y`;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es?$/.test(word)) return word.replace(/es?$/, '');
  return /[^siu]s$/.test(word) && word.length > 2 ? word.slice(0, -1) : word;
}
