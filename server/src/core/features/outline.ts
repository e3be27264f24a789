import type { Draft } from '../draft.js';
import type { Range } from '../text/range.js';

/** A section as an outline shows it. */
export interface OutlineEntry {
  /** Number and title: `4.2 Return of materials`. */
  readonly name: string;
  readonly kind: string;
  /** Absolute range of the whole section. */
  readonly range: Range;
  /** Absolute range of its title or first words. */
  readonly selection: Range;
  readonly children: readonly OutlineEntry[];
}

/** The draft's sections as a tree. */
export function outline(_draft: Draft): readonly OutlineEntry[] {
  return [];
}
