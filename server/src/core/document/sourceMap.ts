import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import type { Range } from '../text/range.js';
import type { Prose, Segment } from './types.js';

/** Says where a word may be parted at the end of a line, and is no part of it: converted documents are full of them. */
const softHyphen = '\u00AD';

/** Collects prose and where each of its characters comes from. Offsets are those of `source`. */
export class ProseBuilder {
  #text = '';
  readonly #segments: { prose: number; source: number; length: number; sourceLength: number }[] = [];

  constructor(private readonly source: string) {}

  get length(): number {
    return this.#text.length;
  }

  /** Adds characters that stand as they are at `at`, soft hyphens apart. */
  addVerbatim(at: number, length: number): void {
    for (const run of this.source.slice(at, at + length).split(softHyphen)) {
      if (run) this.#addRun(at, run.length);
      at += run.length + 1;
    }
  }

  #addRun(at: number, length: number): void {
    const last = this.#segments.at(-1);
    if (last && last.length === last.sourceLength && last.source + last.sourceLength === at) {
      last.length += length;
      last.sourceLength += length;
    } else {
      this.#segments.push({ prose: this.#text.length, source: at, length, sourceLength: length });
    }
    this.#text += this.source.slice(at, at + length);
  }

  /** Adds characters that are written otherwise in the source: an entity, a line break. */
  addAtom(text: string, at: number, sourceLength: number): void {
    if (text === softHyphen) return;
    this.#segments.push({ prose: this.#text.length, source: at, length: text.length, sourceLength });
    this.#text += text;
  }

  /**
   * Adds a syntax node's value by walking it and its source side by side: escapes, entities and what a container puts
   * before a continued line (indentation, `>`) have no counterpart in the value.
   */
  addValue(value: string, start: number, end: number): void {
    if (this.source.startsWith(value, start) && !value.includes('\r')) {
      this.addVerbatim(start, value.length);
      return;
    }
    let at = start;
    for (let i = 0; i < value.length && at < end; ) {
      const step = this.#match(value, i, at);
      at += step.source;
      i += step.value;
    }
  }

  /** Ties the next character of a value to the next of the source, and tells how far that leads in each. */
  #match(value: string, i: number, at: number): { source: number; value: number } {
    const wanted = value[i]!;
    const found = this.source[at]!;
    // Prose has one kind of line break, whatever the file has.
    if (wanted === '\r' && value[i + 1] === '\n') return { source: 0, value: 1 };
    if (wanted === '\r' && found === '\r') {
      this.addAtom('\n', at, 1);
      return { source: 1, value: 1 };
    }
    if (found === '\\' && this.source[at + 1] === wanted && isPunctuation(wanted.charCodeAt(0))) {
      this.addVerbatim(at + 1, 1);
      return { source: 2, value: 1 };
    }
    const entity = found === '&' ? entityAt(this.source, at) : undefined;
    if (entity && value.startsWith(entity.value, i)) {
      this.addAtom(entity.value, at, entity.length);
      return { source: entity.length, value: entity.value.length };
    }
    if (found === wanted) {
      this.addVerbatim(at, 1);
      return { source: 1, value: 1 };
    }
    if (wanted === '\uFFFD' && found === '\0') {
      this.addAtom(wanted, at, 1);
      return { source: 1, value: 1 };
    }
    return { source: 1, value: 0 };
  }

  /** Adds a stretch of source as it is read, with its entities resolved: the text between tags of HTML. */
  addText(start: number, end: number): void {
    for (let at = start; at < end; ) {
      const next = this.source.indexOf('&', at);
      const plainEnd = next < 0 || next > end ? end : next;
      if (plainEnd > at) this.addVerbatim(at, plainEnd - at);
      if (plainEnd === end) return;
      const entity = entityAt(this.source, plainEnd);
      if (entity) this.addAtom(entity.value, plainEnd, entity.length);
      else this.addVerbatim(plainEnd, 1);
      at = plainEnd + (entity?.length ?? 1);
    }
  }

  build(base: number): Prose {
    for (const segment of this.#segments) segment.source -= base;
    return { text: this.#text, segments: this.#segments };
  }
}

function isPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}

const entityPattern = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{0,31}));/y;

function entityAt(source: string, at: number): { value: string; length: number } | undefined {
  entityPattern.lastIndex = at;
  const match = entityPattern.exec(source);
  if (!match) return undefined;
  const [whole, decimal, hexadecimal, name] = match;
  const value = decimal
    ? decodeNumericCharacterReference(decimal, 10)
    : hexadecimal
      ? decodeNumericCharacterReference(hexadecimal, 16)
      : decodeNamedCharacterReference(name!);
  return value === false ? undefined : { value, length: whole.length };
}

/** The source range of a stretch of prose, relative to the block's base. Markup at its edges is left outside. */
export function sourceRange({ segments }: Prose, start: number, end: number, empty: number): Range {
  if (segments.length === 0) return { start: empty, end: empty };
  if (end <= start) {
    const at = start > 0 ? endOf(segmentAt(segments, start - 1), start) : segments[0]!.source;
    return { start: at, end: at };
  }
  return { start: startOf(segmentAt(segments, start), start), end: endOf(segmentAt(segments, end - 1), end) };
}

/** The offset of the first character of prose at or after a source offset relative to the block's base. */
export function proseOffset({ text, segments }: Prose, source: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const s = segments[middle]!;
    if (s.source + s.sourceLength <= source) low = middle + 1;
    else high = middle;
  }
  const segment = segments[low];
  if (!segment) return text.length;
  if (source <= segment.source || segment.length !== segment.sourceLength) return segment.prose;
  return segment.prose + (source - segment.source);
}

function segmentAt(segments: readonly Segment[], prose: number): Segment {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.prose <= prose) low = middle;
    else high = middle - 1;
  }
  return segments[low]!;
}

function startOf(segment: Segment, prose: number): number {
  return segment.length === segment.sourceLength ? segment.source + (prose - segment.prose) : segment.source;
}

function endOf(segment: Segment, prose: number): number {
  return segment.length === segment.sourceLength
    ? segment.source + (prose - segment.prose)
    : segment.source + segment.sourceLength;
}
