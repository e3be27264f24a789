import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseChunks } from '../../server/src/core/document/chunks.js';
import { openDocument } from '../../server/src/core/document/document.js';
import { readChunks, readMarkdown } from '../../server/src/core/document/markdownBlocks.js';
import { parseMarkdown } from '../../server/src/core/document/syntax.js';
import type { Block } from '../../server/src/core/document/types.js';
import { nastyPieces, nastyText } from '../support/nasty.js';

describe('Contract document, on any text', () => {
  for (const format of ['markdown', 'text'] as const) {
    it(`ties every character of prose to the source (${format})`, () => {
      fc.assert(
        fc.property(nastyText(), (text) => {
          const document = openDocument(text, format);
          for (const block of document.blocks) assertMapped(text, block);
          for (const block of document.blocks) {
            const range = document.rangeOf({ block, start: 0, end: block.prose.text.length });
            assert.ok(range.start >= 0 && range.end <= text.length && range.start <= range.end);
          }
        }),
        { numRuns: 700 },
      );
    });
  }
});

/** Segments are in order, cover the prose without a gap, and where they stand one to one the characters are the same. */
function assertMapped(text: string, block: Block): void {
  const { prose, base } = block;
  if (block.kind === 'code') return;
  let at = 0;
  let source = 0;
  for (const segment of prose.segments) {
    assert.equal(segment.prose, at, 'the segments cover the prose');
    assert.ok(base + segment.source >= source, 'the segments are in the order of the source');
    at += segment.length;
    source = base + segment.source + segment.sourceLength;
    if (segment.length !== segment.sourceLength || segment.length === 1) continue;
    assert.equal(alike(prose.text.slice(segment.prose, at)), alike(text.slice(base + segment.source, source)));
  }
  assert.equal(at, prose.text.length, 'the segments reach the end of the prose');
  assert.ok(source <= text.length);
}

/** Line breaks and tabs may become blanks, and a NUL becomes the sign for it, one for one. */
const alike = (text: string) => text.replace(/[\t\f\v\r\n]/g, ' ').replaceAll('\0', '\uFFFD');

describe('Parsing chunk by chunk', () => {
  const paragraph =
    'The Receiving Party shall keep what it learns secret, and shall use it for the Purpose only. '.repeat(8);
  const bigPieces = [
    ...nastyPieces,
    `${paragraph}\n\n`,
    `1. ${paragraph}\n\n`,
    `- ${paragraph}\n\n`,
    `    1. ${paragraph}\n\n`,
    '[y]: #z\n\n',
    '[x][y] ',
    '```\n\n',
    '<pre>\n\n',
    '- ```\n\n',
    '-\n\n',
  ];
  const long = nastyText(bigPieces, 60);

  it('gives what parsing the whole gives', () => {
    fc.assert(
      fc.property(long, (text) => {
        fc.pre(!/^\uFEFF?---/.test(text));
        const shift = text.startsWith('\uFEFF') ? 1 : 0;
        const whole = { start: shift, end: text.length, nodes: parseMarkdown(text.slice(shift)).children, shift };
        const expected = readChunks(text, [whole]);
        assert.deepEqual(readMarkdown(text), expected);
        assert.deepEqual(readChunks(text, parseChunks(text, 1)), expected);
      }),
      { numRuns: 300 },
    );
  });
});
