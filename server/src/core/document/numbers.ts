import type { SectionKind } from './types.js';

/** A number typed at the start of a paragraph or heading. */
export interface TypedNumber {
  /** `Schedule`, `Article` …, lower case; empty for a bare number. */
  readonly word: string;
  /** As typed, without brackets, dots and word: `4.2`, `II`, `b`. */
  readonly label: string;
  /** Telling apart siblings from children: `dec2` for 4.2, `(a)`, `(i)`, `article`. */
  readonly style: string;
  /** How much of the prose the number takes, with the white space behind it. */
  readonly length: number;
}

const words: Readonly<Record<string, SectionKind>> = {
  part: 'part',
  chapter: 'part',
  title: 'part',
  article: 'article',
  art: 'article',
  section: 'section',
  clause: 'section',
  paragraph: 'section',
  schedule: 'schedule',
  exhibit: 'exhibit',
  annex: 'annex',
  annexe: 'annex',
  annexure: 'annex',
  appendix: 'appendix',
  appendices: 'appendix',
  attachment: 'attachment',
  addendum: 'attachment',
  anlage: 'annex',
  anhang: 'annex',
};

const scheduleKinds: readonly SectionKind[] = ['schedule', 'exhibit', 'annex', 'appendix', 'attachment'];

/** Whether a section stands beside the body of the agreement: a schedule, an exhibit, an annex … */
export function isSchedule(kind: SectionKind): boolean {
  return scheduleKinds.includes(kind);
}

/** The kind of schedule that a word names, if it names one. */
export function scheduleKindOf(word: string): SectionKind | undefined {
  const kind = words[word.toLowerCase()];
  return kind && isSchedule(kind) ? kind : undefined;
}

/** The kind of section that a word before a number names; `section` for a bare number of one part, `item` for a bracketed one. */
export function kindOf(number: TypedNumber): SectionKind {
  return words[number.word] ?? (/^dec/.test(number.style) ? 'section' : 'item');
}

const wordPattern =
  /^(part|chapter|title|article|art|section|clause|paragraph|schedule|exhibit|annexe?|annexure|appendix|attachment|addendum|anlage|anhang)\b\.?\s*(?:no\.?\s*)?(\d{1,3}(?:\.\d{1,3}){0,4}(?:-\d{1,2})?|[IVXLC]{1,7}|[A-Z](?:-?\d{1,2})?(?![A-Za-z]))?(?:er\b)?/i;
const decimalPattern = /^(\d{1,3}(?:\.\d{1,3}){0,4})(\.(?!\d)|\))?(?=\s|$|[–—:-]|[A-Z“"])/;
const bracketPattern = /^\(\s?([a-z]{1,5}|[A-Z]{1,5}|\d{1,3})\s?\)/;
const halfBracketPattern = /^([a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})[.)](?=\s)/;
const paragraphSignPattern = /^§\s?(\d{1,3})[a-z]?\b/;
const ideographicPattern = /^第\s?([\d０-９一二三四五六七八九十百]{1,4})\s?(?:条|條|章|節)/;
const levelPattern = /^(l{1,6})\.(?=\s)/;

/**
 * The number that a block starts with, or undefined.
 * @param heading in a heading, `1 Title` and `Section 1` count without a dot behind them
 */
export function typedNumber(text: string, heading: boolean): TypedNumber | undefined {
  const lead = /^\s*/.exec(text)![0].length;
  const rest = text.slice(lead, lead + 80);
  const found = readNumber(rest, heading);
  if (!found) return undefined;
  let length = lead + found.length;
  while (length < text.length && /[\s.:–—)-]/.test(text[length]!) && !/^[-–—]\w/.test(text.slice(length, length + 2)))
    length++;
  return { ...found, length };
}

