import { sign, signsOf } from '../../facts/signs.js';
import type { Blank, Surroundings } from './blank.js';

/** The fields and instructions of a template: `{{name}}`, `{name}`, `${name}`, `«Name»`, `<Name>`, `:name`, `{{#if x}}`. */
export function fieldBlanks(text: string, around: Surroundings): Blank[] {
  const signs = signsOf(text);
  return [
    ...(signs & sign.brace ? braces(text) : []),
    ...(signs & sign.angle ? angles(text) : []),
    ...(signs & sign.guillemet ? guillemets(text, around) : []),
    ...(signs & sign.colon && around.colonFields ? colons(text) : []),
  ];
}

const colonField = sign.colon | sign.underscore;

/** Whether a text has a field such as `:company_name`. */
export function hasColonField(text: string): boolean {
  return (
    (signsOf(text) & colonField) === colonField && /(?<![\p{L}\p{N}:_])\*{0,2}:[a-z]+_[a-z_]+(?![\w:])/u.test(text)
  );
}

function braces(text: string): Blank[] {
  const blanks: Blank[] = [];
  for (const match of text.matchAll(
    /\{\{\{?([^{}]{1,200})\}\}\}?|(?<![\]\w{])\$?\{([\p{L}_][\p{L}\p{N}_ .'’/-]{1,80})\}/gu,
  )) {
    const content = (match[1] ?? match[2] ?? '').trim();
    const place = { start: match.index, end: match.index + match[0].length };
    if (/^(?:\/|else\b|!|\^?$)/.test(content)) continue;
    if (/^[#%^]/.test(content)) blanks.push({ ...place, kind: 'logic', field: content });
    else if (content) blanks.push({ ...place, kind: 'field', field: nameOf(content) });
  }
  return blanks;
}

/** `<Name of Company>`, `<<name>>`; an address in angle brackets is a link. */
function angles(text: string): Blank[] {
  const blanks: Blank[] = [];
  for (const match of text.matchAll(/<?<([\p{L}_][^<>\n]{1,80})>>?/gu)) {
    const content = match[1]!;
    if (/[@=]|:\S|^br\b|^(?:TABLE|CAPTION|PAGE|FN|PRE|TYPE|TEXT|SEQUENCE|DOCUMENT)$/i.test(content)) continue;
    blanks.push({ start: match.index, end: match.index + match[0].length, kind: 'field', field: nameOf(content) });
  }
  return blanks;
}

/** Fields of a mail merge. French quotation marks have spaces inside, German ones hold words, so only names like `«First_Name»` count there. */
function guillemets(text: string, { block }: Surroundings): Blank[] {
  const blanks: Blank[] = [];
  for (const match of text.matchAll(/«([^«»\n\s]{1,60})»/g)) {
    const name = match[1]!;
    if (block.language !== 'en' && !/[_\d]/.test(name)) continue;
    blanks.push({ start: match.index, end: match.index + match[0].length, kind: 'field', field: nameOf(name) });
  }
  return blanks;
}

/** `:name` at the start of a word, in a draft that has such fields. */
function colons(text: string): Blank[] {
  const found = text.matchAll(/(?<![\p{L}\p{N}:_])(:[a-z][a-z_]{2,40}(?:\.[a-z_]{2,20})?)(?![\w:])/gu);
  return [...found].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    kind: 'field',
    field: nameOf(m[1]!.slice(1)),
  }));
}

/** Uses of one field are told apart by neither case nor spaces. */
function nameOf(content: string): string {
  return content.trim().toLowerCase().replace(/\s+/g, ' ');
}
