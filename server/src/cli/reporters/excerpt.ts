import type { Range } from '../../core/index.js';
import { graphemesOf, isPlain, widthOf } from './width.js';

/** A line of the draft, cut to fit, and where in it the finding stands. */
export interface Excerpt {
  readonly line: string;
  /** Columns before the finding. */
  readonly indent: number;
  /** Columns that the finding takes, at least one. */
  readonly width: number;
}

const ellipsis = '…';
/** Columns that a long finding leaves for what stands around it. */
const surroundings = 12;

/**
 * The line on which the range starts, with as much around it as fits. The line may have megabytes: only what is near
 * is looked at.
 */
export function excerptOf(text: string, range: Range, columns: number): Excerpt {
  const near = columns * 4;
  const from = Math.max(0, range.start - near);
  const to = Math.min(text.length, range.start + near);
  const before = lastLine(text.slice(from, range.start));
  const rest = firstLine(text.slice(range.start, to));
  const length = Math.min(range.end - range.start, rest.text.length);
  const parts: Parts = {
    before: shown(before.text).trimStart(),
    words: shown(rest.text.slice(0, length)),
    after: shown(rest.text.slice(length)).trimEnd(),
    starts: before.complete || from === 0,
    ends: rest.complete || to === text.length,
  };
  return fitLine(parts, columns);
}

interface Parts {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Whether the line starts with `before` and ends with `after`, or goes on. */
  readonly starts: boolean;
  readonly ends: boolean;
}

/** The parts cut at words, with half of what is free on either side, or more where the other side needs less. */
function fitLine({ before, words, after, starts, ends }: Parts, columns: number): Excerpt {
  const hit = head(words, columns - surroundings, true);
  const room = columns - widthOf(hit);
  const left = tail(before, room - Math.min(widthOf(after), Math.ceil(room / 2)), starts);
  const right = hit === words ? head(after, room - widthOf(left), ends) : '';
  return { line: left + hit + right, indent: widthOf(left), width: Math.max(1, widthOf(hit)) };
}

/** The start of the text, ended by an ellipsis where something is missing; `complete` says that the text is all there is. */
function head(text: string, columns: number, complete: boolean): string {
  if (complete && widthOf(text) <= columns) return text;
  const kept = firstOf(text, columns - 1);
  // Better a few words less than half a word, unless there is but one.
  const words = /\s/.test(text.charAt(kept.length)) ? kept : kept.replace(/\s\S*$/, '');
  return (words || kept) + ellipsis;
}

/** The end of the text, begun by an ellipsis where something is missing. */
function tail(text: string, columns: number, complete: boolean): string {
  if (complete && widthOf(text) <= columns) return text;
  const kept = lastOf(text, columns - 1);
  const words = /\s/.test(text.charAt(text.length - kept.length - 1)) ? kept : kept.replace(/^\S*\s/, '');
  return ellipsis + (words || kept);
}

/** The first characters that fit. */
function firstOf(text: string, columns: number): string {
  if (isPlain(text)) return text.slice(0, Math.max(0, columns));
  return fitting(graphemesOf(text), columns).join('');
}

/** The last characters that fit. */
function lastOf(text: string, columns: number): string {
  if (isPlain(text)) return text.slice(text.length - Math.min(text.length, Math.max(0, columns)));
  return fitting(graphemesOf(text).reverse(), columns).reverse().join('');
}

/** The first of the characters, as many as fit. */
function fitting(characters: readonly string[], columns: number): string[] {
  let width = 0;
  const tooMany = characters.findIndex((character) => {
    width += widthOf(character);
    return width > columns;
  });
  return characters.slice(0, tooMany < 0 ? characters.length : tooMany);
}

const lineBreak = /[\n\r\u2028\u2029]/;

/** What stands before the first line break; not complete where there is none. */
function firstLine(text: string): { text: string; complete: boolean } {
  const at = text.search(lineBreak);
  return { text: at < 0 ? text : text.slice(0, at), complete: at >= 0 };
}

/** What stands after the last line break; not complete where there is none. */
function lastLine(text: string): { text: string; complete: boolean } {
  const lines = text.split(lineBreak);
  return { text: lines.at(-1) ?? '', complete: lines.length > 1 };
}

/** What a terminal shows: a tab is a blank, and a draft cannot send commands to the terminal or turn the line around. */
function shown(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(/[\t\u00A0]/g, ' ')
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replace(joinsNothing, '');
}

/** Joiners and breaks without width, where they stand between letters that they do nothing for. */
const joinsNothing = /(?<=[ -~])[\u200B-\u200D\u2060]+(?=[ -~]|$)/g;
