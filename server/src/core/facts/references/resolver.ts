import { isSchedule, ordinalsOf, romanValue, scheduleKindOf } from '../../document/numbers.js';
import type { ContractDocument, Section, SectionKind } from '../../document/types.js';
import type { CrossReference } from '../types.js';
import { countsItems, itemAmong, itemsOf, showsItem } from './items.js';
import { isRendered, type PathStep, runsInOrder, type SectionIndex, scheduleOf } from './sectionIndex.js';

/** Where a reference leads. */
export interface Resolution extends Pick<CrossReference, 'target' | 'nearest' | 'last'> {
  /** No other section has had a say in it. */
  readonly exact: boolean;
  /** Of a reference that leads nowhere: the section whose own words have shown that, since no item in it is its. */
  readonly searched?: Section;
}

/** What the whole draft shows besides its sections. */
export interface DraftSigns {
  /** Whether a line or the front matter names a schedule: `exhibit b`. */
  listsSchedule(name: string): boolean;
  /** Whether a number stands where that of a section may stand which was not recognised as one. */
  hasTyped(number: string): boolean;
}

/** What is asked of the resolver. */
export interface Question {
  /** The number without blanks: `4.2(b)`, `(b)`. */
  readonly written: string;
  /** Lower case: `section`, `schedule`. */
  readonly word: string;
  /** The section in which the reference stands. */
  readonly here: Section | undefined;
  /** The section to which the words behind it confine it: “paragraph 3 of Schedule 2”, “paragraph (b) of Section 4”. */
  readonly within: Section | undefined;
  readonly language: string;
  /** The words say that the schedule is attached: “Exhibit A hereto”. */
  readonly isAttached: boolean;
}

/** Finds what a number refers to, and says it leads nowhere only where its neighbours show that it should be there. */
export class Resolver {
  readonly #inOrder = new Map<Section, boolean>();
  #items: readonly Section[] | undefined;

  constructor(
    private readonly document: ContractDocument,
    private readonly index: SectionIndex,
    private readonly signs: DraftSigns,
  ) {}

  resolve(question: Question, watched: Set<string>): Resolution | undefined {
    const { written, word, here, language } = question;
    // “Section 4.2 of Article IV” is told by its number alone.
    const within =
      question.within && (isSchedule(question.within.kind) || !written.includes('.')) ? question.within : undefined;
    const kind = scheduleKindOf(word);
    if (kind) return this.#resolveSchedule(kind, question, watched);
    const choices = stepsOf(written);
    if (choices.some((choice) => choice.length === 0)) return undefined;
    if (written.startsWith('(')) return this.#resolveItem(choices, labelsOf(written)[0]!, { here, within }, language);
    const find = within
      ? this.#finderWithin(within, watched)
      : (path: readonly PathStep[]) => this.index.find(path, here, watched);
    const exact = firstFound(choices, find);
    if (exact) return { target: exact, exact: true };
    return language === 'en' ? this.#dangling(written, choices, find, within) : undefined;
  }

