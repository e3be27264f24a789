import type { Block } from '../../document/types.js';
import type { Draft } from '../../draft.js';

/** What is typed before a cursor. */
export interface Typed {
  /** The block that is typed into. */
  readonly block: Block;
  /** The words of the line up to the cursor, not more of them than a completion looks at. */
  readonly before: string;
  readonly offset: number;
}

/** How far back a completion looks. */
const reach = 160;

/** What is typed before an offset; undefined where that is no text of the contract: in code, a comment, an address. */
export function typedAt({ document, source }: Draft, offset: number): Typed | undefined {
  if (!document.isContract) return undefined;
  const { line } = source.positionAt(offset);
  const start = Math.max(source.offsetAt({ line, character: 0 }), offset - reach);
  const before = source.slice(start, offset);
  const last = start + before.trimEnd().length;
  const at = document.spanAt({ start: last, end: last });
  if (!at || last === start || !isWritten(at.block)) return undefined;
  const { block, start: behind } = at;
  const isProse = block.prose.text[behind - 1] === source.slice(last - 1, last);
  const isCode = block.marks.some(({ kind, start: from, end }) => kind === 'code' && from < behind && behind <= end);
  return isProse && !isCode ? { block, before, offset } : undefined;
}

const isWritten = ({ matter, kind }: Block) =>
  (matter === 'contract' || matter === 'signature') && kind !== 'code' && kind !== 'html';
