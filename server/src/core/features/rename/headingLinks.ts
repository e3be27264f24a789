import type { Block } from '../../document/types.js';
import type { Draft } from '../../draft.js';
import { slugOf } from '../../facts/references/anchorIndex.js';
import type { TextEdit } from '../../text/range.js';
import type { BlockEdits } from './collision.js';
import type { ProseEdit } from './replaceProse.js';

/** What the source of a link may have behind its words: the end of emphasis, and the address. */
const address = /^[*_~`]{0,5}\]\(<?#([^\s()<>]+)/;

/** The edits of links to headings by their words (`#1-purpose`), where those words change. */
export function linkEdits(draft: Draft, changes: BlockEdits): readonly TextEdit[] {
  return [...changes].flatMap(([block, edits]) => (block.kind === 'heading' ? linksTo(draft, block, edits) : []));
}

function linksTo({ document, facts, source }: Draft, block: Block, edits: readonly ProseEdit[]): readonly TextEdit[] {
  const section = document.sectionAt(block);
  const [before, after] = [slugOf(block.prose.text), slugOf(changed(block.prose.text, edits))];
  if (!section || before === after) return [];
  return facts.referencesTo(section).flatMap(({ word, number, span }) => {
    // Of two headings with the same words the second has “-1” behind them.
    const isByWords =
      number === before || (number.startsWith(`${before}-`) && /^-\d+$/.test(number.slice(before.length)));
    if (word !== '#' || !isByWords || block.anchors.includes(number)) return [];
    const { end } = document.rangeOf(span);
    const found = address.exec(source.slice(end, end + 300));
    if (!found || found[1] !== number) return [];
    const start = end + found[0].length - number.length;
    return [{ range: { start, end: start + before.length }, text: after }];
  });
}

function changed(text: string, edits: readonly ProseEdit[]): string {
  return [...edits]
    .reverse()
    .reduce((words, edit) => words.slice(0, edit.start) + edit.text + words.slice(edit.end), text);
}
