import type { Block } from '../../document/types.js';
import type { DefinitionMatch } from '../definitions/match.js';
import { matchDefinitions } from '../definitions/matchDefinitions.js';
import { type BlockWords, readBlock } from './candidates.js';
import type { TermVocabulary } from './vocabulary.js';

/** What a block has of terms: its words, where they stand, and what it may define. */
export interface BlockReading extends BlockWords {
  readonly definitions: readonly DefinitionMatch[];
}

/** Reads a block. What comes of it is large beside the block, so nobody keeps it. */
export function readTerms(block: Block, vocabulary: TermVocabulary): BlockReading {
  const words = readBlock(block, vocabulary);
  let definitions: readonly DefinitionMatch[] | undefined;
  return {
    ...words,
    // Most readings of a block that has not changed are after its words only.
    get definitions() {
      definitions ??= matchDefinitions(words, vocabulary);
      return definitions;
    },
  };
}
