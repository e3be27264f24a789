import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Abridged, asItStands } from '../../server/src/core/document/abridged.js';
import { readChunk } from '../../server/src/core/document/chunkReader.js';
import { DocumentReader, openDocument } from '../../server/src/core/document/documentReader.js';
import { parseMarkdown } from '../../server/src/core/document/syntax.js';
import type { Block, ContractDocument, DocumentChange, Format, Section } from '../../server/src/core/document/types.js';
import { SourceText } from '../../server/src/core/text/sourceText.js';
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
  const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 60 }), inserted: nastyText(bigPieces, 3) });
  const runs = Number(process.env.CLAUSEWRIGHT_RUNS ?? 300);

  const readerOf = (text: string, format: Format, least?: number) =>
    new DocumentReader(new SourceText(text), format, {}, least);
  const freshly = (text: string, format: Format, least?: number) => shapeOf(readerOf(text, format, least).document);

  for (const format of ['markdown', 'text'] as const) {
    it(`gives what reading the whole gives (${format})`, () => {
      fc.assert(
        fc.property(long, (text) => {
          const whole = freshly(text, format, Number.POSITIVE_INFINITY);
          assert.deepEqual(freshly(text, format), whole);
          assert.deepEqual(freshly(text, format, 1), whole);
        }),
        { numRuns: 300 },
      );
    });

    it(`gives after every edit what a fresh start gives, and tells what it has changed (${format})`, () => {
      fc.assert(
        fc.property(long, fc.array(edit, { maxLength: 6 }), fc.constantFrom(1, undefined), (text, edits, least) => {
          const source = new SourceText(text);
          const reader = new DocumentReader(source, format, {}, least);
          const { document } = reader;
          for (const { at, length, inserted } of edits) {
            const start = at % (source.length + 1);
            const end = Math.min(source.length, start + length);
            const before = stateOf(document);
            const change = reader.update(source.apply([{ range: { start, end }, text: inserted }]));
            assert.deepEqual(shapeOf(document), freshly(source.toString(), format, least));
            assertTold(before, stateOf(document), change!);
          }
        }),
        { numRuns: runs },
      );
    });
  }

  it('gives what a fresh start gives when words change within lines', () => {
    const typed = nastyText([...nastyPieces.filter((piece) => !/[\n\r]/.test(piece)), 'e', ' ', '.', '"'], 2);
    const change = fc.record({ at: fc.nat(), length: fc.nat({ max: 3 }), inserted: typed });
    fc.assert(
      fc.property(long, fc.array(change, { maxLength: 12 }), (text, changes) => {
        const source = new SourceText(text);
        const reader = new DocumentReader(source, 'markdown');
        const { document } = reader;
        for (const { at, length, inserted } of changes) {
          const start = at % (source.length + 1);
          const range = { start, end: Math.min(source.length, start + length) };
          const before = stateOf(document);
          const told = reader.update(source.apply([{ range, text: inserted }]));
          assert.deepEqual(shapeOf(document), freshly(source.toString(), 'markdown'));
          assertTold(before, stateOf(document), told!);
        }
      }),
      { numRuns: runs },
    );
  });

  it('loses nothing by leaving out extensions that a text has no signs of', () => {
    const all = { tables: true, footnotes: true, strikethrough: true };
    const pieces = [...nastyPieces, '|', ':-\n', '-:\n', '--\n', '~', '[^', ']'];
    fc.assert(
      fc.property(nastyText(pieces, 20), (text) => {
        assert.deepEqual(parseMarkdown(text), parseMarkdown(text, all));
      }),
      { numRuns: runs },
    );
  });

  it('loses nothing by leaving plain words out of what is parsed', () => {
    const words = 'Receiving Party (the "Party") shall keep “it” secret: and/or use it for '.repeat(2);
    const pieces = [
      ...nastyPieces,
      words,
      `${words}\n`,
      ` ${words}`,
      '<a b="',
      "<a b='",
      '>',
      '"',
      '<x ',
      'a b ',
      ' c',
    ];
    fc.assert(
      fc.property(nastyText(pieces, 30), (text) => {
        const abridged = new Abridged(text);
        const whole = readChunk(text, parseMarkdown(text).children, asItStands);
        assert.deepEqual(readChunk(text, parseMarkdown(abridged.text).children, abridged), whole);
      }),
      { numRuns: runs },
    );
  });

  it('may be interrupted by edits', () => {
    fc.assert(
      fc.property(fc.array(long, { maxLength: 8 }), edit, (texts, { at, length, inserted }) => {
        const source = new SourceText(texts.join(paragraph.repeat(10)));
        const reader = new DocumentReader(source, 'markdown');
        let edits = 0;
        for (const _rest of reader.readInSlices()) {
          const start = at % (source.length + 1);
          const range = { start, end: Math.min(source.length, start + length) };
          if (edits++ < 5) reader.update(source.apply([{ range, text: inserted }]));
        }
        assert.deepEqual(shapeOf(reader.document), freshly(source.toString(), 'markdown'));
      }),
      { numRuns: 30 },
    );
  });
});

