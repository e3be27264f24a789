import type { Block, Section, Span } from '../document/types.js';
import type { Draft } from '../draft.js';
import type { CrossReference, Definition, TermUse } from '../facts/types.js';
import type { Range } from '../text/range.js';
import { frontMatterValueAt } from './frontMatterTerms.js';
import { numberRangeOf } from './sectionNumber.js';

/** What the words at a place of the draft are. */
export type DraftSymbol = {
  /** Absolute range of the words; a possessive ending is no part of them. */
  readonly range: Range;
} & (
  | { readonly kind: 'reference'; readonly reference: CrossReference }
  | { readonly kind: 'definition'; readonly definition: Definition }
  | { readonly kind: 'use'; readonly use: TermUse; readonly definition: Definition }
  /** The number of a section, or its title: `within` tells which. */
  | { readonly kind: 'section'; readonly section: Section; readonly within: 'number' | 'title' }
);

/**
 * The reference, the defined term or the beginning of a section at an offset; of several the shortest, a definition before a
 * use of it, and anything before a title.
 */
export function symbolAt(draft: Draft, offset: number): DraftSymbol | undefined {
  const { document } = draft;
  if (!document.isContract) return undefined;
  const block = blockAt(draft, offset);
  if (!block) return inFrontMatter(draft, offset);
  if (block.matter !== 'contract' && block.matter !== 'signature') return undefined;
  return (
    [...termsAndReferencesIn(draft, block)]
      .filter(({ reach: { start, end } }) => start <= offset && offset <= end)
      .reduce<Found | undefined>((best, each) => (best && lengthOf(best) <= lengthOf(each) ? best : each), undefined)
      ?.symbol ?? sectionAt(draft, block, offset)
  );
}

/** The block that an offset belongs to, the marker of its list included. */
function blockAt({ document }: Draft, offset: number): Block | undefined {
  const block = document.spanAt({ start: offset, end: offset + longestMarker })?.block;
  return block && block.base + (block.list?.item.start ?? block.source.start) <= offset ? block : undefined;
}

/** A marker of a list with the blanks behind it. */
const longestMarker = 16;

interface Found {
  readonly symbol: DraftSymbol;
  /** Where a cursor means it. */
  readonly reach: Range;
}

const lengthOf = ({ reach: { start, end } }: Found) => end - start;

function* termsAndReferencesIn({ document, facts }: Draft, block: Block): Generator<Found> {
  for (const definition of facts.definitionsIn(block)) {
    const range = document.rangeOf(definition.span!);
    yield { symbol: { kind: 'definition', range, definition }, reach: range };
  }
  for (const use of block.matter === 'contract' ? facts.usesIn(block) : facts.findTermsIn(block)) {
    const { definition, span } = use;
    if (!definition) continue;
    const range = document.rangeOf(withoutPossessive(span));
    yield { symbol: { kind: 'use', range, use, definition }, reach: document.rangeOf(span) };
  }
  for (const reference of facts.referencesIn(block)) {
    const range = document.rangeOf(reference.span);
    yield { symbol: { kind: 'reference', range, reference }, reach: range };
  }
}

/** The words of a use without `’s`. */
export function withoutPossessive({ block, start, end }: Span): Span {
  const ending = /['’]s$/i.exec(block.prose.text.slice(start, end));
  return { block, start, end: end - (ending?.[0].length ?? 0) };
}

function sectionAt({ document }: Draft, block: Block, offset: number): DraftSymbol | undefined {
  const at = document.spanAt({ start: offset, end: offset })?.start ?? 0;
  const section = document.sectionAt(block, at);
  if (!section || (section.start.block !== block && section.titleSpan.block !== block)) return undefined;
  const holds = ({ start, end }: Range) => start <= offset && offset <= end;
  const number = numberRangeOf(document, section);
  if (number && holds(number)) return { kind: 'section', range: number, section, within: 'number' };
  const title = document.rangeOf(section.titleSpan);
  if (!section.title || !holds(title)) return undefined;
  return { kind: 'section', range: title, section, within: 'title' };
}

/** A term that the front matter defines, where it does. */
function inFrontMatter({ document, facts }: Draft, offset: number): DraftSymbol | undefined {
  const value = frontMatterValueAt(document, offset);
  const definition = value && facts.definitionsByTerm.get(value.text)?.find(({ span }) => !span);
  return definition && { kind: 'definition', range: value.range, definition };
}

/** The definitions to which a use leads: all of its term, those that say what it means first. */
export function definitionsOf(
  { facts }: Draft,
  { term, definition }: { readonly term: string; readonly definition: Definition },
) {
  const all = facts.definitionsByTerm.get(term) ?? [definition];
  return [definition, ...all.filter((other) => other !== definition && !other.assumed)];
}
