import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, type TextEdit } from '../../server/src/core/index.js';
import { SourceText } from '../../server/src/core/text/sourceText.js';

const tiny = { usual: 3, most: 5, least: 2 };
const unit = fc.constantFrom('a', 'b', '\n', '\r', '\r\n', '\uFEFF', '😀', '\uD83D', '\uDE00', '\u2028', '“');
const anyText = (maxLength: number) => fc.string({ unit, maxLength });
const anySizes = fc.constantFrom(tiny, { usual: 1, most: 1, least: 1 }, { usual: 7, most: 20, least: 4 }, undefined);
const anyEdits = fc.array(fc.record({ at: fc.nat(), length: fc.nat(9), text: anyText(12) }), {
  minLength: 1,
  maxLength: 4,
});

/** The edits moved to where none of them overlap. */
function placed(made: readonly { at: number; length: number; text: string }[], length: number): readonly TextEdit[] {
  const starts = made.map(({ at }) => at % (length + 1)).sort((a, b) => a - b);
  return made.map(({ length: removed, text }, index) => {
    const start = starts[index]!;
    return { range: { start, end: Math.min(start + removed, starts[index + 1] ?? length) }, text };
  });
}

/** Compares all that can be asked for with a plain string and with the document of the protocol's own library. */
function assertSame(source: SourceText, text: string): void {
  const document = TextDocument.create('file:///a.md', 'markdown', 1, text);
  assert.equal(source.length, text.length);
  assert.equal(source.lineCount, document.lineCount);
  for (let offset = -1; offset <= text.length + 1; offset++) {
    assert.deepEqual(source.positionAt(offset), document.positionAt(offset), `position at ${offset}`);
  }
  for (let line = -1; line <= document.lineCount; line++) {
    for (const character of [-1, 0, 1, 2, 3, 5, 1000]) {
      assert.equal(source.offsetAt({ line, character }), document.offsetAt({ line, character }));
    }
  }
  for (let start = 0; start <= text.length + 1; start += 2) {
    assert.equal(source.slice(start), text.slice(start));
    for (const length of [0, 1, 4, 11]) {
      assert.equal(source.slice(start, start + length), text.slice(start, start + length));
    }
  }
  for (const words of ['a', '\n', 'ab', 'b\r\n', 'aba']) {
    for (let from = 0; from <= text.length; from += 3)
      assert.equal(source.indexOf(words, from), text.indexOf(words, from));
  }
  assert.equal(source.toString(), text);
}

describe('The text of a draft', () => {
  it('counts offsets and lines after every edit as the whole text does', () => {
    fc.assert(
      fc.property(anyText(60), fc.array(anyEdits, { maxLength: 5 }), anySizes, (original, batches, sizes) => {
        let text = original;
        const source = new SourceText(text, sizes);
        assertSame(source, text);
        for (const made of batches) {
          const edits = placed(made, text.length);
          const { range, newEnd } = source.apply(edits);
          const after = applyEdits(text, edits);
          assert.equal(text.slice(0, range.start), after.slice(0, range.start));
          assert.equal(text.slice(range.end), after.slice(newEnd));
          text = after;
          assertSame(source, text);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('takes edits in any order, and names the stretch that they change', () => {
    const source = new SourceText('one two three', tiny);
    const changed = source.apply([
      { range: { start: 8, end: 13 }, text: '3' },
      { range: { start: 4, end: 4 }, text: 'and ' },
      { range: { start: 4, end: 4 }, text: 'then ' },
    ]);
    assert.deepEqual(changed, { range: { start: 4, end: 13 }, newEnd: 18 });
    assert.equal(source.toString(), 'one and then two 3');
  });

  it('stays as it is when edits do not fit', () => {
    const source = new SourceText('one\r\ntwo', tiny);
    const good = { range: { start: 0, end: 1 }, text: 'x' };
    for (const range of [
      { start: 0, end: 2 },
      { start: 3, end: 9 },
      { start: 2, end: 1 },
      { start: -1, end: 0 },
    ]) {
      assert.throws(() => source.apply([good, { range, text: 'y' }]), RangeError);
      assertSame(source, 'one\r\ntwo');
    }
  });

  it('changes nothing where nothing is to be changed', () => {
    const source = new SourceText('one');
    assert.deepEqual(source.apply([]), { range: { start: 0, end: 0 }, newEnd: 0 });
    assert.equal(source.toString(), 'one');
  });
});