function readNumber(text: string, heading: boolean): TypedNumber | undefined {
  const level = levelPattern.exec(text);
  if (level) return { word: '', label: '', style: `level${level[1]!.length}`, length: level[0].length };
  const word = wordPattern.exec(text);
  if (word && standsAsTitle(text, word, heading)) {
    const kind = word[1]!.toLowerCase();
    const label = word[2] ?? '';
    const decimals = label.split('.').length;
    return {
      word: kind,
      label,
      style: decimals > 1 ? `dec${decimals}` : `word:${words[kind]}`,
      length: word[0].length,
    };
  }
  const decimal = decimalPattern.exec(text);
  if (decimal) {
    const parts = decimal[1]!.split('.').length;
    const marked = parts > 1 || decimal[2] !== undefined;
    if (marked || (heading && /^\s+\S/.test(text.slice(decimal[0].length)))) {
      return { word: '', label: decimal[1]!, style: `dec${parts}`, length: decimal[0].length };
    }
    return undefined;
  }
  const bracket = bracketPattern.exec(text);
  if (bracket) return { word: '', label: bracket[1]!, style: bracketStyle(bracket[1]!), length: bracket[0].length };
  const half = halfBracketPattern.exec(text);
  if (half && !/^[A-Z]\.\s?[A-Z]\./.test(text)) {
    return { word: '', label: half[1]!, style: `half${bracketStyle(half[1]!)}`, length: half[0].length };
  }
  const sign = paragraphSignPattern.exec(text) ?? ideographicPattern.exec(text);
  return sign ? { word: '', label: sign[1]!, style: 'sign', length: sign[0].length } : undefined;
}

/** “Reseller Rights.”: capitalised words that end at a full stop. */
const capitalisedTitle = /^\s+[A-Z][\w’'-]*(?:,?\s(?:[A-Z][\w’'-]*|of|and|the|for|to|in|on|or|by|with)){0,7}[.:–—]/;

/** “Section 4. Term” and “ARTICLE IV – Term” are titles; “Section 4 applies to …” is a sentence. */
function standsAsTitle(text: string, match: RegExpExecArray, heading: boolean): boolean {
  const word = match[1]!;
  if (/^[a-z]/.test(word)) return false;
  const behind = text.slice(match[0].length);
  const whole = /^[\s.:–—-]*$/.test(behind);
  if (match[2] === undefined)
    return (heading || whole) && (whole || /^\s*[.:–—-]/.test(behind)) && words[word.toLowerCase()] !== 'section';
  if (heading) return /^(?:[\s.:–—,)-]|$)/.test(behind);
  if (whole || /^\s?[.:–—]/.test(behind) || /^\s+-\s/.test(behind)) return true;
  if (word === word.toUpperCase() ? /^\s+[A-Z]/.test(behind) : /^\s+[A-Z][A-Z]/.test(behind)) return true;
  return capitalisedTitle.test(behind);
}

function bracketStyle(label: string): string {
  if (/^\d/.test(label)) return '(1)';
  const lower = label.toLowerCase();
  const roman = /^[ivxlc]+$/.test(lower) && romanValue(lower) > 0;
  const style = roman && (label.length > 1 || /^[ivx]$/.test(lower)) ? '(i)' : '(a)';
  return label === lower ? style : style.toUpperCase();
}

/** The value of a Roman number in lower case, 0 when it is none. */
export function romanValue(roman: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  let sum = 0;
  for (let i = 0; i < roman.length; i++) {
    const here = values[roman[i]!];
    if (here === undefined) return 0;
    const next = values[roman[i + 1] ?? ''] ?? 0;
    sum += here < next ? -here : here;
  }
  return toRoman(sum) === roman ? sum : 0;
}

/** 4 → `iv`. */
export function toRoman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = value;
  let out = '';
  for (const [step, sign] of steps) {
    while (rest >= step) {
      out += sign;
      rest -= step;
    }
  }
  return out;
}

/** What a label may count as: `4` → 4; `b` → 2; `i` → 1 (Roman) or 9 (letter); `iv` → 4; `aa` → 27. Most likely first. */
export function ordinalsOf(label: string): readonly number[] {
  if (/^\d+$/.test(label)) return [Number(label)];
  const lower = label.toLowerCase();
  const out: number[] = [];
  const roman = romanValue(lower);
  if (roman > 0) out.push(roman);
  if (/^[a-z]$/.test(lower)) out.push(lower.charCodeAt(0) - 96);
  else if (/^([a-z])\1$/.test(lower)) out.push(lower.charCodeAt(0) - 96 + 26);
  return out;
}
