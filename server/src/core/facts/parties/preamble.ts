import type { Block, ContractDocument } from '../../document/types.js';

/** Blocks and characters that are searched at most for the parties. */
const mostBlocks = 40;
const mostText = 5000;

/** The blocks that name the parties: from the start to the recitals, the definitions or the first numbered provision. */
export function preambleOf(document: ContractDocument): readonly Block[] {
  const found: Block[] = [];
  let length = 0;
  for (const block of document.blocks) {
    if (block.matter !== 'contract') continue;
    if (
      found.length >= mostBlocks ||
      length > mostText ||
      (found.length > 2 && /^\W*(?:whereas|recitals|background|preamble)\b/i.test(block.prose.text))
    )
      break;
    const section = document.sectionAt(block);
    if (section && found.length > 2 && (section.kind === 'recitals' || section.kind === 'definitions')) break;
    found.push(block);
    length += block.prose.text.length;
  }
  return found;
}
