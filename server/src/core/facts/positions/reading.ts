import type { Block } from '../../document/types.js';
import type { CompiledCatalogue } from '../clauses/compile.js';
import type { Context } from '../clauses/context.js';
import type { Evidence } from '../clauses/evidence.js';
import type { BlockWords } from './features.js';

/** What positions are read from. */
export interface PositionReading {
  /** The blocks of the contract, in its order. */
  readonly blocks: Iterable<Block>;
  readonly catalogue: CompiledCatalogue;
  /** Undefined where the block is in another language than the pack's. The same object as long as the context is the same. */
  contextOf(block: Block): Context | undefined;
  /** The evidence of clauses in a block. */
  evidenceIn(block: Block): readonly Evidence[];
  /** Whether the draft has evidence of a clause or an element. */
  has(subject: string): boolean;
}

/** What the features of a block are read from. */
export function wordsOfBlock(block: Block, { leadIn, titles }: Context, reading: PositionReading): BlockWords {
  const { text } = block.prose;
  return { text, heading: block.kind === 'heading', leadIn, titles, evidence: reading.evidenceIn(block) };
}
