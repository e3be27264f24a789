import type { Block } from './types.js';

/**
 * The block itself if it introduces the list behind it, as a paragraph does unless it is a whole sentence of its own.
 * @param depth how deep in lists the introduced list stands; what introduces it stands in the same item
 */
export function introducing<B extends Pick<Block, 'kind' | 'matter' | 'list' | 'prose'>>(
  block: B | undefined,
  depth: number,
): B | undefined {
  if (!block || block.kind === 'heading' || block.kind === 'cell' || block.matter !== 'contract') return undefined;
  if ((block.list?.depth ?? 0) !== depth) return undefined;
  return introduces(block.prose.text) ? block : undefined;
}

/** Whether words can introduce a list. */
export function introduces(words: string): boolean {
  const text = words.trimEnd();
  return !/[.!?]["”’)]?$/.test(text) || /\b(?:following|as follows|below|listed)\b/i.test(text);
}
