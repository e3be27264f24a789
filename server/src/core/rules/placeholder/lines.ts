import { sign, signsOf } from '../../facts/signs.js';
import { type Blank, type Surroundings, unit } from './blank.js';

/** The blanks drawn as lines, dots, signs and letters: `____`, `$____`, `20__`, `……`, `XX`, `TBD`, `●`. */
export function lineBlanks(text: string, around: Surroundings): Blank[] {
  const signs = signsOf(text);
  return [
    ...(signs & sign.underscore ? underscores(text, around) : []),
    ...(signs & sign.stop && /[.…]{2}/.test(text) ? dots(text, around) : []),
    ...(lettersHint.test(text) ? letters(text, around) : []),
    ...(signs & sign.circle ? circles(text) : []),
    ...(beyondLatin.test(text) ? hanBlanks(text, around) : []),
  ];
}

const beyondLatin = /[【〔〇＿（]/;

/** The blanks of Chinese and Japanese drafts: `【　】`, `【●】`, `【待填】`, `〇〇株式会社`, `（　　）`, `＿＿`. */
function hanBlanks(text: string, around: Surroundings): Blank[] {
  if (isSigningLine(text.replaceAll('＿', '_'), around)) return [];
  const places = [...text.matchAll(hanBlank)].filter(
    ({ 0: words, index }) =>
      !words.startsWith('＿') ||
      !(hanLabel.test(text.slice(Math.max(0, index - 16), index)) || isToSign(text, index, around)),
  );
  return places.map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    kind: 'blank',
  }));
}

/** What is filled in when the agreement is signed. */
const hanLabel =
  /(?:氏\s?名|住\s?所|署\s?名|印|日付|签\s?[字名]|簽\s?[字名]|盖章|日期|姓名|地址|代表[人者]?|代表取締役)\s*[】:：）)]?\s*$/u;

/** A zero of Chinese stands between other figures in a number. */
const hanBlank =
  /[【〔][\s　●○◯◎〇＿_■□・…*＊xX×-]{0,40}[】〕]|[【〔](?:待填|待定|待补充|待確認|待确认|请填写|請填寫|填写|要記入|要確認|未定|記入|空欄)[】〕]|（[\s　]{2,40}）|＿{2,}|(?<![一二三四五六七八九十百千〇])〇{2,}(?![一二三四五六七八九十百千])/gu;

/** Lines to write on. Several with nothing but space between them are one blank. */
function underscores(text: string, around: Surroundings): Blank[] {
  const blanks: Blank[] = [];
  if (isSigningLine(text, around)) return blanks;
  for (const { 0: run, index } of text.matchAll(/(?:[$€£¥]\s?)?(?:(?<!\d)(?:19|20))?_{2,}/g)) {
    const end = index + run.length;
    if (
      (run.length < 3 && !standsAlone(text, index, end)) ||
      isInWord(text, index, end) ||
      isEnclosed(text, index, end)
    )
      continue;
    if (isToSign(text, index, around)) continue;
    const last = blanks.at(-1);
    if (last && text.slice(last.end, index).trim() === '') blanks[blanks.length - 1] = { ...last, end };
    else blanks.push({ start: index, end, kind: 'blank' });
  }
  return blanks;
}

/** Two underscores are a blank where words would be; next to a word they are markup. */
function standsAlone(text: string, start: number, end: number): boolean {
  return /[\s$€£¥(]/.test(text[start - 1] ?? '') && /[\s,.;:)%]/.test(text[end] ?? '');
}

