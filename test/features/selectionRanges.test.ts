import assert from 'node:assert/strict';
import { selectionRanges } from '../../server/src/core/index.js';
import { readScene } from './scene.js';

/** What is selected step by step from the cursor `⟦⟧` on. */
function steps(marked: string): readonly string[] {
  const { draft, cursor } = readScene(marked);
  return selectionRanges(draft, cursor).map(({ start, end }) => draft.text.slice(start, end));
}

describe('Selection ranges', () => {
  it('widen from the word to the term, the sentence, the subsection, the section and the draft', () => {
    const text = `# Supply Agreement

“Net Sales” means money.

## 2. Price

2.1 The price is due. It is 5 % of the Net Sales.

2.2 Late.

## 3. Return
`;
    const section = text.slice(text.indexOf('2. Price'), text.indexOf('\n\n## 3'));
    assert.deepEqual(steps(text.replace('the Net S', 'the Net S⟦⟧')), [
      'Sales',
      'Net Sales',
      'It is 5 % of the Net Sales.',
      '2.1 The price is due. It is 5 % of the Net Sales.',
      section,
      text.slice(2, -1),
      text,
    ]);
  });

  it('take an item of a list with its marker and with what is below it', () => {
    const chosen = steps('Goods:\n\n- yarn, as\n  agr⟦⟧eed:\n  - spun\n- wool\n');
    assert.deepEqual(chosen.slice(0, 3), ['agreed', 'yarn, as\n  agreed:', '- yarn, as\n  agreed:\n  - spun']);
  });

  it('know the draft alone where no words are', () => {
    assert.deepEqual(steps('Words.\n\n\n⟦⟧\n\nWords.\n'), ['Words.\n\n\n\n\nWords.\n']);
  });
});
