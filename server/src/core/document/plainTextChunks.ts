import type { SourceText } from '../text/sourceText.js';
import { BlockReading, cutBlock } from './blockReading.js';
import { Chunk } from './chunk.js';
import type { ChunkSyntax } from './chunkedText.js';
import { dialectSigns } from './dialect.js';
import { ordinalsOf, typedNumber } from './numbers.js';
import { ownString } from './ownString.js';
import { ProseBuilder } from './sourceMap.js';

/** A chunk ends behind this many characters, as soon as a paragraph certainly ends. */
const leastLength = 1_000;
/** Where the line before is blank or a sentence ends with it, so that no paragraph goes on. */
const certainEnd = /(?:\n[ \t\r]*|[.:;!?]\r?)\n(?=\S)/g;

/** Plain text: a line or a run of wrapped lines is a block, and numbers typed in the run start new ones. */
export class PlainTextChunks implements ChunkSyntax {
  /** @param least the least length of a chunk; tests cut as often as can be */
  constructor(private readonly least = leastLength) {}

  chunkAt(text: SourceText, start: number): Chunk {
    for (let length = 2 * this.least; ; length *= 2) {
      const window = text.slice(start, Math.min(start + length, text.length));
      certainEnd.lastIndex = this.least;
      const end = certainEnd.test(window) ? certainEnd.lastIndex : undefined;
      if (end === undefined && start + length < text.length) continue;
      const source = ownString(window.slice(0, end));
      return new Chunk(source.length, {
        blocks: readPlainText(source),
        waivers: [],
        yaml: undefined,
        first: undefined,
        last: undefined,
        empty: false,
        signs: dialectSigns('', []),
      });
    }
  }

  keepsStart(): boolean {
    return true;
  }

  settle(): void {
    // What a paragraph of plain text says depends on no other.
  }
}

function readPlainText(text: string): BlockReading[] {
  const blocks: BlockReading[] = [];
  for (const { start, end } of paragraphs(text)) {
    const builder = new ProseBuilder(text);
    builder.addVerbatim(start, end - start);
    const words = builder.build(start);
    const prose = { ...words, text: words.text.replace(/[\r\t\f\v]/g, ' ') };
    const block = new BlockReading('paragraph', start, { start: 0, end: end - start }, prose, [], [], 'contract');
    blocks.push(...cutBlock(block, runInNumbers(prose.text)));
  }
  return blocks;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Ranges of paragraphs: lines of a wrapped paragraph together, other lines each on their own. */
function* paragraphs(text: string): Generator<{ start: number; end: number }> {
  let open: { start: number; end: number } | undefined;
  let last: Line | undefined;
  for (const line of lines(text)) {
    if (!line.text) {
      if (open) yield open;
      open = last = undefined;
      continue;
    }
    if (open && last && goesOn(last.text, line.text)) open.end = line.end;
    else {
      if (open) yield open;
      open = { start: line.start, end: line.end };
    }
    last = line;
  }
  if (open) yield open;
}

function* lines(text: string): Generator<Line> {
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at <= text.length; ) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    const raw = text.slice(at, end);
    const body = raw.trim();
    const start = at + raw.indexOf(body);
    yield { start, end: start + body.length, text: body };
    at = end + 1;
  }
}

/** Whether a line is the wrapped continuation of the one before: that one is about as long as a page is wide and stops mid-sentence. */
function goesOn(before: string, line: string): boolean {
  if (before.length < 45 || before.length > 140) return false;
  if (typedNumber(line, false) || /[.:;!?]["”’)]?$/.test(before)) return false;
  return /^[a-z(“"‘'$\d]/.test(line) || /[a-z,-]$/.test(before);
}

const runIn =
  /(?<=[.;:,"”’)\]_\d]\s{1,4}|[A-Z]{3}\s{1,4})(?:(?:ARTICLE|Article|SECTION|Section)\s+(?:[IVXL]{1,6}|\d{1,3}(?:\.\d{1,2})?)[.:]?\s{1,4}["“(]?[A-Z]|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s{1,4}["“(]?[A-Z]|\d{1,2}\.\s{1,4}[A-Z][A-Za-z]+[\s.,;:])/g;

/**
 * Where sections start inside a run of text that has lost its line breaks, as filed agreements often have: a number
 * counts when it follows the one before in order.
 */
function runInNumbers(text: string): readonly number[] {
  if (text.length < 300) return [];
  const cuts: number[] = [];
  let last: readonly number[] | undefined = partsAt(text, 0);
  for (const match of text.matchAll(runIn)) {
    const parts = partsAt(text, match.index);
    if (
      !parts ||
      /\b(?:sections?|articles?|clauses?|paragraphs?|and|or|to|in|of|under|with|by)\s*$/i.test(
        text.slice(Math.max(0, match.index - 14), match.index),
      )
    )
      continue;
    const worded = /^[AS]/i.test(match[0]);
    if (!last || worded || follows(last, parts)) {
      cuts.push(match.index);
      last = parts;
    }
  }
  return cuts;
}

function partsAt(text: string, at: number): readonly number[] | undefined {
  const number = typedNumber(text.slice(at, at + 60), true);
  if (!number?.label || !/^(?:dec|word)/.test(number.style)) return undefined;
  return number.label.split('.').map((part) => ordinalsOf(part)[0] ?? 0);
}

/** 4.3 follows 4.2 and 4.2.7; 5, 5.1 and 4.2.1 follow 4.2 too. */
function follows(before: readonly number[], next: readonly number[]): boolean {
  const same = Math.min(before.length, next.length);
  for (let i = 0; i < same; i++) {
    if (next[i] === before[i]) continue;
    const step = next[i]! - before[i]!;
    return step >= 1 && step <= 2 && next.slice(i + 1).every((part) => part === 1);
  }
  return next.length > before.length && next.slice(before.length).every((part) => part === 1);
}
