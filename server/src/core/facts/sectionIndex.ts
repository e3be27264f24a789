import { isSchedule, ordinalsOf } from '../document/numbers.js';
import type { ContractDocument, Section, SectionKind } from '../document/types.js';
import { perBlock } from './perBlock.js';

/** One part of a number: the 4, the 2 and the b of 4.2(b). */
export interface PathStep {
  readonly ordinal: number;
  /** Written in brackets; undefined for the item of a Markdown list, which references write either way. */
  readonly bracket: boolean | undefined;
}

/** Finds sections by the numbers that references write. */
export class SectionIndex {
  readonly #byPath = new Map<string, Section[]>();
  readonly #bySchedule = new Map<string, Section>();
  readonly #scheduleKinds = new Set<SectionKind>();
  readonly #outermost: Section[] = [];
  #decimalChildren = 0;

  #anchors: ReadonlyMap<string, Section> | undefined;

  constructor(private readonly document: ContractDocument) {
    for (const section of document.sections) this.#add(section, [], false);
  }

  /** The section of this number; of several the one in the same schedule, or in the body, as `from`. */
  find(path: readonly PathStep[], from: Section | undefined): Section | undefined {
    const found = this.#byPath.get(keyOf(path));
    if (!found || found.length < 2) return found?.[0];
    const scope = scheduleOf(from);
    const near = found.filter((section) => scheduleOf(section) === scope);
    // Of two, one may be a numbered party or recital: the section is the one with a heading or a title.
    return near.find(hasHeading) ?? near.find((section) => section.title) ?? near[0] ?? found[0];
  }

  /** `Schedule 1`, whatever the draft calls its schedules there. */
  findSchedule(kind: SectionKind, label: string): Section | undefined {
    return this.#bySchedule.get(`${kind} ${normal(label)}`);
  }

  /** The section that a link to `#anchor` leads to. */
  findAnchor(anchor: string): Section | undefined {
    this.#anchors ??= anchorsOf(this.document);
    return this.#anchors.get(anchor) ?? this.#anchors.get(anchor.toLowerCase());
  }

  /** Anchors, headings or the sections that they mark have changed. */
  forgetAnchors(): void {
    this.#anchors = undefined;
  }

  hasSchedules(kind: SectionKind): boolean {
    return this.#scheduleKinds.has(kind);
  }

  /** The last of the outermost numbered sections, if they run 1, 2, 3 … without a gap or a repeat; else their order tells nothing. */
  get lastOutermost(): Section | undefined {
    const headed = this.#outermost.filter(hasHeading);
    return [this.#outermost, headed].find((list) => list.length >= 3 && runsInOrder(list))?.at(-1);
  }

  /** Whether the draft numbers its subsections 1.1, 1.2 … */
  get numbersSubsections(): boolean {
    return this.#decimalChildren >= 3;
  }

  #add(section: Section, above: readonly PathStep[], inSchedule: boolean): void {
    const schedule = isSchedule(section.kind);
    let path = above;
    if (schedule) {
      this.#bySchedule.set(`${section.kind} ${normal(section.label)}`, section);
      this.#scheduleKinds.add(section.kind);
      path = [];
    } else if (section.number) {
      path = pathOf(section, above);
      for (const key of keysOf(path)) {
        const same = this.#byPath.get(key);
        if (same) same.push(section);
        else this.#byPath.set(key, [section]);
      }
      if (path.length === 1 && !inSchedule && !isUnderRecitals(section)) this.#outermost.push(section);
      if (path.length === 2 && path[1]!.bracket !== true) this.#decimalChildren++;
    }
    for (const child of section.children) this.#add(child, path, inSchedule || schedule);
  }
}

/**
 * The sections by the anchors that links write. Headings without one of their own can be linked to by their words, as GitHub
 * and VS Code do.
 */
function anchorsOf(document: ContractDocument): ReadonlyMap<string, Section> {
  const anchors = new Map<string, Section>();
  const slugs: [string, Section][] = [];
  const seen = new Map<string, number>();
  for (const block of document.blocks) {
    const section = block.anchors.length || block.kind === 'heading' ? document.sectionAt(block) : undefined;
    if (!section) continue;
    for (const anchor of block.anchors) if (!anchors.has(anchor)) anchors.set(anchor, section);
    if (block.kind !== 'heading') continue;
    const slug = slugOf(block);
    const repeat = seen.get(slug) ?? 0;
    seen.set(slug, repeat + 1);
    slugs.push([repeat ? `${slug}-${repeat}` : slug, section]);
  }
  for (const [slug, section] of slugs) if (!anchors.has(slug)) anchors.set(slug, section);
  return anchors;
}

const hasHeading = (section: Section) => section.start.block.kind === 'heading';

function pathOf(section: Section, above: readonly PathStep[]): readonly PathStep[] {
  const typed = !section.start.block.list?.ordered || section.start.start > 0;
  if (typed && /^\d+(?:\.\d+)*$/.test(section.number)) {
    return section.number.split('.').map((part) => ({ ordinal: Number(part), bracket: false }));
  }
  if (section.kind === 'article' || section.kind === 'part') return [{ ordinal: section.ordinal, bracket: false }];
  const bracket = typed ? /[).]?$/.exec(section.number)![0] === ')' : undefined;
  return [...above, { ordinal: section.ordinal, bracket }];
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

function scheduleOf(section: Section | undefined): Section | undefined {
  for (let at = section; at; at = at.parent) if (isSchedule(at.kind)) return at;
  return undefined;
}

function normal(label: string): string {
  const ordinals = ordinalsOf(label);
  return /^\d|^[ivx]+$/i.test(label) && ordinals.length ? String(ordinals[0]) : label.toLowerCase();
}

const slugOf = perBlock(({ prose }) => {
  const text = prose.text.trim().toLowerCase();
  const others = plain.test(text) ? /[^a-z0-9\s_-]/g : /[^\p{L}\p{N}\s_-]/gu;
  return text.replace(others, '').replace(/\s/g, '-');
});

/** Without letters beyond those of ASCII, of which the engine reads the classes fast. */
const plain = /^[\x20-\x7e\n]*$/;
