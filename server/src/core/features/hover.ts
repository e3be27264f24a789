import type { ContractDocument, Section, Span } from '../document/types.js';
import type { Draft } from '../draft.js';
import { type IncorporatedDefinition, isIncorporated } from '../facts/glossaries/glossary.js';
import type { Definition, TermUse } from '../facts/types.js';
import type { Range } from '../text/range.js';
import { type DraftSymbol, definitionsOf, symbolAt } from './atOffset.js';
import { clauseSummaryAt } from './clauseSummaries.js';
import { placeOfDefinition } from './definition.js';
import { wordsOfDefinition } from './definitionText.js';
import { type LinkTo, linkedText } from './linkedText.js';
import { escapeMarkdown, markdownLink, quote, type Shown } from './markdown.js';
import { referTo, referToPlace } from './referTo.js';

export interface HoverContent {
  /** Absolute range of the words it explains. */
  readonly range: Range;
  /** Markdown. */
  readonly markdown: string;
}

/** A definition or a section is shown up to about this length. */
const mostText = 1600;

/** Of a term that is defined many times, so many definitions are shown. */
const mostDefinitions = 3;

/** A section is shown with so many blocks at most. */
const mostBlocks = 5;

/**
 * What a reader wants to know of the words at the offset: the definition of a term, in which further terms lead to theirs,
 * and how often it is used; the first lines of the section that a reference leads to; over a title what the section provides.
 * @param linkTo gives the address of an offset of the draft; without it there are no links
 */
