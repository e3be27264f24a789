import { ordinalsOf, scheduleKindOf } from '../../document/numbers.js';
import type { ContractDocument, Section, SectionKind } from '../../document/types.js';
import type { CrossReference } from '../types.js';
import { type PathStep, runsInOrder, type SectionIndex } from './sectionIndex.js';

/** Where a reference leads. */
export interface Resolution extends Pick<CrossReference, 'target' | 'nearest' | 'last'> {
  /** No other section has had a say in it. */
  readonly exact: boolean;
}

/** What the whole draft shows besides its sections. */
export interface DraftSigns {
  /** Whether a line or the front matter names a schedule: `exhibit b`. */
  listsSchedule(name: string): boolean;
  /** Whether a number stands at the start of a sentence, and may be that of a section that was not recognised as one. */
  hasTyped(number: string): boolean;
}

/** Finds what a number refers to, and says it dangles only where its neighbours show that it should be there. */
export class Resolver {
  readonly #inOrder = new Map<Section, boolean>();

  constructor(
    private readonly document: ContractDocument,
    private readonly index: SectionIndex,
    private readonly signs: DraftSigns,
  ) {}

  /**
   * @param watched gets the keys of the section index that an exact answer depends on
   */
  resolve(
    written: string,
    word: string,
    { here, language }: { readonly here: Section | undefined; readonly language: string },
    watched: Set<string>,
  ): Resolution | undefined {
    const kind = scheduleKindOf(word);
    if (kind) return this.#resolveSchedule(kind, written, language, watched);
    const choices = stepsOf(written);
    if (choices.some((choice) => choice.length === 0)) return undefined;
    const exact = firstFound(choices, (path) => this.index.find(path, here, watched));
    if (exact) return { target: exact, exact: true };
    return language === 'en' ? this.#dangling(written, choices, here) : undefined;
  }

  #resolveSchedule(kind: SectionKind, written: string, language: string, watched: Set<string>): Resolution {
    const label = written.replace(/\(.*/, '');
    const target = this.index.findSchedule(kind, label, watched);
    if (target) return { target, exact: true };
    // Schedules are often kept in files of their own; one is missing only where its neighbours are here.
    const kept = this.signs.listsSchedule(`${kind} ${label.toLowerCase()}`) || !this.index.hasSchedules(kind, watched);
    return {
      exact: true,
      target: kept || language !== 'en' || this.document.format === 'text' || label.includes('.') ? 'external' : null,
    };
  }

  #dangling(
    written: string,
    choices: readonly (readonly PathStep[])[],
    here: Section | undefined,
  ): Resolution | undefined {
    const plain = this.document.format === 'text';
    for (let known = choices.length - 1; known >= 1; known--) {
      const nearest = firstFound(choices.slice(0, known), (path) => this.index.find(path, here));
      if (!nearest) continue;
      const bracketed = choices[known]![0]!.bracket === true;
      // A bracketed part is often no item of its own, and plain text often has lost the line breaks that show one.
      if (bracketed && plain) return { target: nearest, exact: false };
      const children = nearest.children.filter((child) => child.number);
      const last = children.at(-1);
      const beyond = last && this.#runsInOrder(nearest, children) && lowest(choices[known]!) > last.ordinal;
      if (last && beyond && (!bracketed || children.length >= 2))
        return this.#unlessTyped(written, { target: null, exact: false, nearest, last });
      if (!last && !bracketed && !plain && this.index.numbersSubsections)
        return this.#unlessTyped(written, { target: null, exact: false, nearest });
      return bracketed ? { target: nearest, exact: false } : undefined;
    }
    const last = this.index.lastOutermost;
    return last && lowest(choices[0]!) > last.ordinal
      ? this.#unlessTyped(written, { target: null, exact: false, last })
      : undefined;
  }

  #runsInOrder(section: Section, children: readonly Section[]): boolean {
    let inOrder = this.#inOrder.get(section);
    if (inOrder === undefined) {
      inOrder = runsInOrder(children);
      this.#inOrder.set(section, inOrder);
    }
    return inOrder;
  }

  #unlessTyped(written: string, resolution: Resolution): Resolution | undefined {
    return this.signs.hasTyped(baseOf(written)) ? undefined : resolution;
  }
}

const lowest = (steps: readonly PathStep[]) => Math.min(...steps.map((step) => step.ordinal));

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
