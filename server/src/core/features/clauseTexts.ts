import type { Draft } from '../draft.js';
import { draftStyleOf } from '../fixes/draftStyle.js';
import { fillTemplate, finishEdit } from '../fixes/fillTemplate.js';
import type { TabStop } from '../fixes/types.js';
import { type DraftWordName, parseTemplate, parseTemplateBlocks } from '../packs/clauseTemplate.js';
import type { LibraryClause } from '../packs/types.js';

/** A clause of the library in the draft's words, to be typed in wherever the author wants it. */
export interface ClauseText {
  readonly clause: LibraryClause;
  /** Without a heading; a piece of a clause without a marker. */
  readonly text: string;
  readonly tabStops: readonly TabStop[];
}

/** Every clause of the library, in its order. */
export function clauseTexts(draft: Draft): readonly ClauseText[] {
  const style = draftStyleOf(draft);
  return draft.pack.library.map((clause) => {
    const defined = new Set<DraftWordName>();
    const fill = (parts: Parameters<typeof fillTemplate>[0]) => fillTemplate(parts, style, defined);
    const blocks = clause.element
      ? [fill(parseTemplate(clause.text))]
      : parseTemplateBlocks(clause.text).map((block) =>
          block.kind === 'paragraph'
            ? fill(block.parts)
            : block.items.map((item, index) => `${index + 1}. ${fill(item)}`).join('\n'),
        );
    const { text, tabStops = [] } = finishEdit({ start: 0, end: 0 }, blocks.join('\n\n'), style.typography.newline);
    return { clause, text, tabStops };
  });
}