export function hoverAt(draft: Draft, offset: number, linkTo?: LinkTo): HoverContent | undefined {
  const symbol = symbolAt(draft, offset);
  const markdown = symbol && describe(draft, symbol, linkTo);
  if (markdown) return { range: symbol.range, markdown };
  const clauses = clauseSummaryAt(draft, offset);
  return (
    clauses && { range: clauses.range, markdown: clauses.lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n') }
  );
}

function describe(draft: Draft, symbol: DraftSymbol, linkTo: LinkTo): string | undefined {
  switch (symbol.kind) {
    case 'definition':
      return describeUses(draft, symbol.definition.term);
    case 'use':
      return isRead(draft, symbol.use, symbol.definition)
        ? describeUses(draft, symbol.use.term)
        : describeTerm(draft, symbol.use.term, symbol.definition, linkTo);
    case 'section':
      return symbol.within === 'number' ? describeReferences(draft, symbol.section) : undefined;
    case 'reference': {
      const { target } = symbol.reference;
      return target && target !== 'external' ? describeSection(draft, target, linkTo) : undefined;
    }
  }
}

/** Over the definition itself the reader has its words before him: only the count is new. */
function describeUses(draft: Draft, term: string): string {
  return `**${escapeMarkdown(term)}** is defined here and ${countOf(draft, term)}.`;
}

function countOf({ facts }: Draft, term: string): string {
  const uses = facts.countUses(term);
  return uses === 0 ? 'not used' : uses === 1 ? 'used once' : `used ${uses} times`;
}

/** Whether a use stands in a definition of its term, so that this is what the reader is reading. */
function isRead(draft: Draft, { term, span }: TermUse, definition: Definition): boolean {
  return definitionsOf(draft, { term, definition }).some((each) =>
    wordsOfDefinition(draft.document, each).some((words) => holds(words, span)),
  );
}

/** All definitions of a term, with what they say. */
export function describeTerm(draft: Draft, term: string, definition: Definition, linkTo: LinkTo): string {
  const definitions = definitionsOf(draft, { term, definition });
  const shown = definitions.slice(0, mostDefinitions).map((each) => describeDefinition(draft, each, linkTo));
  const left = definitions.length - shown.length;
  if (left > 0) shown.push(`It is defined in ${left} more ${left === 1 ? 'place' : 'places'}.`);
  return shown.join('\n\n---\n\n');
}

const holds = (outer: Span, inner: Span) =>
  outer.block === inner.block && outer.start <= inner.start && inner.end <= outer.end;

function describeDefinition(draft: Draft, definition: Definition, linkTo: LinkTo): string {
  if (isIncorporated(definition)) return describeIncorporated(draft, definition);
  const { term } = definition;
  const title = `**${escapeMarkdown(term)}**${placeOf(draft, definition, linkTo)}, ${countOf(draft, term)}`;
  const words = shown(draft, wordsOfDefinition(draft.document, definition), term, linkTo);
  return words.length > 0 ? `${title}\n\n${quote(words)}` : title;
}

function describeIncorporated(draft: Draft, { term, glossary, entry: { meaning } }: IncorporatedDefinition): string {
  const title = `**${escapeMarkdown(term)}**, defined in ${escapeMarkdown(glossary)}, ${countOf(draft, term)}`;
  const cut = meaning.length > mostText ? `${meaning.slice(0, mostText)} …` : meaning;
  return meaning === '' ? title : `${title}\n\n> ${escapeMarkdown(cut)}`;
}

function placeOf(draft: Draft, definition: Definition, linkTo: LinkTo): string {
  const { term, span, external } = definition;
  const place = linkTo && placeOfDefinition(draft, definition);
  const link = (words: string) => (place ? markdownLink(words, linkTo(place.selection.start)) : escapeMarkdown(words));
  if (!span) {
    const party = draft.facts.parties.find(({ roles }) => roles.includes(term));
    const front = link('front matter');
    return party?.name ? ` is ${escapeMarkdown(party.name)} (${front})` : ` (${front})`;
  }
  if (external) return ', defined in another document';
  const where = referToPlace(draft.document, span.block, span.start);
  return where ? `, defined in ${link(where)}` : '';
}

function describeReferences({ facts }: Draft, section: Section): string | undefined {
  const count = facts.referencesTo(section).length;
  if (count === 0) return undefined;
  return `**${escapeMarkdown(referTo(section))}** is referred to ${count === 1 ? 'once' : `${count} times`}.`;
}

/** The number and title of a section, and its first lines. */
export function describeSection(draft: Draft, target: Section, linkTo: LinkTo): string {
  const name = referTo(target);
  const title = target.title && !name.includes(target.title) ? `${name}: ${target.title}` : name;
  const head = linkTo ? markdownLink(title, linkTo(draft.document.rangeOf(target.start).start)) : escapeMarkdown(title);
  return `**${head}**\n\n${quote(shown(draft, textOfSection(draft.document, target), undefined, linkTo))}`;
}

/** Spans as paragraphs and items, as far as there is room. */
function shown(draft: Draft, spans: readonly Span[], term: string | undefined, linkTo: LinkTo): readonly Shown[] {
  const all: Shown[] = [];
  let room = mostText;
  for (const span of spans) {
    if (room <= 0) break;
    const text = linkedText(draft, span, term, linkTo, room);
    if (text.length === 0) continue;
    all.push({ ...text, isItem: all.length > 0 && span.block.list !== undefined && !span.block.list.ordered });
    room -= text.length;
  }
  return all;
}

function textOfSection(document: ContractDocument, { start, titleSpan, endBlock }: Section): readonly Span[] {
  const first = start.block;
  const text = first.prose.text;
  const spans: Span[] = [];
  if (start.start > 0) spans.push({ ...start, end: text.length });
  else if (first === titleSpan.block) {
    const gap = /^[\s.:–—-]*/.exec(text.slice(titleSpan.end))![0].length;
    spans.push({ block: first, start: titleSpan.end + gap, end: text.length });
  }
  for (const block of document.blocks.slice(first.index + 1, Math.min(endBlock, first.index + 1 + mostBlocks)))
    if (block.matter === 'contract') spans.push({ block, start: 0, end: block.prose.text.length });
  const said = spans.filter((span) => span.block.prose.text.slice(span.start, span.end).trim());
  return said.length > 0 ? said : [{ block: first, start: 0, end: text.length }];
}