/** `snake__case` and the like. */
function isInWord(text: string, start: number, end: number): boolean {
  return /[\p{L}]/u.test(text[start - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[end] ?? '');
}

/** `[____]`: the brackets are the blank. */
function isEnclosed(text: string, start: number, end: number): boolean {
  return text[start - 1] === '[' && text[end] === ']';
}

/** Labels of lines that are filled in when the agreement is signed, wherever they stand. */
const signingLabel =
  /(?:^|[\s|*(])(?:by|signature(?: of [^.:\n]{1,40})?|signed(?: (?:by|for|on behalf of)[^.:\n]{0,50})?|sign(?: here)?|per|its|witness(?:ed by)?|title|print(?:ed)? name|authori[sz]ed (?:signature|signatory|representative)|signatory|unterschrift|signature du client|fait [àa]|s\/)\s*[:：]?\s*$/i;

/** Labels that are filled in on signing when a signature block is close by. */
const nearbyLabel =
  /(?:^|[\s|*(])(?:names?|dated?(?: signed| of signature)?|address|e-?mail(?: address)?|tel(?:ephone)?|phone|fax|place|capacity|position|company|organi[sz]ation|datum|ort|nom|lieu)\s*[:：]\s*$/i;

function isToSign(text: string, start: number, around: Surroundings): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  if (before.includes('/s/') || isOnlyOnLine(text, start) || isLabelledBelow(text, start)) return true;
  // `Fait à ……, le ……`, `Done at ____, on ____`
  if (
    /\b(?:fait\s+[àa]|done\s+at|geschehen\s+(?:zu|in)|hecho\s+en)(?![a-zà-ɏ])[^a-zà-ɏ]{0,60}(?:[a-zà-ɏ]{1,3}[^a-zà-ɏ]{0,60})?$/iu.test(
      before,
    )
  )
    return true;
  return signingLabel.test(before) || (around.nearSignature && nearbyLabel.test(before));
}

/** Whether a line has below it what is to be written on it, and it is to be signed: `____ / Date`. */
function isLabelledBelow(text: string, start: number): boolean {
  const below = text.slice(start, start + 240);
  return (
    /^[\s_]{10,}(?:\(?(?:please\s+)?print\)?|signature|signed|name|title|date|position|witness)\b/i.test(below) &&
    /\/s\/|signature/i.test(text.slice(Math.max(0, start - 240), start + 240))
  );
}

/** Whether the line of text holds nothing but lines to write on. */
function isOnlyOnLine(text: string, start: number): boolean {
  return (
    /(?:^|\n)[\s_]*$/.test(text.slice(Math.max(0, start - 120), start)) &&
    /^[\s_]*(?:\n|$)/.test(text.slice(start, start + 160))
  );
}

/** A line of a form to be signed, such as `________________ (Director)`, or nothing but a line. */
function isSigningLine(text: string, { nearSignature, block }: Surroundings): boolean {
  if (block.matter === 'signature') return true;
  const rest = text.replace(/[_\s]+/g, ' ').trim();
  return rest === '' || (nearSignature && /^\s*(?:x\s*)?_/i.test(text) && rest.length < 80);
}

/** Dotted lines; those of a table of contents lead to a page number. */
function dots(text: string, around: Surroundings): Blank[] {
  const blanks: Blank[] = [];
  if (
    isSigningLine(
      text.replace(/[.…]{5,}/g, (run) => '_'.repeat(run.length)),
      around,
    )
  )
    return blanks;
  for (const { 0: run, index } of text.matchAll(/[.…]{2,}/g)) {
    const end = index + run.length;
    const ellipses = run.length - run.replaceAll('…', '').length;
    if ((ellipses < 2 && run.length < 5) || isToSign(text, index, around)) continue;
    if (isEnclosed(text, index, end) || /^\s*(?:\d{1,4}|[ivxlc]{1,6})(?![a-zà-ɏ])/iu.test(text.slice(end, end + 12)))
      continue;
    const last = blanks.at(-1);
    if (last && text.slice(last.end, index).trim() === '') blanks[blanks.length - 1] = { ...last, end };
    else blanks.push({ start: index, end, kind: 'blank' });
  }
  return blanks;
}

/** What every blank drawn as letters has. */
const lettersHint = /XX|xx|DD|MM|YY|TB|[Ll]orem/;

/** `XX`, `20XX`, `XX/XX/XXXX`, `DD/MM/YYYY`, `TBD`, and filler text. */
function letters(text: string, { block }: Surroundings): Blank[] {
  const blanks: Blank[] = [];
  const pattern =
    /(?<![\p{L}\p{N}_@./-])(?:[$€£¥]\s?)?(?:\d{1,4}[-/.]?)?(?:X{2,}|x{2,}(?=[%/]|\s(?:days|months|years)\b))(?:[-/.,]\d{0,2}[Xx]{2,})*%?(?![\p{L}\p{N}_@])|\b(?:DD|MM)[/.-](?:MM|DD)[/.-]YY(?:YY)?\b|\bYYYY-MM-DD\b|\bT(?:BD|BC|BA)\b|\b[Ll]orem [Ii]psum\b/gu;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const end = index + match.length;
    if (text[index - 1] === '[' && text[end] === ']') continue;
    const before = text.slice(Math.max(0, index - 24), index);
    if (/^X+$/.test(match) && isRomanNumeral(before, text[end] ?? '', block.kind === 'heading')) continue;
    if (/^[DMY]/.test(match) && /\b(?:format|form|formatted|as)\s*[“"'(]?$/i.test(before)) continue;
    blanks.push({ start: index, end, kind: 'blank' });
  }
  return blanks;
}

/** `Article XX`, and `XX.` before a provision. */
function isRomanNumeral(before: string, after: string, heading: boolean): boolean {
  if (
    heading ||
    /\b(?:Articles?|Chapter|Title|Part|Schedule|Annex|Appendix|Exhibit|Volume|Rule|and|to|or)\s+$/i.test(before)
  )
    return true;
  return before.trim() === '' && /[.):]/.test(after);
}

/** `●` where words belong; at the start of a line it is the bullet of a list. */
function circles(text: string): Blank[] {
  const blanks: Blank[] = [];
  for (const { 0: run, index } of text.matchAll(/[●○◯]+/g)) {
    const end = index + run.length;
    if (text[index - 1] === '[' && text[end] === ']') continue;
    if (/(?:^|\n)\s*$/.test(text.slice(Math.max(0, index - 40), index))) continue;
    const after = text.slice(end, end + 24);
    if (
      run.length > 1 ||
      /^[%,;.)]/.test(after) ||
      (/^\s?[a-z]/.test(after) && unit.test(after.trimStart())) ||
      /^\s(?:19|20)\d\d\b/.test(after)
    ) {
      blanks.push({ start: index, end, kind: 'blank' });
    }
  }
  return blanks;
}