/** What is said of each block and section, to be compared with the same after an edit. */
function stateOf(document: ContractDocument) {
  const blocks = document.blocks.map((block) => {
    const { kind, headingLevel, prose, marks, anchors, source } = block;
    const words = { kind, headingLevel, text: prose.text, marks, anchors, source: { ...source } };
    const list = block.list && { ...block.list, item: undefined };
    const place = { matter: block.matter, language: block.language, list, cell: block.cell && { ...block.cell } };
    const leadIn = document.leadInOf(block);
    return { block, prose, words, place, section: document.sectionAt(block), above: above(document, block), leadIn };
  });
  const sections: { section: Section; says: Pick<Section, 'kind' | 'number' | 'label' | 'ordinal'> }[] = [];
  const collect = (list: readonly Section[]) => {
    for (const section of list) {
      const { kind, number, label, ordinal } = section;
      sections.push({ section, says: { kind, number, label, ordinal } });
      collect(section.children);
    }
  };
  collect(document.sections);
  return { blocks, sections };
}

function above(document: ContractDocument, block: Block): unknown {
  const chain: unknown[] = [];
  for (let at = document.sectionAt(block); at; at = at.parent) chain.push([at.kind, at.number, at.title]);
  return chain;
}

type State = ReturnType<typeof stateOf>;

/** A change names every block that differs in words or place, and says whether the sections do. */
function assertTold(before: State, after: State, change: DocumentChange): void {
  const { removed, added, rewritten, moved, resectioned } = change;
  const named = [...removed, ...added, ...rewritten, ...moved, ...resectioned];
  assert.equal(new Set(named).size, named.length, 'each is named once');
  const gone = new Set(removed);
  const fresh = new Set(added);
  const remaining = before.blocks.filter(({ block }) => !gone.has(block));
  const same = after.blocks.filter(({ block }) => !fresh.has(block));
  assert.equal(remaining.length, before.blocks.length - removed.length);
  assert.equal(same.length, after.blocks.length - added.length);
  same.forEach((now, i) => {
    const then = remaining[i]!;
    assert.ok(now.block === then.block, 'the order stays');
    assert.equal(now.block.kind, then.words.kind);
    if (rewritten.includes(now.block)) {
      assert.notEqual(now.prose, then.prose);
      return;
    }
    assert.equal(now.prose, then.prose);
    assert.deepEqual(now.words, then.words);
    if (moved.includes(now.block)) return;
    assert.deepEqual(now.place, then.place);
    assert.ok(now.place.list?.list === then.place.list?.list && now.place.cell?.table === then.place.cell?.table);
    if (resectioned.includes(now.block)) return;
    assert.deepEqual(now.above, then.above);
    assert.ok(now.section === then.section && now.leadIn === then.leadIn);
  });
  if (!change.renumbered) assertSameSections(targetsOf(before), targetsOf(after));
  if (!change.restructured) assertSameSections(before.sections, after.sections);
}

/** The sections that references may lead to. */
const targetsOf = ({ sections }: State) =>
  sections.filter(({ says: { kind, number } }) => number !== '' || /^(?:article|part|recitals)$/.test(kind));

function assertSameSections(before: State['sections'], after: State['sections']): void {
  assert.equal(after.length, before.length);
  after.forEach((now, i) => {
    assert.ok(now.section === before[i]!.section);
    assert.deepEqual(now.says, before[i]!.says);
  });
}

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
    blocks: blocks.map((block) => {
      const { kind, index, base, source, prose, marks, matter, headingLevel, list, cell, anchors, language } = block;
      return { kind, index, base, source, prose, marks, matter, headingLevel, list, cell, anchors, language };
    }),
    lists: blocks.map((block) => block.list && blocks.findIndex((other) => other.list?.list === block.list?.list)),
    leadIns: blocks.map((block) => document.leadInOf(block)?.index),
    within: blocks.map((block) => document.sectionAt(block)?.number),
    title: title && document.rangeOf(title),
    sections: sections(document.sections),
    waivers: document.waivers.map((waiver) => ({ ...waiver, block: waiver.block?.index })),
  };
}
