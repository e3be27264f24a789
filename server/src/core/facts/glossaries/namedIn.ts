import type { Block, ContractDocument, FrontMatter, Span } from '../../document/types.js';
import { rangeOfName } from './glossaryNames.js';

/**
 * Where a draft names a file that it takes definitions from: in its front matter, or where its settings do so, at its title
 * or its first words; undefined for a draft without words.
 */
export function spanOfName(document: ContractDocument, name: string): Span | undefined {
  const { frontMatter, text } = document;
  const range = frontMatter && rangeOfName(frontMatter, text, name);
  if (!range) return document.title ?? firstWords(document);
  const block = blockOf(frontMatter, text);
  return { block, start: range.start - block.base, end: range.end - block.base };
}

/** A front matter as a block, so that findings may stand in it. It is none of the document's. */
function blockOf({ range }: FrontMatter, text: string): Block {
  const length = range.end - range.start;
  return {
    kind: 'code',
    index: -1,
    base: range.start,
    source: { start: 0, end: length },
    prose: {
      text: text.slice(range.start, range.end),
      segments: [{ prose: 0, source: 0, length, sourceLength: length }],
    },
    marks: [],
    matter: 'furniture',
    anchors: [],
    language: '',
  };
}

function firstWords({ blocks }: ContractDocument): Span | undefined {
  const block = blocks.find(({ matter, prose }) => matter === 'contract' && /\S/.test(prose.text));
  return block && { block, start: 0, end: Math.min(block.prose.text.trimEnd().length, 80) };
}
