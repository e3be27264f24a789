import { isSchedule, romanValue, toRoman, typedNumber } from '../document/numbers.js';
import type { Block, ContractDocument, DocumentChange, Section } from '../document/types.js';
import { isRendered } from './references/sectionIndex.js';

/** A typed number that does not follow the one before it. */
export interface NumberFault {
  readonly kind: 'gap' | 'duplicate';
  readonly section: Section;
  /** The section before it, or the one with the same number. */
  readonly before: Section;
  /** Of a gap: how many numbers are left out. Of a duplicate: 0. */
  readonly missing: number;
  /** The section and those that count on from it, which would have other numbers. */
  readonly following: readonly Section[];
}

/** Of more numbers that are left out, most likely somebody knows: the draft is an extract. */
const mostMissing = 3;

/** Sections side by side are looked at together; those of the outermost level have nothing above them. */
type Parent = Section | undefined;

/** The faults in the typed numbers of a draft, kept up with it. */
export class NumberingTable {
  readonly #parents = new Map<Section, Parent>();
  /** The faults among what stands below a section, and the sections before a gap, whose words may account for it. */
  readonly #found = new Map<
    Parent,
    { readonly faults: readonly NumberFault[]; readonly watched: readonly Section[] }
  >();
  readonly #faults = new Map<Block, readonly NumberFault[]>();
  readonly #watched = new Map<Section, Parent>();

  in(block: Block): readonly NumberFault[] {
    return this.#faults.get(block) ?? [];
  }

