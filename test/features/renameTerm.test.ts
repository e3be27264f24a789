import assert from 'node:assert/strict';
import { applyEdits, renamableAt, renameAt } from '../../server/src/core/index.js';
import { writeMarks } from '../support/marks.js';
import { readScene } from './scene.js';

/** The draft after the term at the cursor `⟦⟧` has got a new name. */
function renamed(marked: string, name: string): string {
  const { draft, cursor } = readScene(marked);
  const renaming = renameAt(draft, cursor, name);
  assert.ok('edits' in renaming, 'refused' in renaming ? renaming.refused : '');
  return applyEdits(draft.text, renaming.edits);
}

function refusal(marked: string, name: string): string {
  const { draft, cursor } = readScene(marked);
  const renaming = renameAt(draft, cursor, name);
  return 'refused' in renaming ? renaming.refused : `not refused: ${applyEdits(draft.text, renaming.edits)}`;
}

const cases: readonly (readonly [what: string, before: string, name: string, after: string])[] = [
  [
    'where it is defined and used, from a use',
    '“Plot” means a parcel. The Pl⟦⟧ot is fenced.\n\nEach Plot is dry.',
    'Parcel',
    '“Parcel” means a parcel. The Parcel is fenced.\n\nEach Parcel is dry.',
  ],
  [
    'from its definition, within markup',
    'Marrow Mills (the **“Sup⟦⟧plier”**) sells yarn. The Supplier is paid.',
    'Seller',
    'Marrow Mills (the **“Seller”**) sells yarn. The Seller is paid.',
  ],
  [
    'where soft hyphens part it',
    '“Deli\u00ADverable” means a coat. The Deliver⟦⟧able is dyed, and each Deliver\u00ADable sold.',
    'Product',
    '“Product” means a coat. The Product is dyed, and each Product sold.',
  ],
  [
    'in the plural and as a possessive',
    'Each parcel (a “Pl⟦⟧ot”) is sold. The Plots and the Plots’ fences, the Plot’s gate.',
    'Property',
    'Each parcel (a “Property”) is sold. The Properties and the Properties’ fences, the Property’s gate.',
  ],
  [
    'whose plural no ending tells',
    '“Tes⟦⟧t” means a test. Tests are run, and the Tests’ results kept.',
    'Analysis',
    '“Analysis” means a test. Analyses are run, and the Analyses’ results kept.',
  ],
  [
    'to one whose plural takes no s',
    '“Mem⟦⟧ber” means a person. Members’ votes count, and a Member’s vote.',
    'Woman',
    '“Woman” means a person. Women’s votes count, and a Woman’s vote.',
  ],
  [
    'in which the first noun takes the plural',
    '“Ord⟦⟧er” means a form. Orders are signed.',
    'Statement of Work',
    '“Statement of Work” means a form. Statements of Work are signed.',
  ],
  [
    'that is defined in the plural',
    '“Good⟦⟧s” means yarn. “Wares” means wool. The Goods are dry.',
    'Materials',
    '“Materials” means yarn. “Wares” means wool. The Materials are dry.',
  ],
  [
    'that is defined in the plural and used in the singular',
    '“Represent⟦⟧atives” means staff. Each Representative signs.',
    'Advisers',
    '“Advisers” means staff. Each Adviser signs.',
  ],
  [
    'of which both forms are defined',
    'Ash and Birch (each a “Par⟦⟧ty” and together the “Parties”) agree. The Parties agree. A Party may leave.',
    'Member',
    'Ash and Birch (each a “Member” and together the “Members”) agree. The Members agree. A Member may leave.',
  ],
  [
    'in a passage in capitals',
    '“Plo⟦⟧t” means land.\n\nNO PLOT AND NO PLOTS ARE SOLD WITH A WARRANTY OF ANY KIND.',
    'Parcel',
    '“Parcel” means land.\n\nNO PARCEL AND NO PARCELS ARE SOLD WITH A WARRANTY OF ANY KIND.',
  ],
  [
    'that is an abbreviation',
    'Each spindle (an “SP⟦⟧L”) is long. An SPL turns, and SPLs turn.',
    'Rod',
    'Each spindle (a “Rod”) is long. A Rod turns, and Rods turn.',
  ],
  [
    'with the article before it',
    'Each firm (a “Comp⟦⟧any”) signs. A Company is bound, as a Company’s officers are.\n\nNO SUCH FIRM AND NOT A COMPANY OR ITS STAFF.',
    'Entity',
    'Each firm (an “Entity”) signs. An Entity is bound, as an Entity’s officers are.\n\nNO SUCH FIRM AND NOT AN ENTITY OR ITS STAFF.',
  ],
  [
    'with the article as the new name is spoken',
    '“Aff⟦⟧iliate” means a firm. An Affiliate signs.',
    'European Firm',
    '“European Firm” means a firm. A European Firm signs.',
  ],
  [
    'but no letter that is a label',
    '“Ware⟦⟧s” means yarn. Schedule A Wares are dry, and (a) Wares are sold.',
    'Items',
    '“Items” means yarn. Schedule A Items are dry, and (a) Items are sold.',
  ],
  [
    'over the end of a line, which stays',
    '“Delivery Pla⟦⟧n” means a list. They follow the Delivery\nPlan in all.',
    'Supply Schedule',
    '“Supply Schedule” means a list. They follow the Supply\nSchedule in all.',
  ],
  [
    'to a longer name over the end of a line',
    '“Delivery Pla⟦⟧n” means a list. They follow the Delivery\nPlan in all.',
    'Supply and Price List',
    '“Supply and Price List” means a list. They follow the Supply\nand Price List in all.',
  ],
  [
    'to a shorter name over the end of a line',
    '1. “Delivery Pla⟦⟧n” means a list. They follow the Delivery\n   Plan in all.',
    'List',
    '1. “List” means a list. They follow the List in all.',
  ],
  [
    'of which a part is emphasised',
    '“Delivery Pla⟦⟧n” means a list. They follow the Delivery **Plan** and the *Delivery* Plan.',
    'Supply List',
    '“Supply List” means a list. They follow the Supply **List** and the *Supply* List.',
  ],
  [
    'of which an emphasised part goes away',
    '“Delivery Pla⟦⟧n” means a list. They follow the Delivery **Plan** and the *Delivery* Plan.',
    'List',
    '“List” means a list. They follow the List and the *List*.',
  ],
  [
    'in a table and in a heading',
    '# Definitions\n\n| Term | Meaning |\n|---|---|\n| Pl⟦⟧ot | land |\n| Fence | what is around a Plot |\n\n## 2. The Plot and the Fence\n\nThe Plot has a Fence.',
    'Parcel',
    '# Definitions\n\n| Term | Meaning |\n|---|---|\n| Parcel | land |\n| Fence | what is around a Parcel |\n\n## 2. The Parcel and the Fence\n\nThe Parcel has a Fence.',
  ],
  [
    'with the links to a heading that has it',
    '“Plo⟦⟧t” means land.\n\n## 2. Plot fees\n\nThe Plot has fees, see [there](#2-plot-fees).',
    'Parcel',
    '“Parcel” means land.\n\n## 2. Parcel fees\n\nThe Parcel has fees, see [there](#2-parcel-fees).',
  ],
  [
    'of the front matter',
    '---\ntitle: Yarn\nparties:\n  - name: Marrow Mills\n    role: "Spinner"\n---\n\nThe Spin⟦⟧ner sells yarn. The Spinner’s yarn is dry.',
    'Mill',
    '---\ntitle: Yarn\nparties:\n  - name: Marrow Mills\n    role: "Mill"\n---\n\nThe Mill sells yarn. The Mill’s yarn is dry.',
  ],
  [
    'from the front matter',
    '---\nparties:\n  - name: Marrow Mills\n    role: Spi⟦⟧nner\n---\n\nThe Spinner sells yarn.',
    'Mill',
    '---\nparties:\n  - name: Marrow Mills\n    role: Mill\n---\n\nThe Mill sells yarn.',
  ],
  [
    'of a party, but not in the name of its firm',
    'Between **Acme Looms, Inc.**, a company under the laws of Delaware (“Ac⟦⟧me”), and **Tern Limited**, a company under the laws of England (“Tern”). Acme pays.',
    'Weaver',
    'Between **Acme Looms, Inc.**, a company under the laws of Delaware (“Weaver”), and **Tern Limited**, a company under the laws of England (“Tern”). Weaver pays.',
  ],
  [
    'of the draft itself, but not in its title or in that of another document',
    '# Supply Agreement\n\nThis Supply Agreement (the “Agr⟦⟧eement”) binds. This Agreement replaces former Agreements and goes with the Master Services Agreement.',
    'Contract',
    '# Supply Agreement\n\nThis Supply Agreement (the “Contract”) binds. This Contract replaces former Agreements and goes with the Master Services Agreement.',
  ],
  [
    'with line ends of Windows and signs beyond the basic plane',
    '\uFEFF“Plo⟦⟧t” means land 🏞️.\r\n\r\n🏞️ The Plot\r\nis dry. 🏞️ Plots’ fences.',
    'Parcel',
    '\uFEFF“Parcel” means land 🏞️.\r\n\r\n🏞️ The Parcel\r\nis dry. 🏞️ Parcels’ fences.',
  ],
  [
    'in a script without spaces',
    '本製品（以下「本件⟦⟧製品」という。）を開発する。\n\n甲は本件製品を乙に引き渡すものとする。',
    '対象製品',
    '本製品（以下「対象製品」という。）を開発する。\n\n甲は対象製品を乙に引き渡すものとする。',
  ],
  [
    'among the lines to sign on',
    'Marrow Mills (the “Sup⟦⟧plier”) sells yarn. The Supplier is paid.\n\nIN WITNESS WHEREOF, the parties have signed.\n\n**SUPPLIER**\n\nBy: ______________\n\nName: ____________\n\nDate: ____________',
    'Seller',
    'Marrow Mills (the “Seller”) sells yarn. The Seller is paid.\n\nIN WITNESS WHEREOF, the parties have signed.\n\n**SELLER**\n\nBy: ______________\n\nName: ____________\n\nDate: ____________',
  ],
  [
    'that stands in longer ones, which stay',
    '“Pla⟦⟧n” means p. “Delivery Plan” means d. The Plan and the Delivery Plan.',
    'Scheme',
    '“Scheme” means p. “Delivery Plan” means d. The Scheme and the Delivery Plan.',
  ],
];

