import type { ContractDocument, Span } from '../document/types.js';

/** Where a finding on the whole agreement stands: on its title, or on the first words of a draft that states no name. */
export function beginningOf(document: ContractDocument): Span | undefined {
  return document.title ?? firstWords(document);
}

function firstWords(document: ContractDocument): Span | undefined {
  const block = document.blocks.find(({ matter, prose }) => matter === 'contract' && prose.text.trim() !== '');
  if (!block) return undefined;
  const beginning = /^\s*\S+(?:\s+\S+){0,5}/.exec(block.prose.text)?.[0] ?? '';
  return { block, start: beginning.length - beginning.trimStart().length, end: beginning.length };
}
