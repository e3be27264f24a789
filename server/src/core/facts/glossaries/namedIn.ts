import type { ContractDocument, Span } from '../../document/types.js';
import { spanInFrontMatter } from '../frontMatterSpan.js';
import { rangeOfName } from './glossaryNames.js';

/**
 * Where a draft names a file that it takes definitions from: in its front matter, or where its settings do so, at its title
 * or its first words; undefined for a draft without words.
 */
export function spanOfName(document: ContractDocument, name: string): Span | undefined {
  const { frontMatter, text } = document;
  const range = frontMatter && rangeOfName(frontMatter, text, name);
  if (!range) return document.title ?? firstWords(document);
  return spanInFrontMatter(frontMatter, text, range);
}

function firstWords({ blocks }: ContractDocument): Span | undefined {
  const block = blocks.find(({ matter, prose }) => matter === 'contract' && /\S/.test(prose.text));
  return block && { block, start: 0, end: Math.min(block.prose.text.trimEnd().length, 80) };
}
