import assert from 'node:assert/strict';
import { applyEdits, renamableAt, renameAt } from '../../server/src/core/index.js';
import { writeMarks } from '../support/marks.js';
import { readScene } from './scene.js';

function renamed(marked: string, name: string): string {
  const { draft, cursor } = readScene(marked);
  const renaming = renameAt(draft, cursor, name);
  assert.ok('edits' in renaming, 'refused' in renaming ? renaming.refused : '');
  return applyEdits(draft.text, renaming.edits);
}

const cases: readonly (readonly [what: string, before: string, name: string, after: string])[] = [
  [
    'with its subsections and the references, from its heading',
    '## 1. Yarn\n\n1.1 Dry.\n\n## ⟦⟧2. Price\n\n2.1 Fixed.\n\n2.2 Due as said in Section 2.1 and Section 1.1.\n\n## 4. End\n\nSections 1, 2 and 2.2 survive; Section 2(b) too.',
    '3',
    '## 1. Yarn\n\n1.1 Dry.\n\n## 3. Price\n\n3.1 Fixed.\n\n3.2 Due as said in Section 3.1 and Section 1.1.\n\n## 4. End\n\nSections 1, 3 and 3.2 survive; Section 3(b) too.',
  ],
  [
    'from a reference to it',
    '## 1. Yarn\n\nDry.\n\n## 2. Price\n\nFixed, see Section 1.\n\n## 3. End\n\nThe price in Section 2⟦⟧ is due.',
    '5',
    '## 1. Yarn\n\nDry.\n\n## 5. Price\n\nFixed, see Section 1.\n\n## 3. End\n\nThe price in Section 5 is due.',
  ],
  [
    'of a subsection, its last part alone',
    '## 1. Yarn\n\n1.⟦⟧1 Dry.\n\n1.2 Clean, see Section 1.1.',
    '1.3',
    '## 1. Yarn\n\n1.3 Dry.\n\n1.2 Clean, see Section 1.3.',
  ],
  [
    'of an item, in letters',
    '## 1. Yarn\n\n1.1 The yarn is:\n\n(a) dry;\n\n(⟦⟧b) clean.\n\n1.2 Section 1.1(b) holds.',
    'd',
    '## 1. Yarn\n\n1.1 The yarn is:\n\n(a) dry;\n\n(d) clean.\n\n1.2 Section 1.1(d) holds.',
  ],
  [
    'of an article, in Roman figures',
    '## ARTICLE I – YARN\n\n1.1 Dry.\n\n## ARTICLE I⟦⟧I – PRICE\n\n2.1 Fixed.\n\nArticle II and Section 2.1 hold.',
    'Article IV',
    '## ARTICLE I – YARN\n\n1.1 Dry.\n\n## ARTICLE IV – PRICE\n\n4.1 Fixed.\n\nArticle IV and Section 4.1 hold.',
  ],
  [
    'of a schedule',
    '## 1. Yarn\n\nAs in Schedule 1 and Schedules 1 and 2.\n\n# Schedule ⟦⟧1\n\nPrices.\n\n# Schedule 2\n\nSizes.',
    'Schedule 3',
    '## 1. Yarn\n\nAs in Schedule 3 and Schedules 3 and 2.\n\n# Schedule 3\n\nPrices.\n\n# Schedule 2\n\nSizes.',
  ],
  [
    'with the links to its heading',
    '## ⟦⟧1. Yarn\n\nDry.\n\n## 2. Price\n\nSee [Section 1](#1-yarn).',
    '3',
    '## 3. Yarn\n\nDry.\n\n## 2. Price\n\nSee [Section 3](#3-yarn).',
  ],
  [
    'but not references to laws',
    '## 1. Yarn\n\nDry.\n\n## ⟦⟧2. Price\n\nFixed by Section 2 of the Sale of Goods Act 1979, and Section 2.',
    '3',
    '## 1. Yarn\n\nDry.\n\n## 3. Price\n\nFixed by Section 2 of the Sale of Goods Act 1979, and Section 3.',
  ],
];

const refused: readonly (readonly [why: string, marked: string, name: string, reason: RegExp])[] = [
  [
    'another section has the number',
    '## ⟦⟧1. Yarn\n\nDry.\n\n## 2. Price\n\nFixed.',
    '2',
    /^There is already Section 2 \(“Price”\)/,
  ],
  [
    'the number is counted',
    '1. **Yarn.** The yarn is dry.\n2. **Price.** The price is fixed.\n3. **End.** Section 2⟦⟧ ends.',
    '5',
    /counted from its place in the list/,
  ],
  [
    'the section would belong to another',
    '## 1. Yarn\n\n1.⟦⟧1 Dry.\n\n## 2. Price\n\n2.1 Fixed.',
    '2.4',
    /^Only the last part/,
  ],
  ['the number is of another sort', '## ⟦⟧1. Yarn\n\nDry.\n\n## 2. Price\n\nFixed.', 'IV', /^Write the number as/],
];

describe('Rename of a section’s number', () => {
  for (const [what, before, name, after] of cases)
    it(`changes it ${what}`, () => assert.equal(renamed(before, name), after));

  for (const [why, marked, name, reason] of refused)
    it(`is refused where ${why}`, () => {
      const { draft, cursor } = readScene(marked);
      const renaming = renameAt(draft, cursor, name);
      assert.match('refused' in renaming ? renaming.refused : applyEdits(draft.text, renaming.edits), reason);
    });

  it('offers the number and nothing else', () => {
    for (const marked of [
      '## ⟦⟦⟧12⟧. Yarn\n\nDry.',
      '## 1. Yarn\n\n(⟦⟦⟧b⟧) dry.',
      '# ARTICLE ⟦I⟦⟧V⟧ – YARN\n\nDry.',
      '## 1. Yarn\n\nDry.\n\n## 2. End\n\nSection⟦⟧ ⟦1⟧ ends.',
    ]) {
      const { draft, cursor, ranges } = readScene(marked);
      const found = renamableAt(draft, cursor);
      assert.equal(writeMarks(draft.text, 'range' in found ? [found.range] : []), writeMarks(draft.text, ranges));
    }
  });

  it('leaves the words of a title to the editor', () => {
    const { draft, cursor } = readScene('## 1. Ya⟦⟧rn\n\nDry.');
    assert.ok('refused' in renamableAt(draft, cursor));
  });
});
