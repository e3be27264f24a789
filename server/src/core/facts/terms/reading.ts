import type { Block } from '../../document/types.js';
import type { Pack } from '../../packs/types.js';
import type { DefinitionMatch } from '../definitions/match.js';
import { matchDefinitions } from '../definitions/matchDefinitions.js';
import { perBlock } from '../perBlock.js';
import { type BlockWords, readBlock } from './candidates.js';
import { type TermVocabulary, vocabularyOf } from './vocabulary.js';

/** What a block has of terms: its words, where they stand, and what it may define. A pure function of the block. */
export interface BlockReading extends BlockWords {
  readonly definitions: readonly DefinitionMatch[];
}

/** The contract's blocks as definitions, parties and uses of terms read them. */
export interface TermReading {
  readonly blocks: readonly BlockReading[];
  readonly vocabulary: TermVocabulary;
}

const readers = new WeakMap<TermVocabulary, (block: Block) => BlockReading>();

/** Reads the contract's blocks, each for itself, and each once as long as it stays the same. */
export function readTerms(blocks: readonly Block[], pack: Pack): TermReading {
  const vocabulary = vocabularyOf(pack);
  const read = readers.get(vocabulary) ?? perBlock((block) => readTermsOf(block, vocabulary));
  readers.set(vocabulary, read);
  return { blocks: blocks.map(read), vocabulary };
}

function readTermsOf(block: Block, vocabulary: TermVocabulary): BlockReading {
  const words = readBlock(block, vocabulary);
  return { ...words, definitions: matchDefinitions(words, vocabulary) };
}
