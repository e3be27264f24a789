import { isSchedule, scheduleKindOf } from '../../document/numbers.js';
import type { ContractDocument, Section, SectionKind } from '../../document/types.js';
import type { Draft } from '../../draft.js';
import type { Range } from '../../text/range.js';
import type { Typed } from './typed.js';

/** A section that fits what is typed behind “Section ”, “Schedule ” and the like. */
export interface SectionCompletion {
  readonly section: Section;
  /** The number as it is shown: `4.2`. */
  readonly number: string;
  /** What stands for it in the draft: the number, or a link where the draft refers by links. */
  readonly text: string;
  /** What is typed of it already: absolute. */
  readonly range: Range;
}

const word =
  '(?:sub-?)?sections?|(?:sub-?)?clauses?|articles?|paragraphs?|schedules?|exhibits?|annex(?:e|es|ure|ures)?|appendix|appendices|attachments?';
const number = '[\\dA-Za-z][\\w.]*(?:\\s?\\(\\w{1,5}\\))*';
/** A word for a part of the draft, perhaps some numbers behind it, and the beginning of one more, or of a title. */
const referring = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<word>${word}|§{1,2})(?<gap>\\s+|(?<=§))(?:${number}(?:,\\s?|,?\\s(?:and|or|to|through)\\s)){0,8}(?<typed>[\\p{L}\\p{N}.()]{0,20})$`,
  'iu',
);
/** Before the word, these say that no number follows: “this Section”. */
const withoutNumber = /\b(?:this|that|such|each|every|any|no|a|an|the|these|those)\s+$/i;

/**
 * The sections that a number behind such a word may lead to, in the order of the draft.
 * @param asked the user wants a list; else it comes up only behind words by which the draft refers
 */
export function sectionsFor(
  draft: Draft,
  { block, before, offset }: Typed,
  asked: boolean,
): readonly SectionCompletion[] {
  const match = referring.exec(before);
  const { word = '', typed = '' } = match?.groups ?? {};
  if (!match || (!asked && (withoutNumber.test(before.slice(0, match.index)) || !isReferring(draft, word)))) return [];
  const { document } = draft;
  const here = scheduleOf(document.sectionAt(block, Number.POSITIVE_INFINITY));
  const byNumber = new Map<string, Section>();
  for (const section of sectionsCalled(document, word, here)) {
    const label = numberIn(section);
    if (label && !byNumber.has(label) && fits(label, section.title, typed)) byNumber.set(label, section);
  }
  const isOpen = before.slice(0, match.index).endsWith('[');
  return [...byNumber].map(([label, section]) => {
    const [anchor] = document.dialect === 'lexicon' && !isOpen ? section.anchors : [];
    const start = anchor === undefined ? offset - typed.length : offset - before.length + match.index;
    const shown = `${before.slice(match.index, before.length - typed.length)}${label}`;
    const text = anchor === undefined ? label : `[${shown}](#${anchor})`;
    return { section, number: label, text, range: { start, end: offset } };
  });
}

/** Whether the draft refers by such a word. In small letters it is mostly an ordinary one. */
function isReferring({ facts }: Draft, word: string): boolean {
  if (!/^\p{Ll}/u.test(word)) return true;
  const noun = singular(word);
  return facts.crossReferences.some((reference) => reference.word === noun);
}

const singular = (word: string) => word.replace(/ices$/, 'ix').replace(/([^x])s$|(x)es$/, '$1$2');

function fits(label: string, title: string, typed: string): boolean {
  const start = typed.toLowerCase();
  if (label.toLowerCase().startsWith(start)) return true;
  return (
    /^\p{L}/u.test(typed) &&
    title
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .some((part) => part.startsWith(start))
  );
}

/** The numbered sections that a word may mean: schedules by their kind, articles, or all others of the same schedule. */
function* sectionsCalled(document: ContractDocument, word: string, here: Section | undefined): Generator<Section> {
  const schedule = scheduleKindOf(singular(word.toLowerCase()));
  const wanted = schedule ?? (/^article/i.test(word) && document.sections.some(hasArticles) ? 'article' : undefined);
  for (const section of sectionsBelow(document.sections)) {
    if (section.number === '') continue;
    if (wanted ? section.kind === wanted : isOrdinary(section.kind) && scheduleOf(section) === here) yield section;
  }
}

const isOrdinary = (kind: SectionKind) => !isSchedule(kind) && kind !== 'article' && kind !== 'part';

const hasArticles = ({ kind, children }: Section): boolean => kind === 'article' || children.some(hasArticles);

function* sectionsBelow(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* sectionsBelow(section.children);
  }
}

/** The number without the word for the kind, which is typed already. */
const numberIn = ({ kind, number }: Section) => (isSchedule(kind) ? number.replace(/^\p{L}+\s+/u, '') : number);

function scheduleOf(section: Section | undefined): Section | undefined {
  for (let at = section; at; at = at.parent) if (isSchedule(at.kind)) return at;
  return undefined;
}
