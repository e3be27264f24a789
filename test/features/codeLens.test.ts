import assert from 'node:assert/strict';
import { Draft, definitionLenses } from '../../server/src/core/index.js';
import { readMarks, writeMarks } from '../support/marks.js';

describe('Code lens', () => {
  it('stands above every definition of the text, in its order', () => {
    const marked = `Marrow Mills Limited (the “⟦Supplier⟧”) sells yarn.

- “⟦Samples⟧” means prototypes of the Supplier.
- “⟦Products⟧” has the meaning given in the Master Agreement.
`;
    const { text } = readMarks(marked);
    const lenses = definitionLenses(new Draft(text, { contract: true }));
    assert.equal(
      writeMarks(
        text,
        lenses.map(({ range }) => range),
      ),
      marked,
    );
    assert.deepEqual(
      lenses.map(({ term }) => term),
      ['Supplier', 'Samples', 'Products'],
    );
  });

  it('knows nothing above the front matter', () => {
    const draft = new Draft('---\nparties:\n  - name: Marrow Mills\n    role: Supplier\n---\n\nThe Supplier sells.\n', {
      contract: true,
    });
    assert.deepEqual(definitionLenses(draft), []);
  });
});
