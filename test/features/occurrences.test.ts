import assert from 'node:assert/strict';
import { type Format, occurrencesAt } from '../../server/src/core/index.js';
import { writeMarks } from '../support/marks.js';
import { readScene } from './scene.js';

/** Requires that the words between the marks, and they alone, speak of what stands at the cursor `⟦⟧`. */
function finds(marked: string, declarations: readonly string[], format: Format = 'markdown'): void {
  const { draft, cursor, ranges } = readScene(marked, format);
  const found = occurrencesAt(draft, cursor);
  assert.equal(
    writeMarks(
      draft.text,
      found.map(({ range }) => range),
    ),
    writeMarks(draft.text, ranges),
  );
  const declared = found.filter(({ isDeclaration }) => isDeclaration);
  assert.deepEqual(
    declared.map(({ range }) => draft.text.slice(range.start, range.end)),
    declarations,
  );
}

describe('Find references', () => {
  const cases: readonly (readonly [what: string, marked: string, declarations: readonly string[]])[] = [
    [
      'from a use: definition and uses in every form',
      '⟦Plots⟧ are sold. “⟦Plot⟧” means land.\n\nThe ⟦Pl⟦⟧ot⟧’s fence. NO ⟦PLOT⟧ IS WET.',
      ['Plot'],
    ],
    ['from the definition', '“⟦Pl⟦⟧ot⟧” means land. The ⟦Plot⟧.', ['Plot']],
    ['of every definition of the term', '“⟦Fee⟧” means a.\n\n“⟦Fee⟧” means b.\n\nThe ⟦F⟦⟧ee⟧ is due.', ['Fee', 'Fee']],
    [
      'not within longer terms',
      '“⟦Plan⟧” means a. “Delivery Plan” means b. The ⟦Pl⟦⟧an⟧, the Delivery Plan.',
      ['Plan'],
    ],
    [
      'over ends of lines and emphasis, in tables',
      '“⟦Delivery Plan⟧” means a list.\n\nThe ⟦Delivery\nPla⟦⟧n⟧ and the ⟦Delivery** Plan⟧**.\n\n| Item | Due |\n|---|---|\n| ⟦Delivery Plan⟧ | now |'.replace(
        '⟦Delivery** Plan⟧**',
        '**⟦Delivery** Plan⟧',
      ),
      ['Delivery Plan'],
    ],
    [
      'with line ends of Windows, a byte order mark and signs beyond the basic plane',
      '\uFEFF“⟦Plot⟧” means land 🏞️.\r\n\r\n🏞️ The ⟦Pl⟦⟧ot⟧\r\nis dry.',
      ['Plot'],
    ],
    [
      'in the front matter',
      '---\nparties:\n  - name: Marrow Mills\n    role: ⟦Spinner⟧\n---\n\nThe ⟦Spin⟦⟧ner⟧ sells yarn.',
      ['Spinner'],
    ],
    [
      'from the front matter',
      '---\nparties:\n  - name: Marrow Mills\n    role: ⟦Spi⟦⟧nner⟧\n---\n\nThe ⟦Spinner⟧ sells yarn.',
      ['Spinner'],
    ],
    [
      'among the lines to sign on',
      'Marrow Mills (the “⟦Supplier⟧”) sells yarn.\n\nIN WITNESS WHEREOF, the parties have signed.\n\n**⟦SUPP⟦⟧LIER⟧**\n\nBy: ______________\n\nName: ____________',
      ['Supplier'],
    ],
    [
      'in a draft in two languages',
      '“⟦Goods⟧” means yarn.\n\n„⟦Ware⟦⟧n⟧“ bezeichnet das Garn, das der Verkäufer dem Käufer liefert.\n\nDer Verkäufer liefert die ⟦Waren⟧ frei Haus.'.replace(
        '⟦Goods⟧',
        'Goods',
      ),
      ['Waren'],
    ],
    [
      'of a section from its number',
      '## ⟦⟦⟧1⟧. Yarn\n\nDry.\n\n## 2. Price\n\n⟦Section 1⟧ and ⟦Sections 1⟧, 2 and [⟦there⟧](#1-yarn).',
      ['1'],
    ],
    ['of a section from its title', '## ⟦1⟧. Ya⟦⟧rn\n\nDry.\n\n## 2. Price\n\n⟦Section 1⟧ and Section 2.', ['1']],
    [
      'of a section from a reference',
      '## 1. Yarn\n\n⟦1.1⟧ Dry.\n\n## 2. Price\n\n⟦Section 1.⟦⟧1⟧ and Section 1 and ⟦Section 1.1⟧.',
      ['1.1'],
    ],
    [
      'of a section that is counted in a list',
      '⟦1.⟧ **Yarn.** The yarn is dry.\n2. **Price.** The price is fixed.\n3. **End.** ⟦Section ⟦⟧1⟧ ends.',
      ['1.'],
    ],
    ['of nothing where ordinary words stand', '“Plot” means land. It is d⟦⟧ry.', []],
    ['of nothing where a law is referred to', 'Bound by Section 1⟦⟧2 of the Companies Act 2006.', []],
    ['of nothing in a comment', '“Plot” means land.\n\n> The Pl⟦⟧ot is dry.', []],
  ];
  for (const [what, marked, declarations] of cases) it(`finds ${what}`, () => finds(marked, declarations));

  it('finds terms of plain text', () => {
    finds('1.1 “⟦Plot⟧” means land.\n\n1.2 The ⟦Pl⟦⟧ot⟧ is dry.', ['Plot'], 'text');
  });
});