  /** Finds “paragraph 3 of Schedule 2” in the schedule only, and “paragraph 3 of Section 4” among the parts of that. */
  #finderWithin(within: Section, watched: Set<string>): (path: readonly PathStep[]) => Section | undefined {
    if (!isSchedule(within.kind)) return (path) => partBelow(within, path);
    return (path) => {
      const found = this.index.find(path, within, watched);
      return scheduleOf(found) === within ? found : undefined;
    };
  }

  /** Whether a number, as it is shown, is that of a section: 2.1(a) may be what the renderer counts as 2.1.1. */
  isNumberOf(section: Section, written: string, word: string): boolean {
    const kind = scheduleKindOf(word);
    if (kind) return this.index.findSchedule(kind, written) === section;
    const choices = stepsOf(written);
    return firstFound(choices, (path) => (this.index.isAt(path, section) ? section : undefined)) !== undefined;
  }

  /**
   * The section beside another in which a place stands, where it does not stand in that other one: Section 5 for “this
   * Section 4”. Undefined where the numbers do not tell, since they stand twice or are of different sorts.
   */
  counterpartAbove(here: Section, target: Section, written: string): Section | undefined {
    if (!isRendered(target) && labelsOf(written).at(-1) !== target.label) return undefined;
    let counterpart: Section | undefined;
    for (let at: Section | undefined = here; at; at = at.parent) {
      // 3.2 may stand below what the renderer counts as 1.
      if (at === target || `${at.number}.`.startsWith(`${target.number}.`)) return undefined;
      if (at.number && at.kind === target.kind && depthOf(at) === depthOf(target)) counterpart ??= at;
    }
    if (!counterpart || !labelledAlike(counterpart, target)) return undefined;
    if (this.document.format === 'text' && counterpart.parent !== target.parent) return undefined;
    return this.index.isAlone(counterpart) && this.index.isAlone(target) ? counterpart : undefined;
  }

  #resolveSchedule(kind: SectionKind, { written, language, isAttached }: Question, watched: Set<string>): Resolution {
    const label = written.replace(/\(.*/, '');
    const target = this.index.findSchedule(kind, label, watched);
    if (target) return { target, exact: true };
    // Schedules are often kept in files of their own; one is missing where its neighbours are here, or it is said to be.
    const neighbours = this.index.hasSchedules(kind, watched) && this.document.format !== 'text';
    const missing = language === 'en' && !label.includes('.') && (neighbours || (isAttached && this.#keepsSchedules));
    const listed = this.signs.listsSchedule(`${kind} ${label.toLowerCase()}`);
    return { exact: true, target: missing && !listed ? null : 'external' };
  }

  /** Whether what a draft calls attached would stand in the same text: not beside standard terms, and not in what was filed. */
  get #keepsSchedules(): boolean {
    return this.document.format !== 'text' && this.document.dialect !== 'cover-page';
  }

  /** “paragraph (b)” means an item of the section in which it stands, or of one above that. */
  #resolveItem(
    choices: readonly (readonly PathStep[])[],
    label: string,
    { here, within }: Pick<Question, 'here' | 'within'>,
    language: string,
  ): Resolution | undefined {
    let outermost = within ?? here;
    let counted: Section | undefined;
    for (let at = outermost; at; at = at.parent) {
      const found = firstFound(choices, (path) => itemAmong(at.children, path));
      if (found) return { target: found, exact: false };
      if (!counted && choices.length === 1 && (at === within || !within) && lists(at, label)) counted = at;
      if (at.number) outermost = at;
    }
    const beside = firstFound(choices, (path) => itemAmong(this.#outermostItems, path));
    if (beside) return { target: beside, exact: false };
    if (!counted || !outermost || language !== 'en') return undefined;
    const last = itemsOf(counted, label).at(-1)!;
    if (lowest(choices[0]!) <= last.ordinal || showsItem(this.document, outermost, label)) return undefined;
    return { target: null, exact: false, nearest: counted, last, searched: outermost };
  }

  /** Items with nothing above them that is numbered. */
  get #outermostItems(): readonly Section[] {
    this.#items ??= this.document.sections.filter(({ number }) => number.startsWith('('));
    return this.#items;
  }

  #dangling(
    written: string,
    choices: readonly (readonly PathStep[])[],
    find: (path: readonly PathStep[]) => Section | undefined,
    within: Section | undefined,
  ): Resolution | undefined {
    for (let known = choices.length - 1; known >= 1; known--) {
      const nearest = firstFound(choices.slice(0, known), find);
      if (!nearest) continue;
      const step = choices[known]!;
      if (step[0]!.bracket) return this.#missingItem(nearest, step, labelsOf(written)[known]!);
      return this.#unlessTyped(written, this.#missingPart(nearest, step));
    }
    if (within)
      return isSchedule(within.kind) ? this.#unlessTyped(written, this.#missingPart(within, choices[0]!)) : undefined;
    const last = this.index.lastOutermost;
    return last && lowest(choices[0]!) > last.ordinal
      ? this.#unlessTyped(written, { target: null, exact: false, last })
      : undefined;
  }

  /** The (d) of 4(d), where Section 4 has items that end before it, or none at all. */
  #missingItem(nearest: Section, step: readonly PathStep[], label: string): Resolution {
    // In plain text an item may have ended up behind the section that it belongs to.
    const searched = this.document.format === 'text' ? (nearest.parent ?? nearest) : nearest;
    const last = countsItems(nearest, label) ? itemsOf(nearest, label).at(-1) : undefined;
    if (!last || lowest(step) <= last.ordinal || showsItem(this.document, searched, label))
      return { target: nearest, exact: false, searched };
    return { target: null, exact: false, nearest, last, searched };
  }

  /** The 4 of 9.4, where Section 9 ends with 9.3, or has no parts although others do. */
  #missingPart(nearest: Section, step: readonly PathStep[]): Resolution | undefined {
    const parts = nearest.children.filter((child) => child.number);
    if (parts.length === 0) return this.index.numbersSubsections ? { target: null, exact: false, nearest } : undefined;
    const wanted = lowest(step);
    if (parts.some(isRendered)) {
      const last = parts.at(-1)!;
      const beyond = this.#runsInOrder(nearest, parts) && wanted > last.ordinal;
      return beyond ? { target: null, exact: false, nearest, last } : undefined;
    }
    const last = parts.reduce((best, part) => (isNearer(part.ordinal, best.ordinal, wanted) ? part : best));
    return { target: null, exact: false, nearest, last };
  }

  #runsInOrder(section: Section, children: readonly Section[]): boolean {
    let inOrder = this.#inOrder.get(section);
    if (inOrder === undefined) {
      inOrder = runsInOrder(children);
      this.#inOrder.set(section, inOrder);
    }
    return inOrder;
  }

  #unlessTyped(written: string, resolution: Resolution | undefined): Resolution | undefined {
    return this.signs.hasTyped(typedFormOf(written)) ? undefined : resolution;
  }
}

