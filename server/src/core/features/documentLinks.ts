import type { Draft } from '../draft.js';
import type { Range } from '../text/range.js';

/** A reference that leads to a place of the draft. */
export interface ReferenceLink {
  /** Absolute range of the reference's words. */
  readonly range: Range;
  /** Absolute offset of the section that it leads to. */
  readonly target: number;
}

/** The references to sections of the draft, in the order of the text. */
export function referenceLinks({ document, facts }: Draft): readonly ReferenceLink[] {
  const links: ReferenceLink[] = [];
  for (const { span, target } of facts.crossReferences) {
    if (target === null || target === 'external') continue;
    links.push({ range: document.rangeOf(span), target: document.rangeOf(target.start).start });
  }
  return links;
}
