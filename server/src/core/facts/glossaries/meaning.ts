import type { Block, ContractDocument, Span } from '../../document/types.js';
import { namesTheSame } from '../definitions/aliases.js';
import type { Definition } from '../types.js';

/** So many items of a list are part of what a definition says; rules that compare meanings declare the blocks around. */
const mostItems = 6;

/** Behind a term: the quote, a note on the term, and the verb. */
const verb =
  /^["”’»“*_)\]\s,]*(?:\([^()]{0,100}\)\s*)?(?:,[^.;:“”"]{0,120}?,\s*)?(?:(?:shall|will|must|should|(?:is|are)\s+to)\s+)?(?:(?:also\s+|collectively\s+|each\s+)?means?\b|refers?\s+to\b|signif(?:y|ies)\b|denotes?\b|be\s+(?:understood|construed|interpreted|read)\s+(?:as|to\s+mean)\b|(?:is|are)\s+defined\s+as\b|[:.–—-])[\s,:]*/i;

const quote = /^["”’»*_)\s,]+/;

/** A meaning that stands elsewhere. */
const referring =
  /^[\s"”’»*_),]*(?:(?:shall|will|must)\s+)?(?:see\b|(?:is|are|be|as|has|have|having|bears?)\s+(?:as\s+)?(?:(?:been\s+)?(?:set\s+(?:out|forth)|defined|described|specified|stated|given)\b|(?:the|its|their|such)\s+(?:same\s+|respective\s+)?meanings?\b))/i;

/** What a definition says. */
export interface DefinitionMeaning {
  /** In one line, as a reader sees it, without the term and the verb; empty where there are no words. */
  readonly meaning: string;
  /** The meaning stands elsewhere: `has the meaning given in Section 4`. */
  readonly refers: boolean;
  /** The definition says that it goes beside others or takes their place, or that it holds for a part only. */
  readonly scoped: boolean;
}

const nothing: DefinitionMeaning = { meaning: '', refers: false, scoped: false };

const scoping =
  /\b(?:notwithstanding|instead\s+of|in\s+place\s+of|in\s+lieu\s+of|in\s+addition\s+to|supersed\w+|replac\w+|amend\w+|prevails?|overrid\w+|for\s+(?:the\s+)?purposes?\s+of\s+this|as\s+used\s+in\s+this|in\s+this\s+(?:annex|appendix|exhibit|schedule|section|clause|article))\b/i;

/**
 * What a definition of the draft says its term means.
 * @param definitions those of its block, in its order
 * @param isTermColumn whether a column of a table holds terms, and not what they mean
 */
export function meaningOf(
  document: ContractDocument,
  definition: Definition,
  definitions: readonly Definition[],
  isTermColumn: (cell: Block) => boolean,
): DefinitionMeaning {
  const { span, body, kind, external } = definition;
  if (!span || !body) return nothing;
  if (kind === 'table') return inCells(document, span.block, isTermColumn);
  const text = span.block.prose.text;
  if (span.block.kind === 'heading') return belowHeading(document, span.block);
  if (kind === 'parenthetical') {
    const open = text.lastIndexOf('(', span.start);
    const said = text.slice(body.start, open > body.start ? open : span.start);
    const refers = external || referring.test(text.slice(span.end, body.end));
    return { meaning: oneLine(said), refers, scoped: scoping.test(text.slice(body.start, body.end)) };
  }
  const rest = text.slice(lastOfShared(definition, definitions).span!.end, body.end);
  const refers = external || referring.test(rest);
  const said = rest.slice(((!refers && verb.exec(rest)) || quote.exec(rest))?.[0].length ?? 0);
  const items = body.end >= text.trimEnd().length && !/[.]\s*$/.test(said) ? itemsBelow(document, span.block) : [];
  const meaning = oneLine([said, ...items.map(({ prose }) => prose.text.replace(marker, ''))].join(' '));
  return { meaning, refers, scoped: scoping.test(rest) };
}

/** The words that say what a definition means, where these are all and stand in one piece behind the term. */
export function meaningSpan(
  document: ContractDocument,
  definition: Definition,
  definitions: readonly Definition[],
): Span | undefined {
  const { span, body, kind } = definition;
  if (!span || !body || (kind !== 'means' && kind !== 'list') || definitions.length > 1) return undefined;
  const { block, end } = span;
  const length = verb.exec(block.prose.text.slice(end, body.end))?.[0].length;
  if (length === undefined || itemsBelow(document, block).length > 0) return undefined;
  return { block, start: end + length, end: body.end };
}

/** `“Sell”, “Sale” and “Sold” mean`: the last of the terms that share a meaning with this one. */
function lastOfShared(definition: Definition, definitions: readonly Definition[]): Definition {
  let last = definition;
  for (const next of definitions.slice(definitions.indexOf(definition) + 1)) {
    if (!namesTheSame(last, next)) break;
    last = next;
  }
  return last;
}

/** What the other cells of the row say. */
function inCells(document: ContractDocument, first: Block, isTermColumn: (cell: Block) => boolean): DefinitionMeaning {
  const cells = rowOf(document, first).filter((cell) => !isTermColumn(cell) && cell !== first);
  const said = cells.map(({ prose }) => prose.text.trim()).filter((text) => text !== '');
  const meaning = oneLine(said.join(' '));
  return { meaning, refers: said.some((text) => referring.test(text)), scoped: scoping.test(meaning) };
}

/** What stands below a heading of a cover page. */
function belowHeading({ blocks }: ContractDocument, heading: Block): DefinitionMeaning {
  const said: string[] = [];
  for (const { kind, matter, prose } of blocks.slice(heading.index + 1, heading.index + 1 + mostItems)) {
    if (kind !== 'paragraph' || matter !== 'contract') break;
    said.push(prose.text);
  }
  return { ...nothing, meaning: oneLine(said.join(' ')) };
}

/** The cells of the row in which a cell stands, from left to right. */
export function rowOf({ blocks }: ContractDocument, { cell, index }: Block): readonly Block[] {
  if (!cell) return [];
  const isInRow = (block: Block | undefined) => block?.cell?.table === cell.table && block.cell.row === cell.row;
  let start = index;
  while (isInRow(blocks[start - 1])) start--;
  let end = index + 1;
  while (isInRow(blocks[end])) end++;
  return blocks.slice(start, end);
}

/** The typed number of an item. */
const marker = /^\s*\(?(?:\d{1,3}|[ivxlc]{1,6}|[a-z]{1,2})[.)]\s+/i;

/** The items that a block leads to, and those within them. */
function itemsBelow(document: ContractDocument, block: Block): readonly Block[] {
  const items: Block[] = [];
  const leading = new Set<Block | undefined>([block]);
  for (const item of document.blocks.slice(block.index + 1, block.index + 1 + mostItems)) {
    if (item.kind !== 'paragraph' || item.matter !== 'contract' || !leading.has(document.leadInOf(item))) break;
    leading.add(item);
    items.push(item);
  }
  return items;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
