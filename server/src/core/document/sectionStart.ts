import { kindOf, ordinalsOf, toRoman, typedNumber } from './numbers.js';
import type { Block, Dialect, Format, SectionKind } from './types.js';

/** What makes a block the start of a section. */
export interface SectionStart {
  readonly kind: SectionKind;
  /** Tells siblings from children: sections of one style stand side by side. */
  readonly style: string;
  /** As typed or rendered; empty when unnumbered. */
  readonly label: string;
  /** What the label may count as; empty when unnumbered or to be counted. */
  readonly ordinals: readonly number[];
  /** The number is written out in full (`4.2`), not to be joined to the parent's. */
  readonly full: boolean;
  /** Prose offsets of the title; equal when there is none. */
  readonly title: { readonly start: number; readonly end: number };
  /** Where the words behind the number start. */
  readonly textStart: number;
}

/** How a block starts a section, or undefined when it only goes on. */
export function sectionStart(block: Block, format: Format, dialect: Dialect): SectionStart | undefined {
  if (block.kind === 'cell' || block.kind === 'code') return undefined;
  const text = block.prose.text;
  const heading = block.kind === 'heading';
  if (block.list && !block.list.first) {
    if (heading) return undefined;
    return numbered(block, false);
  }
  if (block.list?.ordered) {
    const typed = typedNumber(text, false);
    if (typed?.style.startsWith('dec') && typed.label.includes('.')) return numbered(block, false);
    return listItem(block, dialect);
  }
  const found = numbered(block, heading);
  if (found) return found;
  if (heading) return unnumbered(`h${block.headingLevel}`, text);
  if (block.list || text.length > 100) return undefined;
  if (isBoldLine(block)) return unnumbered('bold', text);
  if (isCapitalLine(text)) return unnumbered('capitals', text);
  return format === 'text' && isTitleLine(text) ? unnumbered('line', text) : undefined;
}

function numbered(block: Block, heading: boolean): SectionStart | undefined {
  const text = block.prose.text;
  const number = typedNumber(text, heading);
  if (!number) return undefined;
  const kind = kindOf(number);
  const last = number.label.split('.').at(-1) ?? '';
  return {
    kind,
    style: number.style,
    label: number.label,
    ordinals: number.style === 'sign' ? ordinalsOf(last).slice(0, 1) : ordinalsOf(last),
    full: number.style.startsWith('dec') || number.word !== '' || number.style === 'sign',
    title: heading ? { start: number.length, end: text.length } : titleWithin(block, number.length),
    textStart: number.length,
  };
}

function listItem(block: Block, dialect: Dialect): SectionStart {
  const { ordinal, depth } = block.list!;
  return {
    kind: depth === 1 ? 'section' : 'item',
    style: `list${depth}`,
    label: dialect === 'lexicon' ? lexiconLabel(ordinal, depth) : String(ordinal),
    ordinals: [ordinal],
    full: false,
    title: block.kind === 'heading' ? { start: 0, end: block.prose.text.length } : titleWithin(block, 0),
    textStart: 0,
  };
}

/** Lexicon Markdown numbers its levels 1, 1.1, (a), (i), (A), (I). */
function lexiconLabel(ordinal: number, depth: number): string {
  const letter = ordinal <= 26 ? String.fromCharCode(96 + ordinal) : String.fromCharCode(70 + ordinal).repeat(2);
  if (depth <= 2) return String(ordinal);
  if (depth === 3) return letter;
  if (depth === 4) return toRoman(ordinal);
  return (depth === 5 ? letter : toRoman(ordinal)).toUpperCase();
}

function unnumbered(style: string, text: string): SectionStart {
  const title = { start: 0, end: text.replace(/[\s.:]+$/, '').length };
  return { kind: 'unnumbered', style, label: '', ordinals: [], full: false, title, textStart: 0 };
}

/** The title that stands before the text of a clause: in bold or italics, or up to the first full stop. */
export function titleWithin(block: Block, from: number): { start: number; end: number } {
  const text = block.prose.text;
  const mark = block.marks.find(
    (m) => (m.kind === 'strong' || m.kind === 'emphasis') && m.start >= from && m.start <= from + 1,
  );
  if (mark && mark.end - mark.start <= 100 && !/^["“]/.test(text.slice(mark.start))) {
    const end = mark.start + text.slice(mark.start, mark.end).replace(/[\s.:]+$/, '').length;
    return { start: mark.start, end };
  }
  const head = text.slice(from, from + 90);
  const title = /^[A-Z][^.:;“"()]{1,70}?(?=[.:](?:\s|$)|$)/.exec(head)?.[0];
  const none = { start: from, end: from };
  if (!title || /\b(?:shall|will|is|are|may|means|has|have|agrees?|was|were|to be)\b/.test(title)) return none;
  if (title.split(/\s+/).filter((word) => /^[a-z]{4,}/.test(word)).length > 3) return none;
  return { start: from, end: from + title.length };
}

function isBoldLine(block: Block): boolean {
  const text = block.prose.text;
  if (block.kind !== 'paragraph') return false;
  const bold = block.marks.filter((m) => m.kind === 'strong');
  const covered = bold.reduce((sum, m) => sum + (m.end - m.start), 0);
  return covered >= text.trimEnd().replace(/[.:]$/, '').length && /[A-Za-z]{3}/.test(text) && !/[,;]\s*$/.test(text);
}

function isCapitalLine(text: string): boolean {
  return /[A-Z]{4}/.test(text) && !/[a-z]/.test(text) && !/[;,]$|_{3}/.test(text) && text.length <= 80;
}

/** In plain text, a few capitalised words alone on a line are a title. */
function isTitleLine(text: string): boolean {
  if (text.length > 60 || !/^[A-Z]/.test(text) || /[.,;:?!_/]|["”’)]$/.test(text)) return false;
  const words = text.split(/\s+/);
  return (
    words.length <= 7 &&
    words.every(
      (word) => /^[A-Z&]/.test(word) || /^(?:of|and|the|or|for|to|in|on|with|by|a|an|at|from|no|not)$/.test(word),
    )
  );
}
