import type { RawBlock, RawComment } from './rawBlock.js';
import type { Block, Waiver } from './types.js';

const waiver = /^<!--\s*clausewright-ignore(-file)?(?:\s+([\w-]+(?:\s*,\s*[\w-]+)*))?\s*(?::([\s\S]*))?-->$/;

/**
 * The comments that waive findings: `<!-- clausewright-ignore vague-term: agreed with the client -->` holds for the
 * block it stands in, or for the next one when it stands on its own; `clausewright-ignore-file` for the whole draft.
 * @param blocks those of the document, each read from the raw block of the same index
 * @param settled the block of the document that a block as read has become
 */
export function readWaivers(
  text: string,
  comments: readonly RawComment[],
  blocks: readonly Block[],
  settled: (block: RawBlock) => Block | undefined,
): readonly Waiver[] {
  const waivers: Waiver[] = [];
  for (const comment of comments) {
    const source = text.slice(comment.range.start, Math.min(comment.range.end, comment.range.start + 2000));
    const match = waiver.exec(source);
    if (!match) continue;
    const [, file, rules, reason] = match;
    const block = file ? undefined : (commented(comment, settled, blocks) ?? blocks[comment.blocksBefore]);
    if (!file && !block) continue;
    waivers.push({
      rules: rules ? rules.split(',').map((id) => id.trim()) : [],
      reason: (reason ?? '').trim(),
      block,
      range: comment.range,
    });
  }
  return waivers;
}

/** The block that a comment stands in or behind. Its paragraph may have been cut in pieces since it was read. */
function commented(
  { within, range, blocksBefore }: RawComment,
  settled: (block: RawBlock) => Block | undefined,
  blocks: readonly Block[],
): Block | undefined {
  const whole = within && settled(within);
  if (whole || !within) return whole;
  let found: Block | undefined;
  for (let i = blocksBefore; blocks[i]?.base === within.base; i++)
    if (blocks[i]!.base + blocks[i]!.source.start < range.start) found = blocks[i];
  return found ?? blocks[blocksBefore];
}