/** Whether a section has items of its own by such labels: what the renderer counts below no number are the sections of the draft. */
const lists = (section: Section, label: string) =>
  countsItems(section, label) && (section.number !== '' || !itemsOf(section, label).some(isRendered));

const lowest = (steps: readonly PathStep[]) => Math.min(...steps.map((step) => step.ordinal));

/** The part of this path below a section, be it an item or not. */
function partBelow(section: Section, path: readonly PathStep[]): Section | undefined {
  let at: Section | undefined = section;
  for (const { ordinal } of path) at = at?.children.find((child) => child.number && child.ordinal === ordinal);
  return at;
}

/** How many parts the number of a section has: three in 4.2(b). */
const depthOf = ({ number }: Section) => labelsOf(number).length;

/** Whether two labels are of one sort: both figures, or both (a) rather than (i). */
function labelledAlike(a: Section, b: Section): boolean {
  const sort = ({ label, ordinal }: Section) =>
    /^\d/.test(label) ? 'figure' : romanValue(label.toLowerCase()) === ordinal ? 'Roman' : 'letter';
  return scheduleOf(a) === scheduleOf(b) && sort(a) === sort(b);
}

/** Whether an ordinal is closer below the one that is not there than another. */
const isNearer = (ordinal: number, best: number, wanted: number) =>
  ordinal < wanted ? best > wanted || ordinal > best : best > wanted && ordinal < best;

/** The parts of a number: `4`, `2`, `b` of 4.2(b). */
const labelsOf = (written: string): readonly string[] => written.match(/[A-Za-z0-9]+/g) ?? [];

/** What each part of a written number may stand for: the `i` of 4.2(i) is the first or the ninth. */
function stepsOf(written: string): readonly (readonly PathStep[])[] {
  return (written.match(/\(?[A-Za-z0-9]+/g) ?? []).map((part) =>
    ordinalsOf(part.replace('(', '')).map((ordinal) => ({ ordinal, bracket: part.startsWith('(') })),
  );
}

/** Tries every reading of the labels and returns the first section found. */
function firstFound(
  choices: readonly (readonly PathStep[])[],
  find: (path: readonly PathStep[]) => Section | undefined,
): Section | undefined {
  let paths: (readonly PathStep[])[] = [[]];
  for (const choice of choices) paths = paths.flatMap((path) => choice.map((step) => [...path, step]));
  for (const path of paths) {
    const found = find(path);
    if (found) return found;
  }
  return undefined;
}

/** A written number without its bracketed parts. */
export const baseOf = (written: string) => written.replace(/\(.*/, '');

/** The number that `hasTyped` knows: without bracketed parts and leading zeros, Roman ones as figures. */
export function typedFormOf(written: string): string {
  return baseOf(written)
    .split('.')
    .map((part) => String(ordinalsOf(part)[0] ?? part))
    .join('.');
}
