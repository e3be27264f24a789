import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, SourceText, type TextEdit } from '../../server/src/core/index.js';
import { applyChanges } from '../../server/src/lsp/fromProtocol.js';

const words = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '😀', '§'), maxLength: 6 });
const position = fc.record({ line: fc.nat(6), character: fc.nat(8) });
const isOrdered = (a: { line: number; character: number }, b: typeof a) =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
const change = fc.oneof(
  { weight: 9, arbitrary: fc.record({ a: position, b: position, text: words }) },
  { weight: 1, arbitrary: fc.record({ text: words }) },
);

const toEvent = (made: {
  a?: { line: number; character: number };
  b?: { line: number; character: number };
  text: string;
}): TextDocumentContentChangeEvent => {
  const { a, b, text } = made;
  if (!a || !b) return { text };
  return { range: isOrdered(a, b) ? { start: a, end: b } : { start: b, end: a }, text };
};

/** The text after one change, counted anew. */
function changed(text: string, event: TextDocumentContentChangeEvent): string {
  if (!('range' in event)) return event.text;
  const document = TextDocument.create('file:///a.md', 'markdown', 1, text);
  return (
    text.slice(0, document.offsetAt(event.range.start)) + event.text + text.slice(document.offsetAt(event.range.end))
  );
}

/** Sends the changes to a text and to a string that follows by edits; gives both, and the edits. */
function follow(text: string, events: readonly TextDocumentContentChangeEvent[]) {
  const source = new SourceText(text);
  let followed = text;
  const batches: (readonly TextEdit[])[] = [];
  applyChanges(source, events, (edits) => {
    batches.push([...edits]);
    source.apply(edits);
    followed = applyEdits(followed, edits);
  });
  return { source, followed, batches };
}

describe('changes of the protocol', () => {
  it('lead a text to what the client has, whatever is changed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('x', ' ', '\n', '\r\n', '😀'), maxLength: 40 }),
        fc.array(change, { maxLength: 6 }),
        (text, made) => {
          const events = made.map(toEvent);
          const expected = events.reduce(changed, text);
          const { source, followed } = follow(text, events);
          assert.equal(source.toString(), expected);
          assert.equal(followed, expected);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('of several cursors come as one batch', () => {
    const at = (line: number) => ({
      range: { start: { line, character: 0 }, end: { line, character: 1 } },
      text: 'yy',
    });
    const { followed, batches } = follow('a\nb\nc\n', [at(2), at(1), at(0)]);
    assert.equal(followed, 'yy\nyy\nyy\n');
    assert.equal(batches.length, 1);
  });
});
