import { isSchedule, ordinalsOf } from '../../document/numbers.js';
import type { Block, ContractDocument, Section } from '../../document/types.js';
import type { Draft } from '../../draft.js';
import { withOrdinal } from '../../fixes/ordinalText.js';
import { renumberTo } from '../../fixes/renumber.js';
import type { Range, TextEdit } from '../../text/range.js';
import { referTo } from '../referTo.js';
import { typedNumberOf } from '../sectionNumber.js';
import { linkEdits } from './headingLinks.js';
import type { Renaming } from './renameTerm.js';
import type { ProseEdit } from './replaceProse.js';

/** Why a section cannot be given another number, whatever number; undefined where it can. */
export function reasonToKeepNumber(section: Section): string | undefined {
  if (section.number === '') return 'This section has no number.';
  if (numberWithin(section)) return undefined;
  return `The number of ${referTo(section)} is counted from its place in the list. Move the section, and the number follows.`;
}

/** Where the number itself stands among what is typed: the `IV` of “ARTICLE IV –”, `4.2`, the `b` of “(b)”. Absolute. */
export function numberPlace(document: ContractDocument, section: Section): Range | undefined {
  const number = numberWithin(section);
  return number && document.rangeOf({ ...typedNumberOf(section), ...number });
}

function numberWithin(section: Section): Range | undefined {
  const { block, start, end } = typedNumberOf(section);
  const numbers = [...block.prose.text.slice(start, end).matchAll(/[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*/g)];
  const last = numbers.at(-1);
  return last && { start: start + last.index, end: start + last.index + last[0].length };
}

/**
 * The edits that give a section another number, with the numbers below it and every reference that leads there.
 * @param name the number as it is to be, alone or with what stands before it: `5`, `4.5`, `Article V`, `(c)`
 */
export function renameSection(draft: Draft, section: Section, name: string): Renaming {
  const { document, facts } = draft;
  const kept = reasonToKeepNumber(section);
  if (kept) return { refused: kept };
  const ordinal = ordinalIn(section, name);
  if (typeof ordinal === 'string') return { refused: ordinal };
  if (ordinal === section.ordinal) return { edits: [] };
  const taken = siblingsOf(document, section).find((other) => other !== section && other.ordinal === ordinal);
  if (taken) {
    const title = taken.title && ` (“${taken.title.trim()}”)`;
    return { refused: `There is already ${referTo(taken)}${title}. Give that section another number first.` };
  }
  const renumbered = renumberTo(document, facts, [{ section, ordinal }]);
  if (!renumbered) return { refused: `${referTo(section)} cannot be numbered so.` };
  return { edits: [...renumbered.edits, ...linksAfter(draft, section, renumbered.edits)] };
}

/** What a section is to count as, or why it cannot. */
function ordinalIn(section: Section, name: string): number | string {
  const own = section.number.match(/[A-Za-z0-9]+/g) ?? [];
  const wanted = name.match(/[A-Za-z0-9]+/g) ?? [];
  const above = wanted.slice(0, -1);
  const isBelow = above.every((part, i) => part.toLowerCase() === own.slice(-wanted.length)[i]?.toLowerCase());
  const isWord = above.length === 1 && /^[a-z]{3,}$/i.test(above[0]!);
  const label = wanted.at(-1);
  if (!label || !(isBelow || isWord))
    return `Only the last part of the number can change. Write a number in place of “${section.label}”.`;
  const like = ordinalsOf(label).find((value) => sameStyle(section, value, label));
  return like ?? `Write the number as the others beside it are written, in place of “${section.label}”.`;
}

/** Whether a number that counts as this is written like that of the section: in figures, Roman, as a letter. */
function sameStyle({ label: own, ordinal }: Section, value: number, label: string): boolean {
  return withOrdinal(own, ordinal, value)?.toLowerCase() === label.toLowerCase();
}

/** The sections beside a section that count with it. */
function siblingsOf(document: ContractDocument, { kind, parent }: Section): readonly Section[] {
  const siblings = parent?.children ?? document.sections;
  return siblings.filter((other) => (isSchedule(kind) ? other.kind === kind : !isSchedule(other.kind)));
}

/** The edits of links that reach headings by words which hold the number. */
function linksAfter(draft: Draft, section: Section, edits: readonly TextEdit[]): readonly TextEdit[] {
  const changes = new Map<Block, readonly ProseEdit[]>();
  const read = (each: Section) => {
    const { block } = each.start;
    const base = block.base;
    const own = edits.filter(({ range }) => base <= range.start && range.end <= base + block.source.end);
    const prose = own.flatMap(({ range, text }) => {
      const span = draft.document.spanAt(range);
      return span?.block === block ? [{ start: span.start, end: span.end, text }] : [];
    });
    if (prose.length > 0) changes.set(block, prose);
    for (const child of each.children) read(child);
  };
  read(section);
  return linkEdits(draft, changes);
}
