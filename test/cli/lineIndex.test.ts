import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineIndex } from '../../server/src/cli/lineIndex.js';

describe('The index of lines', () => {
  it('counts lines and characters as editors do', () => {
    const text = fc
      .array(fc.constantFrom('\n', '\r', '\r\n', 'a', '😀', '\u2028'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (draft) => {
        const lines = new LineIndex(draft);
        const document = TextDocument.create('a.md', 'markdown', 0, draft);
        for (let offset = 0; offset <= draft.length; offset++)
          assert.deepEqual(lines.placeOf(offset), document.positionAt(offset));
      }),
    );
  });
});
