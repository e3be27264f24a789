import { ordinalsOf, scheduleKindOf } from '../document/numbers.js';
import type { Block, ContractDocument, Section, SectionKind } from '../document/types.js';
import { completesStandardClauses, pointsOutside } from './externalReferences.js';
import { perBlock } from './perBlock.js';
import { type PathStep, runsInOrder, SectionIndex } from './sectionIndex.js';
import type { CrossReference } from './types.js';

const number = String.raw`(?:\d{1,3}(?:\.\d{1,3}){0,4}(?![\d%])|[IVXLC]{1,6}(?![\w&])|[A-Z](?:-\d{1,2})?(?![\w’'&]|\.\w))(?:\s?\([A-Za-z0-9]{1,5}\)){0,4}`;
const joint = String.raw`(?:\s?,\s?(?:and\s|or\s)?|\s?;\s?|\s(?:and|or|and\/or|to|through)\s|\s?–\s?|-(?=\d))`;
const nouns = [
  'sub-?section',
  'section',
  'sub-?clause',
  'clause',
  'article',
  'paragraph',
  'schedule',
  'exhibit',
  'annexure',
  'annexe?',
  'appendix',
  'attachment',
];
const noun = nouns.flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()]).join('|');
const pattern = new RegExp(
  String.raw`(?:\b(${noun})(?:s|es|S|ES)?\s{1,2}|\b([Aa]ppendices)\s{1,2}|(§{1,2})\s{0,2})(${number})((?:${joint}(?:§\s?)?${number}){0,12})`,
  'g',
);
const numberPattern = new RegExp(number, 'g');

/** All references to sections, schedules and anchors, in the order of the text. One whose place cannot be told is left out. */
export function findCrossReferences(document: ContractDocument): readonly CrossReference[] {
  const resolver = new Resolver(document);
  const found: CrossReference[] = [];
  for (const block of document.blocks) {
    if (block.matter !== 'contract') continue;
    const links = linkReferences(document, block, resolver.index);
    const typed = typedReferences(document, block, resolver);
    found.push(
      ...links,
      ...typed.filter((r) => !links.some((l) => l.span.start <= r.span.start && r.span.end <= l.span.end)),
    );
  }
  return withoutForeignWords(found);
}

/**
 * A draft refers to its own parts by one word above all. A dangling “Clause 17” in a draft that otherwise refers to
 * sections means a document it speaks of.
 */
function withoutForeignWords(references: readonly CrossReference[]): readonly CrossReference[] {
  const own = new Map<string, number>();
  for (const { target, word } of references) {
    if (target === null || target === 'external' || word === '#' || scheduleKindOf(word)) continue;
    own.set(word.toLowerCase(), (own.get(word.toLowerCase()) ?? 0) + 1);
  }
  const most = Math.max(0, ...own.values());
  return references.map((reference) => {
    const word = reference.word.toLowerCase();
    if (reference.target !== null || word === '#' || scheduleKindOf(word) || most === 0) return reference;
    return own.get(word) === most ? reference : { ...reference, target: 'external' as const };
  });
}

/** A link to an anchor of the draft: the anchor counts, whatever number the words show. */
function linkReferences(document: ContractDocument, block: Block, index: SectionIndex): CrossReference[] {
  return block.marks.flatMap((mark) => {
    if (mark.kind !== 'link' || !mark.value?.startsWith('#') || mark.value.length < 2) return [];
    const anchor = safeDecode(mark.value.slice(1));
    const span = { block, start: mark.start, end: mark.end };
    const text = block.prose.text.slice(mark.start, mark.end);
    return [
      {
        text,
        span,
        word: '#',
        number: anchor,
        numberSpan: span,
        target: index.findAnchor(anchor) ?? anchorElsewhere(document, anchor),
      },
    ];
  });
}

