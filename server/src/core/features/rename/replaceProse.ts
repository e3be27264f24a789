import type { Block } from '../../document/types.js';
import type { Draft } from '../../draft.js';
import type { Range, TextEdit } from '../../text/range.js';

/** New words for a stretch of a block's prose: half-open offsets. */
export interface ProseEdit extends Range {
  readonly text: string;
}

/**
 * The edits that put words in place of others. Where the old ones are parted by markup or by the end of a line, each new word
 * takes the place of an old one, so that emphasis stays closed and lines stay where they are.
 */
export function replaceProse(draft: Draft, block: Block, { start, end, text }: ProseEdit): readonly TextEdit[] {
  const pieces = piecesOf(draft, block, start, end);
  if (pieces.length === 1 && !/[\r\n]/.test(draft.source.slice(pieces[0]!.start, pieces[0]!.end)))
    return [{ range: pieces[0]!, text }];
  const before = [...block.prose.text.slice(start, end).matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
  const after = text.split(' ');
  return before.flatMap((word, i) => {
    if (i >= after.length) return remove(draft, block, { start: before[i - 1]!.end, end: word.end });
    const isLast = i === before.length - 1;
    return put(draft, block, word, isLast ? after.slice(i).join(' ') : after[i]!);
  });
}

function put(draft: Draft, block: Block, { start, end }: Range, text: string): readonly TextEdit[] {
  if (block.prose.text.slice(start, end) === text) return [];
  return piecesOf(draft, block, start, end).map((range, i) => ({ range, text: i === 0 ? text : '' }));
}

/** Takes out a stretch, with the markup that would be left around nothing. */
function remove(draft: Draft, block: Block, { start, end }: Range): readonly TextEdit[] {
  const emptied = block.marks.filter((mark) => start <= mark.start && mark.end <= end);
  const signs = emptied.flatMap((mark) => [signsBefore(draft, block, mark.start), signsBefore(draft, block, mark.end)]);
  const ranges = merged(draft, [...piecesOf(draft, block, start, end), ...signs]);
  return ranges.map((range) => ({ range, text: '' }));
}

/** The markup between a character of the prose and the one before. */
function signsBefore({ document }: Draft, block: Block, at: number): Range {
  const { length } = block.prose.text;
  const start = document.rangeOf({ block, start: at - 1, end: at }).end;
  const end = at < length ? document.rangeOf({ block, start: at, end: at + 1 }).start : block.base + block.source.end;
  return { start, end: Math.max(start, end) };
}

/** Where a stretch of prose stands in the source: as many absolute ranges as markup parts it into. */
function piecesOf(draft: Draft, block: Block, start: number, end: number): readonly Range[] {
  const ranges: Range[] = [];
  for (const { prose, length } of block.prose.segments) {
    const from = Math.max(start, prose);
    const to = Math.min(end, prose + length);
    if (from < to) ranges.push(draft.document.rangeOf({ block, start: from, end: to }));
  }
  return merged(draft, ranges);
}

/** Ranges that touch each other, or have nothing but white space and soft hyphens between them, as one. */
function merged({ source }: Draft, ranges: readonly Range[]): readonly Range[] {
  const all: { start: number; end: number }[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && /^[\s\u00AD]*$/.test(source.slice(last.end, range.start))) last.end = Math.max(last.end, range.end);
    else if (range.start < range.end) all.push({ ...range });
  }
  return all;
}
