import type { Block, ContractDocument } from '../document/types.js';
import type { InlineFault } from '../facts/references/inlineNumbers.js';
import { withOrdinal } from './ordinalText.js';
import type { Fix, FixEdit } from './types.js';

/** The change that lets the labels within a paragraph run on. References to them from elsewhere are left to the reader. */
export function relabel(document: ContractDocument, block: Block, { kind, items }: InlineFault): readonly Fix[] {
  const by = kind === 'gap' ? -1 : 1;
  const edits: FixEdit[] = [];
  for (const { start, end, ordinal } of items) {
    const text = withOrdinal(block.prose.text.slice(start, end), ordinal, ordinal + by);
    if (text === undefined) return [];
    edits.push({ range: document.rangeOf({ block, start, end }), text });
  }
  const others = items.length > 1 ? ', and those that follow' : '';
  return [{ title: `Label it ${edits[0]!.text}${others}`, kind: 'suggestion', edits }];
}
