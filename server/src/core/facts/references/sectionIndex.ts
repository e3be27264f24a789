import { isSchedule, ordinalsOf } from '../../document/numbers.js';
import type { Section, SectionKind } from '../../document/types.js';
import { OrderedLists } from '../inOrder.js';

/** One part of a number: the 4, the 2 and the b of 4.2(b). */
export interface PathStep {
  readonly ordinal: number;
  /** Written in brackets; undefined for the item of a Markdown list, which references write either way. */
  readonly bracket: boolean | undefined;
}

/** Under what a section is found. */
interface Entry {
  /** All ways in which references write its number, or the name of a schedule; see `scheduleKey`. */
  readonly keys: readonly string[];
  /** The schedule that it stands in, and what that is called. */
  readonly scope: Section | undefined;
  readonly scopeName: string;
  readonly titled: boolean;
  readonly isOutermost: boolean;
  /** Outermost but for a heading “Recitals” above it. */
  readonly isBelowRecitals: boolean;
  readonly isDecimalChild: boolean;
  readonly kind: SectionKind;
  readonly isRendered: boolean;
}

/** Finds sections by the numbers that references write, and follows the draft. */
export class SectionIndex {
  readonly #entries = new Map<Section, Entry>();
  readonly #sections = new OrderedLists<string, Section>(inOrder);
  /** What `find` has found among several, by key and by the schedule it was asked from. */
  readonly #nearest = new Map<string, Map<Section | undefined, Section>>();
  readonly #outermost = new Set<Section>();
  readonly #belowRecitals = new Set<Section>();
  #articles = 0;
  #decimalChildren = 0;
  #last: { readonly section: Section | undefined } | undefined;

  /**
   * Follows a change of the draft's sections.
   * @param gone sections that are no longer there
   * @param placed sections that are new or may be others
   * @returns the keys under which other sections are found than before
   */
  update(gone: Iterable<Section>, placed: readonly Section[]): ReadonlySet<string> {
    const changed = new Set<string>();
    const fresh = new Map<Section, Entry>();
    for (const section of gone) this.#take(section, changed);
    for (const section of placed) {
      const before = this.#entries.get(section);
      const after = entryOf(section);
      if (before && after && isSameEntry(before, after)) continue;
      this.#take(section, changed);
      if (after) fresh.set(section, after);
    }
    for (const [section, entry] of fresh) this.#add(section, entry, changed);
    for (const key of changed) this.#nearest.delete(key);
    // Titles of sections that stand under the same number may decide which of them is the last.
    if (changed.size > 0) this.#last = undefined;
    return changed;
  }

  /**
   * The section of this number; of several the one in the same schedule, or in the body, as `from`.
   * @param watched gets the key that the answer depends on
   */
  find(path: readonly PathStep[], from: Section | undefined, watched?: Set<string>): Section | undefined {
    const key = keyOf(path);
    watched?.add(key);
    const found = this.#sections.get(key);
    if (!found || found.length < 2) return found?.[0];
    const scope = scheduleOf(from);
    const known = this.#nearest.get(key) ?? new Map<Section | undefined, Section>();
    this.#nearest.set(key, known);
    const nearest = known.get(scope) ?? this.#nearestOf(found, scope);
    known.set(scope, nearest);
    return nearest;
  }

  #nearestOf(found: readonly Section[], scope: Section | undefined): Section {
    let near: Section | undefined;
    let titled: Section | undefined;
    // Of two, one may be a numbered party or recital: the section is the one with a heading or a title.
    for (const section of found) {
      if (this.#entries.get(section)!.scope !== scope) continue;
      if (hasHeading(section)) return section;
      near ??= section;
      if (section.title) titled ??= section;
    }
    return titled ?? near ?? found[0]!;
  }

  /**
   * `Schedule 1`, whatever the draft calls its schedules there.
   * @param watched gets the key that the answer depends on
   */
  findSchedule(kind: SectionKind, label: string, watched?: Set<string>): Section | undefined {
    const key = scheduleKey(kind, label);
    watched?.add(key);
    return this.#sections.get(key)?.at(-1);
  }

  /** @param watched gets the key that the answer depends on */
  hasSchedules(kind: SectionKind, watched?: Set<string>): boolean {
    watched?.add(kind);
    return this.#sections.has(kind);
  }

  /** Whether a section may be called by this path. */
  isAt(path: readonly PathStep[], section: Section): boolean {
    return this.#sections.get(keyOf(path))?.includes(section) ?? false;
  }

