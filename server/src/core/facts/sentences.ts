import type { Range } from '../text/range.js';
import { isAt, letter, lower, number, upper } from './characters.js';
import { sign, signAt } from './signs.js';

/** Abbreviations that never end a sentence: a name, a number or an example follows. */
const leading = words(`
  Art Arts Sec Secs Sect Para Paras Cl Cls Reg Regs Fig Figs Vol Ch App Ex Sched Pt p pp
  Mr Mrs Ms Messrs Dr Prof Hon Rev St Mt Attn Tel Fax
  v vs cf e.g eg i.e ie viz approx ca incl esp resp
  Abs Nr Ziff Rn Bd lit bzw z.B d.h u.a ggf gem vgl
`);

/** Abbreviations that may end a sentence: they do so when what follows reads like a beginning. */
const closing = words(`
  INC LTD CORP CO PTY PTE
  Inc Incorp Ltd Corp Co Cos LLC L.L.C LLP L.L.P LP L.P plc Pty Pte Bros Jr Sr Esq Assn Dept Univ Intl Int'l
  S.A S.p.A S.r.l S.A.S S.A.R.L B.V N.V A.G A.S e.V Ph.D M.D J.D B.A LL.M
  U.S U.S.A U.K E.U U.N D.C N.Y U.S.C C.F.R F.R etc al a.m p.m
`);

/** Abbreviations only before a number: “No. 5”, but “The answer is no.” */
const numeric = words('No Nos Num');

const abbreviations: ReadonlySet<string> = new Set([...leading, ...closing, ...numeric]);

/** Words that begin a sentence much more often than they follow an abbreviation within one. */
const beginnings = words(`
  a accordingly after all an and any as at because before both but by during each either every except for from
  further furthermore he her his however if in it its moreover neither no nor nothing notwithstanding now on once
  one or other otherwise our out provided pursuant she should since subject such that the their there therefore
  these they this those thus to under unless until upon we when whenever where whereas while with within without
  you your
`);

/** Words after which a single capital is a label: “Schedule A. The parties …”. */
const labelled = words(
  'Annex Appendix Article Attachment Clause Class Division Exhibit Group Item Option Paragraph Part Phase Schedule Section Series Stage Step Table Tier Type',
);

/** What may stand behind the mark that ends a sentence and belongs to it: more such marks, quotes and brackets. */
const closers: ReadonlySet<number> = new Set(
  [...'.!?…。！？”’"\'»」』）)]}*_'].map((character) => character.charCodeAt(0)),
);

/**
 * The sentences of a text, in order, without the white space around them.
 * An enumerator belongs to the sentence that it starts (`1.2 Term. This …` has two sentences), as do the quotes and
 * brackets that close one. A colon or semicolon ends no sentence.
 */
export function sentencesOf(text: string): readonly Range[] {
  const sentences: Range[] = [];
  let start = skipSpace(text, 0);
  for (let at = 0; at < text.length; at++) {
    if (!(signAt(text, at) & sign.stop)) continue;
    const mark = at;
    while (at + 1 < text.length && closers.has(text.charCodeAt(at + 1))) at++;
    if (!endsSentence(text, start, mark, at + 1)) continue;
    sentences.push({ start, end: at + 1 });
    start = skipSpace(text, at + 1);
  }
  const end = text.trimEnd().length;
  if (start < end) sentences.push({ start, end });
  return sentences;
}

/** The sentence that holds the offset, or the nearest one before it. */
export function sentenceAt(sentences: readonly Range[], offset: number): Range | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[Math.max(0, low - 1)];
}

/** Whether the mark at `mark`, with closers up to `end`, ends the sentence that began at `start`. */
function endsSentence(text: string, start: number, mark: number, end: number): boolean {
  if (end >= text.length) return true;
  // Chinese and Japanese write no space after a full stop.
  const sign = text[mark]!;
  if (sign === '。' || sign === '！' || sign === '？') return true;
  if (!isSpace(text.charCodeAt(end))) return false;
  const next = skipSpace(text, end);
  if (next >= text.length) return true;
  if (isAt(text, next, lower) || ',;:)]–—'.includes(text[next]!)) return false;
  return sign !== '.' || !isAbbreviation(text, start, mark, next);
}

function isAbbreviation(text: string, start: number, mark: number, next: number): boolean {
  const from = wordStart(text, start, mark);
  const word = text.slice(from, mark);
  // Most sentences end with an ordinary word.
  if (isOrdinary(word) && !abbreviations.has(word)) return false;
  if (isEnumerator(word) && (from <= skipOpeners(text, start) || beginsItem(text, from))) return true;
  if (numeric.has(word)) return /[\d[_#([●{<]/.test(text[next]!);
  if (leading.has(word)) return true;
  const single = word.length === 1 && isAt(word, 0, upper);
  if (single && labelled.has(previousWord(text, from))) return false;
  if (single || closing.has(word) || /^\p{Lu}(\.\p{Lu})+$/u.test(word)) {
    return !beginnings.has(/^\p{L}*/u.exec(text.slice(next, next + 24))![0].toLowerCase());
  }
  return false;
}

/** Small letters at the end that no Roman number ends with: neither a label nor initials. */
function isOrdinary(word: string): boolean {
  const last = word.length - 1;
  return last > 0 && isAt(word, last, lower) && !'ivx'.includes(word[last]!);
}

/** `4`, `4.2`, `b`, `(b`, `iv`: the number or letter that a provision starts with. */
function isEnumerator(word: string): boolean {
  return /^(\d{1,3}(\.\d{1,3}){0,5}|\p{L}|x{0,3}(ix|iv|v?i{0,3})|X{0,3}(IX|IV|V?I{0,3}))$/u.test(word);
}

/** Whether a label here starts an item: “… as follows: a. Drawings; b. Samples”. */
function beginsItem(text: string, at: number): boolean {
  return /(?:[:;,]\s{1,3}|\s{2}|\n|[;,]\s(?:and|or)\s)$/.test(text.slice(Math.max(0, at - 6), at));
}

/** Where the word that ends at `end` begins: letters, digits and inner points. Looks back no further than a word is long. */
function wordStart(text: string, start: number, end: number): number {
  let at = end;
  const limit = Math.max(start, end - 24);
  while (at > limit && (isAt(text, at - 1, letter | number) || ".'’".includes(text[at - 1]!))) at--;
  return at;
}

function previousWord(text: string, from: number): string {
  return /(\p{L}+)\s*$/u.exec(text.slice(Math.max(0, from - 24), from))?.[1] ?? '';
}

function skipOpeners(text: string, start: number): number {
  const limit = Math.min(text.length, start + 12);
  let at = start;
  while (at < limit && /[([“‘"'«§\s]/.test(text[at]!)) at++;
  return at;
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
