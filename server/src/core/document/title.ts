import type { Block, Span } from './types.js';

const titleWord =
  /\b(?:agreement|contract|non-?disclosure|nda|deed|addendum|amendment|terms|undertaking|memorandum|letter|licen[cs]e|policy|vertrag|vereinbarung|contrat|contrato|acordo|acuerdo|contratto)\b|契約|同意書|合同/i;

/** The agreement's name: the first heading or line that reads like one. */
export function findTitle(blocks: readonly Block[]): Span | undefined {
  let fallback: Block | undefined;
  let seen = 0;
  for (const block of blocks) {
    if (block.matter !== 'contract' || block.kind === 'code') continue;
    const text = block.prose.text.trim();
    if (!text) continue;
    const line = text.length <= 120 && !/[.;:]$|[.;:]\s/.test(text);
    if (line && titleWord.test(text)) return whole(block);
    if (block.kind === 'heading' && !block.list) fallback ??= block;
    if (++seen >= 8) break;
  }
  return fallback && whole(fallback);
}

function whole(block: Block): Span {
  return { block, start: 0, end: block.prose.text.length };
}