/** An anchor on something that is no section, such as a table, is no dangling reference. */
function anchorElsewhere(document: ContractDocument, anchor: string): 'external' | null {
  return document.blocks.some((block) => block.anchors.includes(anchor)) ? 'external' : null;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What is written like a reference. */
const matchesIn = perBlock(({ prose }) => [...prose.text.matchAll(pattern)]);

function typedReferences(document: ContractDocument, block: Block, resolver: Resolver): CrossReference[] {
  const text = block.prose.text;
  const found: CrossReference[] = [];
  for (const match of matchesIn(block)) {
    const here = document.sectionAt(block, match.index);
    // “Section 4. Term” at the start of a section is its own number.
    if (
      match.index === 0 &&
      here?.start.block === block &&
      here.start.start === 0 &&
      here.kind !== 'item' &&
      /^[A-Z]/.test(text)
    )
      continue;
    const word = match[1] ?? match[2] ?? match[3]!;
    const end = match.index + match[0].length;
    if (match.index === 0 && /^[A-Z]/.test(word) && /^\s+[A-Z]/.test(text.slice(end, end + 3))) continue;
    const outside =
      pointsOutside(text, match.index, end, document) ||
      (/^clause/i.test(word) && completesStandardClauses(document, block));
    const numbersFrom = match.index + match[0].indexOf(match[4]!, word.length);
    const numbers = [...text.slice(numbersFrom, end).matchAll(numberPattern)];
    numbers.forEach((one, position) => {
      const numberStart = numbersFrom + one.index;
      const numberEnd = numberStart + one[0].length;
      const span = { block, start: position === 0 ? match.index : numberStart, end: numberEnd };
      const reference = {
        text: text.slice(span.start, span.end),
        span,
        word: nounOf(word),
        number: one[0].replace(/\s/g, ''),
        numberSpan: { block, start: numberStart, end: numberEnd },
      };
      const resolution = outside
        ? ({ target: 'external' } as const)
        : resolver.resolve(reference.number, word.toLowerCase(), here, block.language);
      if (resolution) found.push({ ...reference, ...resolution });
    });
  }
  return found;
}

type Resolution = Pick<CrossReference, 'target' | 'nearest' | 'last'>;

/** Finds what a number refers to, and says it dangles only where its neighbours show that it should be there. */
class Resolver {
  readonly index: SectionIndex;
  readonly #listed: ReadonlySet<string>;
  #typedNumbers: ReadonlySet<string> | undefined;

  constructor(private readonly document: ContractDocument) {
    this.index = new SectionIndex(document);
    this.#listed = listedSchedules(document);
  }

  resolve(written: string, word: string, here: Section | undefined, language: string): Resolution | undefined {
    const kind = scheduleKindOf(word);
    if (kind) return this.#resolveSchedule(kind, written, language);
    const choices = stepsOf(written);
    if (choices.some((choice) => choice.length === 0)) return undefined;
    const exact = firstFound(choices, (path) => this.index.find(path, here));
    if (exact) return { target: exact };
    return language === 'en' ? this.#dangling(written, choices, here) : undefined;
  }

  #resolveSchedule(kind: SectionKind, written: string, language: string): Resolution {
    const label = written.replace(/\(.*/, '');
    const target = this.index.findSchedule(kind, label);
    if (target) return { target };
    // Schedules are often kept in files of their own; one is missing only where its neighbours are here.
    const kept = this.#listed.has(`${kind} ${label.toLowerCase()}`) || !this.index.hasSchedules(kind);
    return {
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
      if (bracketed && plain) return { target: nearest };
      const children = nearest.children.filter((child) => child.number);
      const last = children.at(-1);
      const beyond = last && runsInOrder(children) && lowest(choices[known]!) > last.ordinal;
      if (last && beyond && (!bracketed || children.length >= 2))
        return this.#unlessTyped(written, { target: null, nearest, last });
      if (!last && !bracketed && !plain && this.index.numbersSubsections)
        return this.#unlessTyped(written, { target: null, nearest });
      return bracketed ? { target: nearest } : undefined;
    }
    const last = this.index.lastOutermost;
    return last && lowest(choices[0]!) > last.ordinal ? this.#unlessTyped(written, { target: null, last }) : undefined;
  }

  /** A number that stands somewhere at the start of a sentence may be a section that was not recognised as one. */
  #unlessTyped(written: string, resolution: Resolution): Resolution | undefined {
    this.#typedNumbers ??= numbersTyped(this.document.text);
    return this.#typedNumbers.has(written.replace(/\(.*/, '')) ? undefined : resolution;
  }
}

const lowest = (steps: readonly PathStep[]) => Math.min(...steps.map((step) => step.ordinal));

/** What each part of a written number may stand for: the `i` of 4.2(i) is the first or the ninth. */
function stepsOf(written: string): readonly (readonly PathStep[])[] {
  return (written.match(/\(?[A-Za-z0-9]+/g) ?? []).map((part) =>
    ordinalsOf(part.replace('(', '')).map((ordinal) => ({ ordinal, bracket: part.startsWith('(') })),
  );
}

/** Numbers such as 5.4 that stand anywhere in the text but behind a word that makes them a reference. */
function numbersTyped(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(/(?<![\w.$(])\d{1,3}(?:\.\d{1,3}){1,4}(?=[.\s*_)])/g)) {
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    if (!/(?:sections?|clauses?|articles?|paragraphs?|and|or|to|through|,|–|version|§)[\s*_[]*$/i.test(before))
      found.add(match[0]);
  }
  return found;
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

/** A line that starts with the name of a schedule, wherever it stands. */
const scheduleLine = /^\W{0,3}(schedule|exhibit|annex|appendix|attachment)\s+["“]?(\d{1,2}|[A-Z]{1,2})\b/gim;

/** The schedules and exhibits that the front matter lists or that a line names, by kind and label. */
function listedSchedules(document: ContractDocument): ReadonlySet<string> {
  const listed = new Set<string>();
  const data = document.frontMatter?.data ?? {};
  for (const [key, kind] of Object.entries({
    schedule: 'schedule',
    schedules: 'schedule',
    exhibits: 'exhibit',
    annexes: 'annex',
  })) {
    const list = data[key];
    if (!Array.isArray(list)) continue;
    for (let i = 0; i < list.length; i++) listed.add(`${kind} ${i + 1}`).add(`${kind} ${String.fromCharCode(97 + i)}`);
  }
  for (const block of document.blocks) {
    for (const [, word, label] of block.prose.text.matchAll(scheduleLine))
      listed.add(`${scheduleKindOf(word!)} ${label!.toLowerCase()}`);
  }
  return listed;
}

function nounOf(word: string): string {
  return word.startsWith('§') ? 'Section' : /^appendices$/i.test(word) ? 'Appendix' : word;
}