  /**
   * Follows a change of the draft.
   * @returns the blocks whose faults may be others
   */
  update(
    document: ContractDocument,
    { gone, placed, removed }: Pick<DocumentChange, 'gone' | 'placed' | 'removed'>,
    touched: ReadonlySet<Block>,
  ): ReadonlySet<Block> {
    const parents = new Set<Parent>(this.#watching(document, removed, touched));
    for (const section of gone) {
      if (this.#parents.has(section)) parents.add(this.#parents.get(section));
      this.#parents.delete(section);
      parents.add(section);
    }
    for (const section of placed) {
      if (this.#parents.has(section)) parents.add(this.#parents.get(section));
      this.#parents.set(section, section.parent);
      parents.add(section.parent);
    }
    const changed = new Set<Block>();
    // A section with a fault may now stand below another one of these.
    for (const parent of parents) this.#forget(parent, changed);
    for (const parent of parents) this.#look(document, parent, changed);
    return changed;
  }

  /** What stands above the gaps that words between the numbers may account for, where such words have changed. */
  *#watching(document: ContractDocument, removed: readonly Block[], touched: ReadonlySet<Block>): Generator<Parent> {
    if (this.#watched.size === 0) return;
    // Of a block that is gone nobody knows the section.
    if (removed.length > 0) yield* this.#watched.values();
    for (const block of touched)
      for (let at = document.sectionAt(block, Number.POSITIVE_INFINITY); at; at = at.parent)
        if (this.#watched.has(at)) yield this.#watched.get(at);
  }

  #forget(parent: Parent, changed: Set<Block>): void {
    const before = this.#found.get(parent);
    for (const section of before?.watched ?? []) this.#watched.delete(section);
    for (const { section } of before?.faults ?? []) {
      this.#faults.delete(section.start.block);
      changed.add(section.start.block);
    }
    this.#found.delete(parent);
  }

  #look(document: ContractDocument, parent: Parent, changed: Set<Block>): void {
    if (parent && !this.#parents.has(parent)) return;
    const siblings = parent ? parent.children : document.sections;
    const all = seriesOf(siblings).flatMap(faultsIn);
    if (all.length === 0) return;
    const faults = all.filter((fault) => fault.kind === 'duplicate' || !accountsForGap(document, fault));
    const gaps = all.filter(({ kind }) => kind === 'gap');
    const places = new Map(gaps.length > 0 ? siblings.map((section, i) => [section, i]) : []);
    const watched = gaps.flatMap(({ before, section }) => siblings.slice(places.get(before), places.get(section)! + 1));
    this.#found.set(parent, { faults, watched });
    for (const section of watched) this.#watched.set(section, parent);
    for (const fault of faults) {
      const { block } = fault.section.start;
      this.#faults.set(block, [fault]);
      changed.add(block);
    }
  }
}

/** Sections side by side that are numbered alike, cut where the numbers start again. */
function seriesOf(siblings: readonly Section[]): readonly (readonly Section[])[] {
  const all: Section[][] = [];
  const open = new Map<string, Section[]>();
  for (const section of siblings) {
    const shape = shapeOf(section);
    if (!shape) continue;
    let series = open.get(shape);
    if (!series || section.ordinal === 1) {
      series = [];
      all.push(series);
      open.set(shape, series);
    }
    series.push(section);
  }
  return all;
}

/** How the number of a section is typed, apart from its value; nothing where the renderer counts it. */
function shapeOf(section: Section): string | undefined {
  const { start, label, ordinal } = section;
  if (!label || ordinal === 0 || start.start > 0 || isRendered(section)) return undefined;
  if (isSchedule(section.kind)) return section.kind;
  const typed = typedNumber(start.block.prose.text, start.block.kind === 'heading');
  if (!typed) return undefined;
  const sort = /^\d/.test(label) ? 'figure' : label === label.toLowerCase() ? 'small' : 'capital';
  return `${typed.word} ${typed.style.replace(/[a-z0-9]+/gi, '')} ${sort} ${typed.label.split('.').length}`;
}

/** The faults of a series that runs in order by and large; of others nobody can say what was meant. */
function faultsIn(series: readonly Section[]): readonly NumberFault[] {
  if (series.length < 3 || series[0]!.ordinal !== 1) return [];
  const faults: NumberFault[] = [];
  for (let i = 1; i < series.length; i++) {
    const section = series[i]!;
    const before = series[i - 1]!;
    const step = section.ordinal - before.ordinal;
    if (step < 0 || step > mostMissing + 1) return [];
    if (step === 1) continue;
    const last = faults.at(-1);
    // 1, 2, 2, 4 and 1, 2, 4, 4 are one slip each.
    const isSameSlip = last?.section === before && (last.missing || -1) + (step - 1) === 0;
    const kind = step === 0 ? 'duplicate' : 'gap';
    if (!isSameSlip)
      faults.push({ kind, section, before, missing: Math.max(0, step - 1), following: runFrom(series, i) });
  }
  return faults.length <= Math.max(1, Math.floor(series.length / 5)) ? faults : [];
}

/** A section of a series and those that count on from it. */
function runFrom(series: readonly Section[], from: number): readonly Section[] {
  let to = from + 1;
  while (to < series.length && series[to]!.ordinal === series[to - 1]!.ordinal + 1) to++;
  return series.slice(from, to);
}

/** What stands in the place of numbers that are left out on purpose. */
const leftOut = /\b(?:reserved|intentionally|omitted|deleted|not used|left blank)\b/i;

/** Whether the words between two numbers tell what has become of those in between, or show one that was not recognised. */
function accountsForGap({ blocks }: ContractDocument, { section, before, missing }: NumberFault): boolean {
  const between = Array.from({ length: missing }, (_, i) => shownAs(section, before.ordinal + 1 + i));
  const shown = new RegExp(`(?:${between.join('|')})`, 'im');
  const first = before.start.block.index;
  for (let i = first; i < section.start.block.index; i++) {
    const { text } = blocks[i]!.prose;
    const behind = i === first ? text.slice(before.titleSpan.start) : text;
    if (leftOut.test(behind) || shown.test(behind)) return true;
  }
  return leftOut.test(section.start.block.prose.text.slice(0, 80));
}

/** How a number beside that of a section would be typed, as the source of a regular expression. */
function shownAs({ label, ordinal, start }: Section, wanted: number): string {
  const typed = typedNumber(start.block.prose.text, start.block.kind === 'heading');
  const prefix = typed?.label.includes('.') ? typed.label.slice(0, typed.label.lastIndexOf('.') + 1) : '';
  const text = labelLike(label, ordinal, wanted);
  if (prefix)
    return String.raw`(?<![\w.])(?<!\b(?:sections?|clauses?|articles?|paragraphs?|and|or|to)\s)${prefix.replaceAll('.', '\\.')}${text}(?![\w.]*\w)`;
  if (typed?.word) return String.raw`\b${typed.word}\s+${text}\b`;
  return String.raw`(?<![\w.,])\(?${text}[.)]+(?=\s|$)`;
}

/** The label for another ordinal, of the same sort: `c` for 3 beside `b`. */
function labelLike(label: string, ordinal: number, wanted: number): string {
  if (/^\d/.test(label)) return String(wanted);
  const lower = label.toLowerCase();
  const text = romanValue(lower) === ordinal ? toRoman(wanted) : letterFor(wanted);
  return label === lower ? text : text.toUpperCase();
}

/** 3 → `c`; 28 → `bb`. */
const letterFor = (ordinal: number) =>
  String.fromCharCode(97 + ((ordinal - 1) % 26)).repeat(1 + Math.floor((ordinal - 1) / 26));
