import assert from 'node:assert/strict';
import { definitionAt, type Format } from '../../server/src/core/index.js';
import { writeMarks } from '../support/marks.js';
import { readScene } from './scene.js';

/** Requires that the cursor `⟦⟧` leads to exactly the words between the other marks. */
function leadsTo(marked: string, format: Format = 'markdown'): void {
  const { draft, cursor, ranges } = readScene(marked, format);
  const targets = definitionAt(draft, cursor);
  const selections = targets.map(({ selection }) => selection);
  assert.equal(writeMarks(draft.text, selections), writeMarks(draft.text, ranges));
  for (const { origin, target, selection } of targets) {
    assert.ok(origin.start <= cursor && cursor <= origin.end, 'the origin holds the cursor');
    assert.ok(target.start <= selection.start && selection.end <= target.end, 'the target holds the selection');
  }
}

describe('Go to definition', () => {
  const cases: readonly (readonly [name: string, marked: string])[] = [
    [
      'from a use to a meaning',
      '“⟦Samples⟧” means the prototypes handed over.\n\nThe Recipient shall return the Sam⟦⟧ples.',
    ],
    [
      'through quotes within bold',
      'Marrow Mills (the **"⟦Supplier⟧"**) sells yarn.\n\nThe Supplier⟦⟧ shall deliver it to the mill.',
    ],
    ['from a plural', 'Each parcel of land (a “⟦Plot⟧”) is shown on the map.\n\nThe Owner may fence the Plo⟦⟧ts.'],
    [
      'from a possessive',
      'Marrow Mills (the “⟦Supplier⟧”) sells yarn.\n\nThe Suppl⟦⟧ier’s prices are fixed for a year.',
    ],
    ['from capitals throughout', '“⟦Goods⟧” means yarn.\n\nTHE GOO⟦⟧DS ARE SOLD AS THEY ARE.'],
    [
      'to the longest of several terms',
      '“Plan” means a plan. “⟦Delivery Plan⟧” means the list in Schedule 1.\n\nThey follow the Delivery Pl⟦⟧an.',
    ],
    [
      'over a line that is broken within the term',
      '“⟦Delivery Plan⟧” means the list in Schedule 1.\n\nThe parties follow the Delivery\nPl⟦⟧an in all its parts.',
    ],
    [
      'to every definition of a term',
      '“⟦Fee⟧” means the sum in Schedule 1.\n\n“⟦Fee⟧” means the sum agreed each year.\n\nThe Client pays the F⟦⟧ee.',
    ],
    ['from the definition to itself', 'Marrow Mills (the “⟦Sup⟦⟧plier⟧”) sells yarn to the mill.'],
    [
      'to a role in the front matter',
      '---\nparties:\n  - name: Marrow Mills\n    role: ⟦Spinner⟧\n---\n\nThe Spinn⟦⟧er sells yarn to the mill.',
    ],
    [
      'from a reference to its section',
      '## 1. Yarn\n\nThe yarn is kept dry.\n\n## ⟦2. Price⟧\n\nThe price is fixed.\n\n## 3. Payment\n\nThe sum in Section 2⟦⟧ is due at once.',
    ],
    ['from ordinary words to nothing', 'Marrow Mills (the “Supplier”) sells good ya⟦⟧rn to the mill.'],
  ];
  for (const [name, marked] of cases) it(`leads ${name}`, () => leadsTo(marked));

  it('leads from a use in a script without spaces', () => {
    leadsTo('本製品（以下「⟦本件製品⟧」という。）を開発する。\n\n甲は本件⟦⟧製品を乙に引き渡すものとする。');
  });

  it('leads to a term in plain text', () => {
    leadsTo('1.1 ⟦Delivery Plan⟧ means the list in Schedule 1.\n\n1.2 The parties follow the Delivery P⟦⟧lan.', 'text');
  });
});