describe('Rename of a term', () => {
  for (const [what, before, name, after] of cases)
    it(`changes it ${what}`, () => assert.equal(renamed(before, name), after));

  it('offers the words without a possessive, and the name as it is defined', () => {
    const { draft, cursor, ranges } = readScene('“Plot” means land. The ⟦Plo⟦⟧t⟧’s fence.');
    const found = renamableAt(draft, cursor);
    assert.ok('range' in found);
    assert.equal(writeMarks(draft.text, [found.range]), writeMarks(draft.text, ranges));
    const plural = readScene('“Plot” means land. The ⟦Plo⟦⟧ts⟧ are dry.');
    assert.equal((renamableAt(plural.draft, plural.cursor) as { name: string }).name, 'Plot');
  });

  it('changes nothing where the name is the same', () => {
    assert.equal(renamed('“Plot” means land. The Pl⟦⟧ot.', ' Plot '), '“Plot” means land. The Plot.');
  });

  const refused: readonly (readonly [why: string, marked: string, name: string, reason: RegExp])[] = [
    [
      'two terms would become one',
      '## 1. Land\n\n“Plot” means a plot. “Field” means a field. The Plo⟦⟧t.',
      'Fields',
      /^“Field” is already defined in Section 1\./,
    ],
    [
      'the name would be part of another term where it stands',
      '“Goods” means yarn. “Delivery Plan” means a list. The Delivery Go⟦⟧ods are dry.',
      'Plan',
      /^“Delivery Plan” would be read as “Delivery Plan”/,
    ],
    [
      'the name stands in the draft already, as other words',
      '“Plot” means land.\n\n## 2. Land\n\nThe Plo⟦⟧t is next to the Field that Ash owns.',
      'Field',
      /^“Field” already stands in Section 2, and would become this term/,
    ],
    [
      'small words of the draft would become the term',
      '“Plot” means land. The Plo⟦⟧t is next to a field.',
      'field',
      /^“field” already stands/,
    ],
    [
      'two forms of the term would become one',
      'Ash and Birch (each a “Party” and together the “Par⟦⟧ties”) agree. A Party may leave.',
      'Staff',
      /^“Parties” and “Party” are both defined/,
    ],
    [
      'the name would not be told from the words around it',
      '本製品（以下「本件⟦⟧製品」という。）を開発する。\n\n甲は本件製品を乙に引き渡すものとする。',
      'Goods',
      /would not be read as the term/,
    ],
    ['the name is none', '“Plot” means land. The Plo⟦⟧t.', ' – ', /^Write the new name/],
    ['the name has markup or quotes', '“Plot” means land. The Plo⟦⟧t.', '“Field”', /Leave out ““”/],
    [
      'another document defines the term',
      'The Plo⟦⟧t (as defined in the Master Agreement) is dry. Each Plot is sold.',
      'Field',
      /defined in another document/,
    ],
    [
      'nothing stands there that has a name',
      '“Plot” means land. It is d⟦⟧ry.',
      'Field',
      /^There is no defined term here/,
    ],
  ];
  for (const [why, marked, name, reason] of refused)
    it(`is refused where ${why}`, () => assert.match(refusal(marked, name), reason));
});
