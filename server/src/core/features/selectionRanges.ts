import type { Block, Span } from '../document/types.js';
import type { Draft } from '../draft.js';
import { sentenceAt, sentencesOf } from '../facts/sentences.js';
import { contains, type Range } from '../text/range.js';
import { rangeOfSection } from './sectionRange.js';

/**
 * What a reader may want to select around an offset, from the inner to the outer: word, term or reference, sentence,
 * paragraph or item of a list, subsection, section, the whole draft. Each holds the one before and is longer.
 */
export function selectionRanges(draft: Draft, offset: number): readonly Range[] {
  const { document, source } = draft;
  const ranges: Range[] = [];
  const widen = (range: Range) => {
    const inner = ranges.at(-1);
    if (range.start >= range.end) return;
    if (!inner) ranges.push(range);
    else if (contains(range, inner) && range.end - range.start > inner.end - inner.start) ranges.push(range);
  };
  const at = document.spanAt({ start: offset, end: offset });
  if (at) {
    const { block, start } = at;
    for (const span of spansAround(draft, block, start)) widen(document.rangeOf(span));
    widen({ start: block.base + block.source.start, end: block.base + block.source.end });
    if (block.list) widen({ start: block.base + block.list.item.start, end: block.base + block.list.item.end });
    for (let section = document.sectionAt(block, start); section; section = section.parent)
      widen(rangeOfSection(document, section));
  }
  widen({ start: 0, end: source.length });
  // A range that does not hold the place that was asked about would be refused.
  return ranges.filter((range) => range.start <= offset && offset <= range.end);
}

/** Pieces of prose that hold a place, the shorter first. */
function spansAround({ facts }: Draft, block: Block, at: number): readonly Span[] {
  const { text } = block.prose;
  const word = wordAt(text, at);
  const named = [...facts.definitionsIn(block), ...facts.usesIn(block), ...facts.referencesIn(block)]
    .flatMap(({ span }) => span ?? [])
    .filter(({ start, end }) => start <= at && at <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const sentence = sentenceAt(sentencesOf(text), at);
  return [...(word ? [{ block, ...word }] : []), ...named, ...(sentence ? [{ block, ...sentence }] : [])];
}

/** The most characters of a word on either side; a text without spaces has none. */
const mostWord = 60;

/** The word at a place, or the one that ends there. */
function wordAt(text: string, at: number): Range | undefined {
  const before = /[\p{L}\p{N}\p{M}’'-]*$/u.exec(text.slice(Math.max(0, at - mostWord), at))![0];
  const behind = /^[\p{L}\p{N}\p{M}’'-]*/u.exec(text.slice(at, at + mostWord))![0];
  const range = { start: at - before.length, end: at + behind.length };
  return range.start < range.end ? range : undefined;
}
