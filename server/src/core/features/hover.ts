import type { Draft } from '../draft.js';
import type { Range } from '../text/range.js';

export interface HoverContent {
  /** Absolute range of the words it explains. */
  readonly range: Range;
  /** Markdown. */
  readonly markdown: string;
}

/** What a reader wants to know of the words at the offset: the definition of a term, the target of a reference. */
export function hoverAt(_draft: Draft, _offset: number): HoverContent | undefined {
  return undefined;
}
