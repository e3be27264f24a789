import type { ContractDocument, Section } from '../document/types.js';
import type { Facts } from '../facts/types.js';
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
  const edits = new Map<number, FixEdit>();
  const add = (edit: FixEdit | undefined) => {
    if (edit) edits.set(edit.range.start, edit);
  };
  const numbers = new Map<Section, readonly MovedNumber[]>();
  for (const section of moved) {
    const next = withOrdinal(section.number, section.ordinal, section.ordinal + 1);
    if (next === undefined) return undefined;
    // Below Article II stands 2.1.
    const plain = { from: String(section.ordinal), to: String(section.ordinal + 1) };
    const number = [{ from: section.number, to: next }, plain];
    visit(section, (descendant) => {
      numbers.set(descendant, number);
      add(descendant === section ? ownNumberEdit(document, section) : lowerNumberEdit(document, descendant, number));
    });
    add(markerEdit(document, section, moved));
  }
  for (const { target, nearest, span } of facts.crossReferences) {
    // A reference that leads nowhere still names the section that has moved.
    const section = target ?? nearest;
    const number = section && section !== 'external' ? numbers.get(section) : undefined;
    if (number) add(replaceFirst(document, span, number));
  }
  return { edits: [...edits.values()] };
}

interface MovedNumber {
  readonly from: string;
  readonly to: string;
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

function ownNumberEdit(document: ContractDocument, section: Section): FixEdit | undefined {
  const { block, start, end } = typedBefore(section);
  const found = countOn(block.prose.text.slice(start, end), section.ordinal, section.ordinal + 1);
  if (!found) return undefined;
  return { range: document.rangeOf({ block, start: start + found.start, end: start + found.end }), text: found.text };
}

/** The edit of the `5` in the `5.2` of a subsection; one that does not repeat its section's number needs none. */
function lowerNumberEdit(
  document: ContractDocument,
  section: Section,
  numbers: readonly MovedNumber[],
): FixEdit | undefined {
  const span = typedBefore(section);
  const typed = span.block.prose.text.slice(span.start, span.end);
  const repeated = numbers.find(({ from }) => new RegExp(`^\\W*${escapePattern(from)}\\.\\d`).test(typed));
  return repeated && replaceFirst(document, span, [repeated]);
}

/** The edit of a list marker, where the markers are typed as they count. */
function markerEdit({ text }: ContractDocument, section: Section, moved: readonly Section[]): FixEdit | undefined {
  const { list, base } = section.start.block;
  if (!list?.first || !/^\d/.test(list.marker) || Number.parseInt(list.marker, 10) !== section.ordinal)
    return undefined;
  const alike = moved.length > 1 && moved.every(({ start }) => start.block.list?.marker === list.marker);
  if (alike) return undefined;
  // The text of a longer item would no longer stand under a wider marker; the renderer counts right all the same.
  const widens = String(section.ordinal + 1).length > String(section.ordinal).length;
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
  return { range: { start, end: start + digits.length }, text: String(section.ordinal + 1) };
}

function replaceFirst(
  document: ContractDocument,
  { block, start, end }: Section['start'],
  numbers: readonly MovedNumber[],
): FixEdit | undefined {
  const text = block.prose.text.slice(start, end);
  for (const { from, to } of numbers) {
    const match = new RegExp(`(?<![\\w.])${escapePattern(from)}(?!\\w)`).exec(text);
    if (!match) continue;
    const at = start + match.index;
    return { range: document.rangeOf({ block, start: at, end: at + from.length }), text: to };
  }
  return undefined;
}

const escapePattern = (text: string) => text.replace(/[.()]/g, '\\$&');
