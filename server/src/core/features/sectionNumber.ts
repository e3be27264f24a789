import type { ContractDocument, Section, Span } from '../document/types.js';
import type { Range } from '../text/range.js';

/** What is typed before the words of a section: its number, with the word and the stops around it; empty where there is none. */
export function typedNumberOf({ start, titleSpan }: Section): Span {
  const { block } = start;
  const end = block === titleSpan.block ? titleSpan.start : block.prose.text.length;
  return { block, start: start.start, end: Math.max(start.start, end) };
}

/**
 * Where the number of a section stands, absolute: as typed (`4.2`, `(b)`, `ARTICLE IV`), or the marker of a list that the
 * renderer counts; undefined where there is none.
 */
export function numberRangeOf(document: ContractDocument, section: Section): Range | undefined {
  const typed = typedNumberOf(section);
  const number = withoutStops(typed.block.prose.text.slice(typed.start, typed.end));
  if (/[\p{L}\p{N}]/u.test(number)) return document.rangeOf({ ...typed, end: typed.start + number.length });
  return section.number === '' ? undefined : markerRange(section);
}

/** Where the marker stands that the renderer counts by. */
function markerRange({ start: { block, start } }: Section): Range | undefined {
  if (start > 0 || !block.list?.first) return undefined;
  const at = block.base + block.list.item.start;
  return { start: at, end: at + block.list.marker.length };
}

/** A typed number without what parts it from the words behind it; a bracket stays with the one that opens it. */
function withoutStops(typed: string): string {
  const number = typed.replace(/[\s.:–—-]+$/, '');
  return number.endsWith(')') && !number.includes('(') ? number.slice(0, -1) : number;
}
