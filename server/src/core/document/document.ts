import type { Range } from '../text/range.js';
import { looksLikeContract } from './contractTest.js';
import { dialectOf } from './dialect.js';
import { readFrontMatter } from './frontMatter.js';
import { languageOf } from './language.js';
import { readMarkdown } from './markdownBlocks.js';
import { settleMatter } from './matter.js';
import { readPlainText } from './plainTextBlocks.js';
import type { RawBlock, RawComment } from './rawBlock.js';
import { readStructure, type Structure } from './sections.js';
import { proseOffset, sourceRange } from './sourceMap.js';
import { findTitle } from './title.js';
import type { Block, ContractDocument, Format, Section, Span } from './types.js';
import { readWaivers } from './waivers.js';

export interface OpenOptions {
  /** The caller knows that the text is a contract, however short. */
  readonly assumeContract?: boolean;
}

/** Reads a draft. Never throws, whatever the text. */
export function openDocument(text: string, format: Format, options: OpenOptions = {}): ContractDocument {
  const raw = format === 'text' ? readPlainText(text) : readMarkdown(text);
  const frontMatter = raw.yaml && readFrontMatter(raw.yaml.value, raw.yaml.range);
  settleMatter(raw.blocks, format);
  const dialect = dialectOf(text, format, raw, frontMatter);
  const languages = raw.blocks.map((block) => languageOf(block.prose.text));
  const language = mainLanguage(raw.blocks, languages);
  const blocks: Block[] = [];
  const settled = new Map<RawBlock, Block>();
  for (const rawBlock of raw.blocks) {
    const { leadIn: _, ...rest } = rawBlock;
    const block: Block = { ...rest, index: blocks.length, language: languages[blocks.length] ?? language };
    settled.set(rawBlock, block);
    blocks.push(block);
  }
  const structure = readStructure(blocks, format, dialect);
  const leadIns = new Map(structure.leadIns);
  for (const [rawBlock, block] of settled) {
    const leadIn = rawBlock.leadIn && settled.get(rawBlock.leadIn);
    if (leadIn) leadIns.set(block, leadIn);
  }
  const waivers = readWaivers(text, raw.comments, blocks, (comment) => commented(comment, settled, blocks));
  return {
    text,
    format,
    dialect,
    language,
    isContract: options.assumeContract === true || looksLikeContract(raw.blocks, frontMatter),
    frontMatter,
    blocks,
    title: findTitle(blocks),
    sections: structure.sections,
    waivers,
    rangeOf,
    spanAt: (range) => spanAt(blocks, range),
    sectionAt: (block, offset = 0) => sectionAt(structure, block, offset),
    leadInOf: (block) => leadIns.get(block),
  };
}

/** The block that a comment stands in or behind. Its paragraph may have been cut in pieces since it was read. */
function commented(
  { within, range, blocksBefore }: RawComment,
  settled: ReadonlyMap<RawBlock, Block>,
  blocks: readonly Block[],
): Block | undefined {
  const whole = within && settled.get(within);
  if (whole || !within) return whole;
  let found: Block | undefined;
  for (let i = blocksBefore; blocks[i]?.base === within.base; i++)
    if (blocks[i]!.base + blocks[i]!.source.start < range.start) found = blocks[i];
  return found ?? blocks[blocksBefore];
}

/** The language of most of the contract's words. */
function mainLanguage(blocks: readonly RawBlock[], languages: readonly (string | undefined)[]): string {
  const lengths = new Map<string, number>();
  blocks.forEach((block, index) => {
    const language = languages[index];
    if (block.matter === 'contract' && language)
      lengths.set(language, (lengths.get(language) ?? 0) + block.prose.text.length);
  });
  let best = 'en';
  for (const [language, length] of lengths) if (length > (lengths.get(best) ?? 0)) best = language;
  return best;
}

function rangeOf({ block, start, end }: Span): Range {
  const range = sourceRange(block.prose, start, end, block.source.start);
  return { start: block.base + range.start, end: block.base + range.end };
}

function spanAt(blocks: readonly Block[], range: Range): Span | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle]!;
    if (block.base + block.source.end < range.start) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  if (!block || block.base + block.source.start > range.end || block.prose.segments.length === 0) return undefined;
  const start = proseOffset(block.prose, range.start - block.base);
  const end = proseOffset(block.prose, range.end - block.base);
  return { block, start, end: Math.max(start, end) };
}

function sectionAt({ byBlock, inline }: Structure, block: Block, offset: number): Section | undefined {
  const items = inline.get(block);
  if (items) {
    const item = items.findLast((section) => section.start.start <= offset);
    if (item) return item;
  }
  return byBlock[block.index];
}
