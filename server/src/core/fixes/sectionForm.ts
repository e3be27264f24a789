import type { ContractDocument, Section } from '../document/types.js';
import { withOrdinal } from './ordinalText.js';
import { blockLineEnd, blockLineStart } from './sourceLines.js';

/** The words and markup that stand before the text of a numbered piece, ready to be counted on. */
export interface NumberForm {
  /** Source from the start of the line up to the title or the text: `## 4. `, `    1. `, `(a) `. */
  readonly prefix: string;
  /** Where in the prefix the number is typed; empty where there is none, or where all markers are alike. */
  readonly number: { readonly start: number; readonly end: number };
  readonly ordinal: number;
}

/** How a section of the draft opens. */
export interface SectionForm extends NumberForm {
  readonly titled: boolean;
  /** Source behind the title: `**`, `.** `. */
  readonly suffix: string;
  /** The text goes on in the paragraph of the title, or of the number. */
  readonly runIn: boolean;
  /** The heading carries an anchor, `{#title}`. */
  readonly anchored: boolean;
}

/** The prefix of the form for another ordinal; as it stands where the form has no number to count on. */
export function prefixFor({ prefix, number, ordinal }: NumberForm, wanted: number): string {
  const next = withOrdinal(prefix.slice(number.start, number.end), ordinal, wanted);
  return next === undefined ? prefix : prefix.slice(0, number.start) + next + prefix.slice(number.end);
}

/** Reads how a section opens. */
export function readSectionForm(
  document: ContractDocument,
  section: Section,
  siblings: readonly Section[],
): SectionForm {
  const { text } = document;
  const { block } = section.titleSpan;
  const title = document.rangeOf(section.titleSpan);
  const titled = section.title !== '';
  const start = blockLineStart(document, section.start.block);
  const lineRest = text.slice(title.end, blockLineEnd(document, block));
  const anchored = block.anchors.length > 0 && /\{[^{}]*#[^{}]*\}\s*$/.test(lineRest);
  const suffix = !titled ? '' : block.kind === 'heading' ? headingSuffix(lineRest) : runInSuffix(lineRest);
  const behindTitle = block.prose.text.slice(section.titleSpan.end).replace(/^[\s.:–—-]+/, '');
  const number = numberWithin(document, section, siblings, start, title.start);
  return {
    prefix: withoutId(text.slice(start, title.start), number.end),
    number,
    ordinal: section.ordinal,
    titled,
    suffix,
    runIn: !titled || (block.kind !== 'heading' && behindTitle !== ''),
    anchored,
  };
}

/** Reads how a numbered paragraph opens; markup of a title that the exemplar has and the new one lacks is closed. */
export function readNumberForm(document: ContractDocument, section: Section, siblings: readonly Section[]): NumberForm {
  const { prefix, number, ordinal } = readSectionForm(document, section, siblings);
  return { prefix: closeMarkup(prefix), number, ordinal };
}

/** An anchor in HTML names one place only. */
const withoutId = (prefix: string, from: number) =>
  prefix.slice(0, from) + prefix.slice(from).replace(/\sid="[^"<>]*"/g, '');

/** What closes a heading, without its anchor. */
const headingSuffix = (rest: string) => rest.replace(/\s*\{[^{}]*\}\s*$/, '').replace(/\n[\s\S]*$/, '');

/** The stop and the markup behind a title that its text follows. */
const runInSuffix = (rest: string) => /^[ \t]*(?:[.:*_]|[–—-](?=\s)|<\/[a-z]+>)*[ \t]*/.exec(rest)![0];

function numberWithin(
  document: ContractDocument,
  section: Section,
  siblings: readonly Section[],
  start: number,
  end: number,
): NumberForm['number'] {
  const none = { start: 0, end: 0 };
  if (section.ordinal === 0) return none;
  const { block } = section.start;
  const typed = block.prose.text.slice(
    section.start.start,
    block === section.titleSpan.block ? section.titleSpan.start : undefined,
  );
  if (/[A-Za-z\d]/.test(typed)) {
    const range = document.rangeOf({ block, start: section.start.start, end: section.start.start + typed.length });
    return { start: Math.max(0, range.start - start), end: Math.min(range.end, end) - start };
  }
  if (!block.list?.first || allMarkersAlike(siblings)) return none;
  const marker = block.base + block.list.item.start - start;
  return { start: marker, end: marker + block.list.marker.length };
}

function allMarkersAlike(siblings: readonly Section[]): boolean {
  const markers = siblings.map(({ start }) => start.block.list?.marker).filter((marker) => marker !== undefined);
  return markers.length > 1 && new Set(markers).size === 1;
}

function closeMarkup(prefix: string): string {
  let out = prefix;
  for (const mark of ['**', '__']) {
    if (out.split(mark).length % 2 === 1) continue;
    const trimmed = out.trimEnd();
    out = trimmed.endsWith(mark) ? trimmed.slice(0, -mark.length) : `${trimmed}${mark} `;
  }
  // A quote that opens the term of a definition is no part of its number.
  return out.replace(/[“„«‘"']$/, '');
}
