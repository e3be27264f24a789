import type { Block } from '../document/types.js';
import type { Draft } from '../draft.js';
import type { CrossReference } from '../facts/types.js';
import type { Range } from '../text/range.js';
import { shortened } from './shortened.js';

/** The title of a section, to be shown behind a reference that gives only its number. */
export interface TitleHint {
  /** Absolute offset behind the reference. */
  readonly at: number;
  readonly title: string;
}

/** A title is shown up to about this length, so that the sentence can still be read. */
const mostTitle = 60;

/** The titles to show behind the references in a part of the draft, in the order of the text. */
export function titleHints({ document, facts }: Draft, range: Range): readonly TitleHint[] {
  const hints: TitleHint[] = [];
  for (const block of document.blocks) {
    if (block.base + block.source.end < range.start) continue;
    if (block.base > range.end) break;
    for (const reference of facts.referencesIn(block)) {
      const title = titleBehind(block, reference);
      if (title) hints.push({ at: document.rangeOf(reference.span).end, title });
    }
  }
  return hints;
}

/** The title of the section that a bare number leads to; undefined where the words around it say it already. */
function titleBehind(block: Block, { target, span, word }: CrossReference): string | undefined {
  if (target === null || target === 'external' || !target.title || !target.number) return undefined;
  const { text } = block.prose;
  // The words of a link are the drafter's own; only a number stands in need of a title.
  if (word === '#' && !/\d\S*$/.test(text.slice(span.start, span.end))) return undefined;
  const title = target.title.replace(/\s+/g, ' ');
  const around = text.slice(Math.max(0, span.start - title.length - 10), span.end + title.length + 10);
  return around.replace(/\s+/g, ' ').toLowerCase().includes(title.toLowerCase())
    ? undefined
    : shortened(title, mostTitle);
}
