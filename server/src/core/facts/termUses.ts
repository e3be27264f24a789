import type { ContractDocument } from '../document/types.js';
import type { TermReading } from './terms/reading.js';
import { TermIndex } from './terms/termIndex.js';
import type { Definition, TermUse } from './types.js';

/** Every use of a defined term, and of what is written like one, in the order of the text. */
export function findTermUses(_document: ContractDocument, reading: TermReading, definitions: readonly Definition[]): readonly TermUse[] {
  const index = new TermIndex<Definition>();
  for (const definition of definitions) index.add(definition.term, definition);
  const uses: TermUse[] = [];
  for (const { block, words } of reading.blocks) {
    for (let i = 0; i < words.length; ) {
      const found = index.matchAt(words, i);
      if (!found) {
        i++;
        continue;
      }
      const span = { block, start: words[i]!.start, end: words[i + found.length - 1]!.end };
      uses.push({ term: found.term, span, definition: found.value });
      i += found.length;
    }
  }
  return uses;
}
