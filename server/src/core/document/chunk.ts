import type { DraftBlock } from './block.js';
import type { ChunkReading } from './chunkReader.js';
import type { OpenList } from './joinChunks.js';
import type { MatterState } from './matter.js';

/** A stretch of the draft that is parsed on its own, with the same result as within the whole. */
export class Chunk {
  /** From the start of the draft; settled after each edit. */
  start = 0;
  /** The blocks that live in it, one for each of its reading. */
  blocks: readonly DraftBlock[] = [];
  /** The list that it starts with, and the one that it leaves open, as part of the draft; settled by `joinChunks`. */
  firstList: OpenList | undefined = undefined;
  openList: OpenList | undefined = undefined;
  /** What the draft up to its end shows of the matter of what follows; settled by `settleMatter`. */
  matterBehind: MatterState | undefined = undefined;
  /** It is no sensible Markdown, and has been taken as the words it consists of. */
  isLiteral = false;
  /** The labels that it uses, when somebody has asked for them. */
  uses: readonly string[] | undefined = undefined;

  /**
   * @param reading what its text says, in offsets of the chunk
   * @param labels the labels of links and footnotes that it defines, each with a definition to put before other chunks
   * @param prefix the definitions of other chunks that it was parsed behind
   */
  constructor(
    public length: number,
    readonly reading: ChunkReading,
    readonly labels: readonly (readonly [label: string, source: string])[] = [],
    readonly prefix = '',
  ) {}
}
