import type { ContractDocument, Section } from '../document/types.js';
import type { CrossReference, Facts } from '../facts/types.js';
import { countOn, withOrdinal } from './ordinalText.js';
import type { FixEdit } from './types.js';

/** The changes that make room for a new number. */
export interface Renumbering {
  readonly edits: readonly FixEdit[];
}

/**
 * Counts on, by one, the sections that follow a new one, what is numbered below them, and the references to them.
 * A number that the renderer counts is left to it; the references to it are not.
 * @param following the sections behind the new one, in order
 * @param taken the number that the new section takes
 * @returns undefined where the numbers do not run on without a gap, so that nobody could say which is meant
 */
export function renumber(
  document: ContractDocument,
  facts: Facts,
  following: readonly Section[],
  taken: number,
): Renumbering | undefined {
  const moved = following.filter(({ ordinal }) => ordinal > 0);
  if (moved.length === 0 || moved[0]!.ordinal > taken) return { edits: [] };
  if (moved.some(({ ordinal }, index) => ordinal !== taken + index)) return undefined;
  return renumberTo(
    document,
    facts,
    moved.map((section) => ({ section, ordinal: section.ordinal + 1 })),
  );
}

/** A section and what it is to count as. */
export interface NewNumber {
  readonly section: Section;
  readonly ordinal: number;
}

/**
 * Gives sections other numbers, together with what is numbered below them and the references to them. A number that the
 * renderer counts is left to it; the references to it are not.
 * @param moved sections that stand side by side
 * @returns undefined where a number cannot be written otherwise
 */
export function renumberTo(
  document: ContractDocument,
  facts: Facts,
  moved: readonly NewNumber[],
): Renumbering | undefined {
  const edits = new Map<number, FixEdit>();
  const add = (edit: FixEdit | undefined) => {
    if (edit) edits.set(edit.range.start, edit);
  };
  const changes = new Map<Section, NumberChange>();
  for (const next of moved) {
    const change = changeOf(next);
    if (!change) return undefined;
    const { section } = next;
    visit(section, (each) => {
      changes.set(each, change);
      add(each === section ? ownNumberEdit(document, next) : lowerNumberEdit(document, each, change));
    });
    add(markerEdit(document, next, moved));
  }
  for (const reference of facts.crossReferences) {
    // A reference that leads nowhere still names the section that has moved.
    const section = reference.target ?? reference.nearest;
    const change = section && section !== 'external' ? changes.get(section) : undefined;
    if (change) add(referenceEdit(document, reference, change));
  }
  return { edits: [...edits.values()] };
}

interface Replacement {
  readonly from: string;
  readonly to: string;
}

/** How the number of a section is written elsewhere, and what becomes of it. */
interface NumberChange {
  readonly section: Section;
  /** The number as a whole: `4.2(b)`; below Article II stands 2.1. */
  readonly whole: readonly Replacement[];
  /** Its last part alone: the `(b)` of “paragraph (b)”, the `B` of “Exhibits A and B”. */
  readonly part: readonly Replacement[];
}

function referenceEdit(
  document: ContractDocument,
  { target, word, numberSpan }: CrossReference,
  { section, whole, part }: NumberChange,
): FixEdit | undefined {
  // The words of a link are no number: of them only the number itself is meant.
  if (word === '#') return replaceFirst(document, numberSpan, /\d/.test(section.number) ? whole.slice(0, 1) : [], '');
  return target === section
    ? replaceFirst(document, numberSpan, [...whole, ...part], '')
    : replaceFirst(document, numberSpan, whole, below);
}

function changeOf({ section, ordinal }: NewNumber): NumberChange | undefined {
  const number = withOrdinal(section.number, section.ordinal, ordinal);
  const label = withOrdinal(section.label, section.ordinal, ordinal);
  if (number === undefined || label === undefined) return undefined;
  return {
    section,
    whole: [
      { from: section.number, to: number },
      { from: String(section.ordinal), to: String(ordinal) },
    ],
    part: [
      { from: `(${section.label})`, to: `(${label})` },
      { from: section.label, to: label },
    ],
  };
}

function visit(section: Section, act: (section: Section) => void): void {
  act(section);
  for (const child of section.children) visit(child, act);
}

/** What is typed before the words of a section. */
function typedBefore({ start, titleSpan }: Section): Section['start'] {
  const { block } = start;
  return { block, start: start.start, end: block === titleSpan.block ? titleSpan.start : block.prose.text.length };
}

function ownNumberEdit(document: ContractDocument, { section, ordinal }: NewNumber): FixEdit | undefined {
  const { block, start, end } = typedBefore(section);
  const found = countOn(block.prose.text.slice(start, end), section.ordinal, ordinal);
  if (!found) return undefined;
  return { range: document.rangeOf({ block, start: start + found.start, end: start + found.end }), text: found.text };
}

/** The edit of the `5` in the `5.2` of a subsection; one that does not repeat its section's number needs none. */
function lowerNumberEdit(document: ContractDocument, section: Section, { whole }: NumberChange): FixEdit | undefined {
  const span = typedBefore(section);
  const typed = span.block.prose.text.slice(span.start, span.end);
  const repeated = whole.find(({ from }) => new RegExp(`^\\W*${escapePattern(from)}\\.\\d`).test(typed));
  return repeated && replaceFirst(document, span, [repeated], below);
}

/** The edit of a list marker, where the markers are typed as they count. */
function markerEdit(
  { text }: ContractDocument,
  { section, ordinal }: NewNumber,
  moved: readonly NewNumber[],
): FixEdit | undefined {
  const { list, base } = section.start.block;
  if (!list?.first || !/^\d/.test(list.marker) || Number.parseInt(list.marker, 10) !== section.ordinal)
    return undefined;
  const alike = moved.length > 1 && moved.every(({ section: { start } }) => start.block.list?.marker === list.marker);
  if (alike) return undefined;
  // The text of a longer item would no longer stand under a wider marker; the renderer counts right all the same.
  const widens = String(ordinal).length > String(section.ordinal).length;
  if (
    widens &&
    text
      .slice(base + list.item.start, base + list.item.end)
      .trim()
      .includes('\n')
  )
    return undefined;
  const start = base + list.item.start;
  const digits = /^\d+/.exec(text.slice(start, start + 10))![0];
  return { range: { start, end: start + digits.length }, text: String(ordinal) };
}

/** Behind the number of a section that what stands below it begins with: `.1`, `(a)`. */
const below = '(?=\\.\\d|\\s?\\()';

function replaceFirst(
  document: ContractDocument,
  { block, start, end }: Section['start'],
  numbers: readonly Replacement[],
  behind: string,
): FixEdit | undefined {
  const text = block.prose.text.slice(start, end);
  for (const { from, to } of numbers) {
    const match = new RegExp(`(?<![\\w.])${escapePattern(from)}(?!\\w)${behind}`).exec(text);
    if (!match) continue;
    const at = start + match.index;
    return { range: document.rangeOf({ block, start: at, end: at + from.length }), text: to };
  }
  return undefined;
}

const escapePattern = (text: string) => text.replace(/[.()]/g, '\\$&');
