import type { Block, Section, Span } from '../document/types.js';
import type { ClauseStatus } from '../facts/types.js';
import { type ClauseNames, elementTitle } from '../packs/clauseNames.js';
import { ownStart, pairsOf, type Revision } from './revisionPairs.js';

/** Something that an earlier revision of a draft had and the present one has not. */
export type RevisionLoss =
  | { readonly kind: 'clause'; readonly span: Span; readonly clause: string; readonly name: string }
  | {
      readonly kind: 'element';
      readonly span: Span;
      readonly clause: string;
      readonly name: string;
      readonly element: string;
      readonly elementName: string;
    }
  /** A figure that has become another. */
  | { readonly kind: 'figure'; readonly span: Span; readonly was: string; readonly is: string }
  /** A figure that is gone from a clause that is still there. */
  | { readonly kind: 'gone'; readonly span: Span; readonly was: string }
  /** A reference that leads to another section than before. */
  | {
      readonly kind: 'reference';
      readonly span: Span;
      readonly text: string;
      readonly was: string;
      readonly is: string;
    };

/** What a revision has lost against an earlier one, in the order of the draft. */
export function lossesOf(before: Revision, after: Revision, names: ClauseNames): readonly RevisionLoss[] {
  return [...lostClauses(before, after, names), ...changedWords(before, after)].sort(
    (a, b) => a.span.block.index - b.span.block.index || a.span.start - b.span.start,
  );
}

function* lostClauses(before: Revision, after: Revision, names: ClauseNames): Generator<RevisionLoss> {
  const now = new Map(after.facts.clauses.map((status) => [status.clause, status]));
  const byId = new Map(names.groups.flatMap(({ clauses }) => clauses.map((name) => [name.clause, name])));
  const title = after.document.title ?? firstWords(after.document.blocks[0]);
  if (!title) return;
  for (const was of before.facts.clauses) {
    const is = now.get(was.clause);
    if (!is || (was.status !== 'present' && was.status !== 'weak')) continue;
    const name = byId.get(was.clause);
    const lost = { clause: was.clause, name: name?.title ?? was.clause.replaceAll('-', ' ') };
    if (is.status === 'missing') yield { kind: 'clause', span: title, ...lost };
    else
      for (const element of lostElements(was, is)) {
        const elementName = name ? elementTitle(name, element) : element.replaceAll('-', ' ');
        yield { kind: 'element', span: is.home ?? title, ...lost, element, elementName };
      }
  }
}

/** The elements that a clause had and has no more. */
function lostElements(was: ClauseStatus, is: ClauseStatus): readonly string[] {
  const missing = new Set(is.elements.filter(({ status }) => status === 'missing').map(({ element }) => element));
  return was.elements
    .filter(({ element, status }) => status === 'present' && missing.has(element))
    .map(({ element }) => element);
}

/** So many characters of a clause stand for it. */
const mostFirst = 40;

function firstWords(block: Block | undefined): Span | undefined {
  if (!block) return undefined;
  const { text } = block.prose;
  const end = text.length <= mostFirst ? text.length : text.lastIndexOf(' ', mostFirst);
  return { block, start: 0, end: end > 0 ? end : mostFirst };
}

function* changedWords(before: Revision, after: Revision): Generator<RevisionLoss> {
  const earlier = titlesOf(before);
  const present = titlesOf(after);
  for (const pair of pairsOf(before, after)) {
    yield* changedFigures(figuresIn(before, pair.before), figuresIn(after, pair.after), pair.after);
    const references = before.facts.referencesIn(pair.before);
    for (const [index, reference] of after.facts.referencesIn(pair.after).entries()) {
      const was = nameOf(references[index]?.target);
      const is = nameOf(reference.target);
      if (was === undefined || is === undefined || was === is) continue;
      // Where neither name stands in the other revision, the section may only be called otherwise by now.
      if (!present.has(was) && !earlier.has(is)) continue;
      yield { kind: 'reference', span: reference.span, text: reference.text, was, is };
    }
  }
}

/** The titles of a draft; a title that stands twice tells nothing. */
function titlesOf({ document }: Revision): ReadonlySet<string> {
  const titles = new Set<string>();
  const open = [...document.sections];
  for (let section = open.pop(); section; section = open.pop()) {
    if (section.title) titles.add(oneLine(section.title));
    open.push(...section.children);
  }
  return titles;
}

/** What a reference leads to, by its title; undefined where that cannot be told. */
function nameOf(target: Section | null | 'external' | undefined): string | undefined {
  return target && target !== 'external' && target.title ? oneLine(target.title) : undefined;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

interface Figure {
  readonly words: string;
  readonly span: Span;
}

const units =
  'per\\s+cent|percent|(?:business|working|calendar)\\s+days?|days?|weeks?|months?|years?|hours?|minutes?|million|billion|thousand|euros?|dollars?|pounds?|EUR|USD|GBP|CHF|JPY|CNY';
const spelled =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|eighteen|twenty|thirty|forty|forty-five|fifty|sixty|ninety|hundred';
/** An amount, a share, a time: digits with what they count, or a number in words that counts something. */
const figure = new RegExp(
  String.raw`(?:(?:EUR|USD|GBP|CHF|JPY|CNY|US\$|[€$£¥])\s?)?\d+(?:[.,]\d+)*(?:\s?%|\s+(?:${units})\b)?|\b(?:${spelled})\s+(?:${units})\b`,
  'giu',
);

/** The figures of a block, the numbers of sections left out. */
function figuresIn({ document, facts }: Revision, block: Block): readonly Figure[] {
  const from = ownStart(document, block);
  const references = facts.referencesIn(block);
  const figures: Figure[] = [];
  for (const { 0: words, index } of block.prose.text.matchAll(figure)) {
    const end = index + words.length;
    const isNumber = references.some(({ span }) => span.start < end && index < span.end);
    if (index >= from && !isNumber) figures.push({ words: oneLine(words), span: { block, start: index, end } });
  }
  return figures;
}

/** Figures that have become others; where their number differs, those that are gone. */
function* changedFigures(was: readonly Figure[], is: readonly Figure[], block: Block): Generator<RevisionLoss> {
  if (was.length === is.length) {
    for (const [index, { words, span }] of is.entries()) {
      const before = was[index]!.words;
      if (before.toLowerCase() !== words.toLowerCase()) yield { kind: 'figure', span, was: before, is: words };
    }
    return;
  }
  const left = is.map(({ words }) => words.toLowerCase());
  const place = firstWords(block)!;
  for (const { words } of was) {
    const at = left.indexOf(words.toLowerCase());
    if (at < 0) yield { kind: 'gone', span: place, was: words };
    else left.splice(at, 1);
  }
}
