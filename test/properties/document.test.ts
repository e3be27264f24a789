import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DocumentReader, openDocument } from '../../server/src/core/document/documentReader.js';
import type { Block, ContractDocument, Section } from '../../server/src/core/document/types.js';
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

describe('Reading chunk by chunk', () => {
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

  it('gives what reading the whole gives', () => {
    fc.assert(
      fc.property(long, (text) => {
        const whole = shapeOf(new DocumentReader(text, 'markdown', {}, Number.POSITIVE_INFINITY).read());
        assert.deepEqual(shapeOf(openDocument(text, 'markdown')), whole);
        assert.deepEqual(shapeOf(new DocumentReader(text, 'markdown', {}, 1).read()), whole);
      }),
      { numRuns: 300 },
    );
  });

  it('gives after every edit what a fresh start gives', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 60 }), inserted: nastyText(bigPieces, 3) });
    fc.assert(
      fc.property(long, fc.array(edit, { maxLength: 6 }), fc.constantFrom(1, undefined), (original, edits, least) => {
        let text = original;
        const reader = new DocumentReader(text, 'markdown', {}, least);
        reader.read();
        for (const { at, length, inserted } of edits) {
          const start = at % (text.length + 1);
          const oldEnd = Math.min(text.length, start + length);
          text = text.slice(0, start) + inserted + text.slice(oldEnd);
          reader.update(text, { start, oldEnd, newEnd: start + inserted.length });
          assert.deepEqual(shapeOf(reader.read()), shapeOf(new DocumentReader(text, 'markdown', {}, least).read()));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** All that a document says, as plain data. */
function shapeOf(document: ContractDocument): unknown {
  const sections = (list: readonly Section[]): unknown =>
    list.map(({ kind, number, ordinal, title, titleSpan, start, endBlock, level, anchors, children }) => {
      const places = [document.rangeOf(titleSpan), document.rangeOf(start)];
      return { kind, number, ordinal, title, places, endBlock, level, anchors, children: sections(children) };
    });
  const { dialect, language, isContract, frontMatter, blocks, title } = document;
  return {
    dialect,
    language,
    isContract,
    frontMatter,
    blocks,
    lists: blocks.map((block) => block.list && blocks.findIndex((other) => other.list?.list === block.list?.list)),
    leadIns: blocks.map((block) => document.leadInOf(block)?.index),
    within: blocks.map((block) => document.sectionAt(block)?.number),
    title: title && document.rangeOf(title),
    sections: sections(document.sections),
    waivers: document.waivers.map((waiver) => ({ ...waiver, block: waiver.block?.index })),
  };
}
