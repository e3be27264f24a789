import assert from 'node:assert/strict';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { Draft } from '../../server/src/core/index.js';
import { type Layout, makeDraft } from './drafts.js';
import { randomNumbers } from './random.js';
import { Typist } from './typing.js';

const size = 20_000;
const layouts: readonly Layout[] = ['headings', 'list'];

describe('The drafts to measure on', () => {
  for (const layout of layouts) {
    describe(layout, () => {
      const text = makeDraft(size, layout);

      it('are the same each time, and others for another seed', () => {
        assert.equal(makeDraft(size, layout), text);
        assert.notEqual(makeDraft(size, layout, 2), text);
      });

      it('have the size that is asked for', () => {
        const bytes = Buffer.byteLength(text);
        assert.ok(bytes <= size && bytes > 0.95 * size, `${bytes} bytes`);
      });

      it('leave nothing open that the words should have filled', () => {
        assert.doesNotMatch(text, /[{}|]|undefined/);
      });

      it('do not say the same twice', () => {
        const paragraphs = text.split('\n\n').filter((block) => block.length > 80);
        assert.ok(paragraphs.length > 30);
        assert.equal(new Set(paragraphs).size, paragraphs.length);
      });

      it('are contracts, and reviewed by every rule', () => {
        const draft = new Draft(text);
        assert.ok(draft.document.isContract);
        const { diagnostics, failures } = draft.lint();
        assert.deepEqual(failures, []);
        // Sound agreements for the most part, with something to find.
        assert.ok(diagnostics.length >= 1 && diagnostics.length <= 40, `${diagnostics.length} findings`);
      });
    });
  }

  it('are one loose list in a list where that is asked for', () => {
    const { children } = unified().use(remarkParse).parse(makeDraft(size, 'list'));
    const lists = children.filter((child) => child.type === 'list');
    assert.equal(lists.length, 1);
    assert.equal(children.at(-1), lists[0]);
    // The last item may end where the draft does.
    assert.ok(lists[0]!.children.slice(0, -1).every((item) => item.spread && item.children.at(-1)?.type === 'list'));
  });

  it('are typed into the way that the changes say', () => {
    const text = makeDraft(size, 'headings');
    const typist = new Typist(text, randomNumbers(1));
    const lines = text.split('\n');
    for (let count = 0; count < 20; count++) {
      const { range, text: letter } = typist.type();
      const { line, character } = range.start;
      lines[line] = lines[line]!.slice(0, character) + letter + lines[line]!.slice(character);
    }
    assert.equal(typist.text, lines.join('\n'));
    assert.equal(typist.text.length, text.length + 20);
  });
});
