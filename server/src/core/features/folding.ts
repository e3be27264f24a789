import type { Block, Identity } from '../document/types.js';
import type { Draft } from '../draft.js';
import type { Range } from '../text/range.js';
import type { SourceText } from '../text/sourceText.js';
import { placedSections } from './sectionRange.js';

/** A part of the draft that an editor can fold away. */
export interface Fold {
  /** Absolute; from within the first line to within the last. */
  readonly range: Range;
  readonly kind: 'comment' | 'region' | undefined;
}

/** Sections, items of lists, tables, code, front matter and comments, however many lines they have; the outer before the inner. */
export function folds(draft: Draft): readonly Fold[] {
  const { document, source } = draft;
  const { frontMatter } = document;
  const found: Fold[] = frontMatter ? [{ range: frontMatter.range, kind: 'region' }] : [];
  for (const { section, range } of placedSections(document))
    if (section.start.start === 0) found.push({ range, kind: undefined });
  const code: Range[] = [];
  let cells: readonly Block[] = [];
  let table: Identity | undefined;
  const endTable = () => {
    if (cells.length > 0)
      found.push({ range: { start: startOf(cells[0]!), end: endOf(cells.at(-1)!) }, kind: undefined });
    cells = [];
  };
  for (const block of document.blocks) {
    if (block.cell?.table !== table) {
      endTable();
      table = block.cell?.table;
    }
    if (block.cell) cells = [...cells.slice(0, 1), block];
    else if (block.kind === 'code') code.push({ start: startOf(block), end: endOf(block) });
    if (block.list?.first) {
      const { start, end } = block.list.item;
      found.push({ range: { start: block.base + start, end: block.base + end }, kind: undefined });
    }
  }
  endTable();
  for (const range of code) found.push({ range, kind: undefined });
  if (document.format === 'markdown')
    for (const range of comments(source, code)) found.push({ range, kind: 'comment' });
  return found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

const startOf = ({ base, source }: Block) => base + source.start;
const endOf = ({ base, source }: Block) => base + source.end;

/**
 * Comments of HTML.
 * @param code where what looks like one is shown, in the order of the text
 */
function* comments(text: SourceText, code: readonly Range[]): Generator<Range> {
  let next = 0;
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    while (next < code.length && code[next]!.end <= start) next++;
    const shown = code[next];
    const isShown = shown !== undefined && shown.start <= start;
    const end = isShown ? shown.end : text.indexOf('-->', start + 4) + 3;
    if (end < start) return;
    if (!isShown) yield { start, end };
    start = text.indexOf('<!--', end);
  }
}
