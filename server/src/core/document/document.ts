import type { Block, ContractDocument, Format } from './types.js';

/** Reads a draft. Never throws, whatever the text. (Lines as blocks, until the real reader is here.) */
export function openDocument(text: string, format: Format): ContractDocument {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (!match[0].trim()) continue;
    blocks.push({ kind: 'paragraph', index: blocks.length, base: match.index, source: { start: 0, end: match[0].length }, prose: { text: match[0], segments: [{ prose: 0, source: 0, length: match[0].length }] }, marks: [], matter: 'contract', anchors: [], language: 'en' });
  }
  return {
    text, format, dialect: 'markdown', language: 'en', isContract: true, frontMatter: undefined, blocks, title: undefined, sections: [], waivers: [],
    rangeOf: (span) => ({ start: span.block.base + span.start, end: span.block.base + span.end }),
    spanAt: () => undefined, sectionAt: () => undefined, leadInOf: () => undefined,
  };
}
