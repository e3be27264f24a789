import type { Block, ContractDocument, Section, Span } from '../document/types.js';
import type { Draft } from '../draft.js';
import { type IncorporatedDefinition, isIncorporated } from '../facts/glossaries/glossary.js';
import type { CrossReference, Definition } from '../facts/types.js';
import type { Range } from '../text/range.js';
import { definitionsOf, symbolAt } from './atOffset.js';

export interface HoverContent {
  /** Absolute range of the words it explains. */
  readonly range: Range;
  /** Markdown. */
  readonly markdown: string;
}

/** A definition or a section is shown up to about this length, and up to so many items of its list. */
const mostText = 1600;
const mostItems = 12;

/** What a reader wants to know of the words at the offset: the definition of a term, the target of a reference. */
export function hoverAt(draft: Draft, offset: number): HoverContent | undefined {
  const symbol = symbolAt(draft, offset);
  if (!symbol) return undefined;
  const range = draft.document.rangeOf(symbol.span);
  const markdown =
    symbol.kind === 'reference'
      ? describeReference(draft, symbol.reference)
      : symbol.kind === 'definition'
        ? describeUses(draft, symbol.definition)
        : definitionsOf(draft, { term: symbol.use.term, definition: symbol.definition })
            .map((definition) => describeDefinition(draft, definition))
            .join('\n\n---\n\n');
  return markdown === undefined ? undefined : { range, markdown };
}

/** Over the definition itself the reader has its words before him: only the count is new. */
function describeUses({ facts }: Draft, { term }: Definition): string {
  const uses = facts.termUses.filter((use) => use.definition?.term === term).length;
  const count = uses === 0 ? 'not used' : uses === 1 ? 'used once' : `used ${uses} times`;
  return `**${escapeMarkdown(term)}** is defined here and ${count}.`;
}

function describeDefinition(draft: Draft, definition: Definition): string {
  if (isIncorporated(definition)) return describeIncorporated(definition);
  const title = `**${escapeMarkdown(definition.term)}**${placeOf(draft, definition)}`;
  if (!definition.body) return title;
  return `${title}\n\n${quote(textOf(draft.document, definition.body))}`;
}

function describeIncorporated({ term, glossary, entry: { meaning } }: IncorporatedDefinition): string {
  const title = `**${escapeMarkdown(term)}**, defined in ${escapeMarkdown(glossary)}`;
  return meaning === '' ? title : `${title}\n\n${quote([meaning])}`;
}

function placeOf({ document, facts }: Draft, { term, span, external }: Definition): string {
  if (!span) {
    const party = facts.parties.find(({ roles }) => roles.includes(term));
    return party?.name ? ` is ${escapeMarkdown(party.name)} (front matter)` : ' (front matter)';
  }
  const section = document.sectionAt(span.block, span.start);
  const where = section && nameOf(section);
  if (external) return ', defined in another document';
  return where ? `, defined in ${escapeMarkdown(where)}` : '';
}

function describeReference({ document }: Draft, { target }: CrossReference): string | undefined {
  if (!target || target === 'external') return undefined;
  const name = nameOf(target) || target.title;
  const title = target.title && !name.includes(target.title) ? `${name}: ${target.title}` : name;
  return `**${escapeMarkdown(title)}**\n\n${quote(sectionText(document, target))}`;
}

/** `Section 4.2`, `Schedule 1`, or the title of a section without a number. */
function nameOf({ number, title }: Section): string {
  if (!number) return title;
  return /^\d/.test(number) ? `Section ${number}` : number;
}

/** The words of a definition, with the items of the list that it leads to. */
function textOf(document: ContractDocument, { block, start, end }: Span): readonly string[] {
  const text = block.prose.text.slice(start, end).trim();
  const last = end >= block.prose.text.trimEnd().length;
  if (!last || /[.]$/.test(text)) return [text];
  return [text, ...itemsBelow(document, block).map((item) => `- ${item.prose.text.trim()}`)];
}

/** The blocks that a block introduces: those deeper in its list, or those that have it as their lead-in. */
function itemsBelow(document: ContractDocument, block: Block): readonly Block[] {
  const depth = block.list?.depth ?? 0;
  const items: Block[] = [];
  for (const item of document.blocks.slice(block.index + 1, block.index + 1 + mostItems)) {
    if (item.kind !== 'paragraph' || !item.list || item.list.depth <= depth) break;
    items.push(item);
  }
  return items;
}

function sectionText(document: ContractDocument, section: Section): readonly string[] {
  const { start, titleSpan, endBlock } = section;
  const first = start.block;
  const texts: string[] = [];
  const rest = first === titleSpan.block ? first.prose.text.slice(titleSpan.end).replace(/^[\s.:–—-]+/, '') : '';
  if (start.start > 0 || rest) texts.push(start.start > 0 ? first.prose.text.slice(start.start) : rest);
  for (const block of document.blocks.slice(first.index + 1, Math.min(endBlock, first.index + 6))) {
    if (block.matter === 'contract' && block.prose.text.trim()) texts.push(block.prose.text.trim());
  }
  return texts.length > 0 ? texts : [first.prose.text.trim()];
}

/** Paragraphs as a block quote, cut at a word when they are long. */
function quote(paragraphs: readonly string[]): string {
  const shown: string[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    const rest = mostText - length;
    if (rest <= 0) break;
    const cut = paragraph.length > rest ? `${paragraph.slice(0, rest).replace(/\s+\S*$/, '')} …` : paragraph;
    shown.push(cut);
    length += paragraph.length;
  }
  return shown
    .map((paragraph) => {
      const item = paragraph.startsWith('- ');
      return `> ${item ? '- ' : ''}${escapeMarkdown(paragraph.slice(item ? 2 : 0).replace(/\s+/g, ' '))}`;
    })
    .join('\n>\n');
}

/** Text as it stands, whatever signs of Markdown it holds. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)([-+#])/, '$1\\$2')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
