import type { Block, ContractDocument } from '../document/types.js';
import { frontMatterParties } from './definitions/frontMatter.js';
import { partiesIn } from './parties/partyClauses.js';
import { preambleOf } from './parties/preamble.js';
import { perBlock } from './perBlock.js';
import { readTerms } from './terms/reading.js';
import type { TermVocabulary } from './terms/vocabulary.js';
import type { Party } from './types.js';

/** The parties, from the front matter and from the words before the recitals. */
export function findParties(document: ContractDocument, vocabulary: TermVocabulary): readonly Party[] {
  const listed = frontMatterParties(document.frontMatter);
  if (listed.length > 0) return listed;
  const known = new Set<string>();
  return preambleOf(document)
    .flatMap(readerFor(vocabulary))
    .filter(({ roles }) => {
      const fresh = roles.every((role) => !known.has(role));
      for (const role of roles) known.add(role);
      return fresh;
    });
}

const readers = new WeakMap<TermVocabulary, (block: Block) => readonly Party[]>();

/** Reads the parties of a block, once as long as it stays the same. */
function readerFor(vocabulary: TermVocabulary): (block: Block) => readonly Party[] {
  const read = readers.get(vocabulary) ?? perBlock((block) => partiesIn(readTerms(block, vocabulary), vocabulary));
  readers.set(vocabulary, read);
  return read;
}