  /** Whether no other section of its schedule, or of the body, has the same number. */
  isAlone(section: Section): boolean {
    const entry = this.#entries.get(section);
    const same = (entry && this.#sections.get(entry.keys[0]!)) ?? [];
    return same.filter((other) => this.#entries.get(other)!.scope === entry!.scope).length === 1;
  }

  /**
   * The last of the outermost numbered sections, if they run 1, 2, 3 … without a gap or a repeat. Where they do not, but
   * are all typed, the one with the highest number; of lists that start again the order tells nothing.
   */
  get lastOutermost(): Section | undefined {
    this.#last ??= { section: this.#findLast() };
    return this.#last.section;
  }

  #findLast(): Section | undefined {
    const all = [...this.#outermost].sort(inOrder);
    const last = [all, all.filter(hasHeading)].find((list) => list.length >= 3 && runsInOrder(list))?.at(-1);
    // Where nothing but a heading “Recitals” stands above the clauses, the numbered ones are no recitals.
    const counted = all.length >= 3 ? all : [...all, ...this.#belowRecitals].sort(inOrder);
    const typed = counted.filter(({ kind }) => kind !== 'item');
    if (last || typed.length < 3 || typed.some(isRendered)) return last;
    return typed.reduce((highest, section) => (section.ordinal > highest.ordinal ? section : highest));
  }

  /** Whether some sections are called articles. */
  get hasArticles(): boolean {
    return this.#articles > 0;
  }

  /** Whether the draft numbers its subsections 1.1, 1.2 … */
  get numbersSubsections(): boolean {
    return this.#decimalChildren >= 3;
  }

  #add(section: Section, entry: Entry, changed: Set<string>): void {
    this.#entries.set(section, entry);
    for (const key of entry.keys) {
      this.#sections.add(key, section);
      changed.add(key);
    }
    if (entry.isOutermost) this.#outermost.add(section);
    if (entry.isBelowRecitals) this.#belowRecitals.add(section);
    if (entry.kind === 'article') this.#articles++;
    if (entry.isDecimalChild) this.#decimalChildren++;
  }

  #take(section: Section, changed: Set<string>): void {
    const entry = this.#entries.get(section);
    if (!entry) return;
    this.#entries.delete(section);
    for (const key of entry.keys) {
      this.#sections.delete(key, section);
      changed.add(key);
    }
    this.#outermost.delete(section);
    this.#belowRecitals.delete(section);
    if (entry.kind === 'article') this.#articles--;
    if (entry.isDecimalChild) this.#decimalChildren--;
  }
}

/** What counts for nothing in a schedule itself. */
const noPlace = {
  scope: undefined,
  scopeName: '',
  isOutermost: false,
  isBelowRecitals: false,
  isDecimalChild: false,
} as const;

function entryOf(section: Section): Entry | undefined {
  const { kind, label, number } = section;
  const look = { kind, titled: section.title !== '', isRendered: isRendered(section) };
  if (isSchedule(kind)) {
    const keys = [scheduleKey(kind, label), kind];
    return { ...look, keys, ...noPlace };
  }
  if (!number) return undefined;
  const path = pathOf(section);
  const scope = scheduleOf(section);
  const isOutermost = path.length === 1 && !scope;
  const recital = isOutermost && isUnderRecitals(section);
  return {
    ...look,
    keys: [...keysOf(path)],
    scope,
    scopeName: scope ? scheduleKey(scope.kind, scope.label) : '',
    isOutermost: isOutermost && !recital,
    isBelowRecitals: recital,
    isDecimalChild: path.length === 2 && path[1]!.bracket !== true,
  };
}

function isSameEntry({ keys: a, ...before }: Entry, { keys: b, ...after }: Entry): boolean {
  const isSame = (name: keyof typeof before) => before[name] === after[name];
  return (
    (Object.keys(after) as (keyof typeof before)[]).every(isSame) &&
    a.length === b.length &&
    a.every((key, i) => key === b[i])
  );
}

/** Whether the renderer counts a section. */
export const isRendered = ({ start }: Section) => start.start === 0 && start.block.list?.ordered === true;

function inOrder({ start: a }: Section, { start: b }: Section): number {
  return a.block.index - b.block.index || a.start - b.start;
}

const hasHeading = (section: Section) => section.start.block.kind === 'heading';

/** The parts of a section's number, with those of what it stands in. */
function pathOf(section: Section): readonly PathStep[] {
  const typed = !section.start.block.list?.ordered || section.start.start > 0;
  if (typed && /^\d+(?:\.\d+)*$/.test(section.number)) {
    return section.number.split('.').map((part) => ({ ordinal: Number(part), bracket: false }));
  }
  if (section.kind === 'article' || section.kind === 'part') return [{ ordinal: section.ordinal, bracket: false }];
  const bracket = typed ? /[).]?$/.exec(section.number)![0] === ')' : undefined;
  let above = section.parent;
  while (above && !above.number && !isSchedule(above.kind)) above = above.parent;
  return [...(above && !isSchedule(above.kind) ? pathOf(above) : []), { ordinal: section.ordinal, bracket }];
}

const keyOf = (path: readonly PathStep[]) =>
  path.map(({ ordinal, bracket }, i) => (bracket && i > 0 ? '(' : '.') + ordinal).join('');

/** All ways in which references write this number: list items count as 4.2.1, 4.2(a) or 4(b)(i). */
function keysOf(path: readonly PathStep[]): ReadonlySet<string> {
  const ways = [Number.POSITIVE_INFINITY, 2, 1].map((decimals) =>
    keyOf(path.map(({ ordinal, bracket }, i) => ({ ordinal, bracket: bracket ?? i >= decimals }))),
  );
  return new Set(ways);
}

/** Whether numbered siblings run from 1 upwards without a gap or a repeat. */
export function runsInOrder(sections: readonly Section[]): boolean {
  return sections.every((section, index) => section.ordinal === index + 1);
}

function isUnderRecitals(section: Section): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) if (at.kind === 'recitals') return true;
  return false;
}

/** The schedule in which a section stands, or which it is. */
export function scheduleOf(section: Section | undefined): Section | undefined {
  for (let at = section; at; at = at.parent) if (isSchedule(at.kind)) return at;
  return undefined;
}

/** `exhibit b`: a kind and a label, which may be written in other figures. */
function scheduleKey(kind: SectionKind, label: string): string {
  const ordinals = ordinalsOf(label);
  const normal = /^\d|^[ivx]+$/i.test(label) && ordinals.length ? String(ordinals[0]) : label.toLowerCase();
  return `${kind} ${normal}`;
}
