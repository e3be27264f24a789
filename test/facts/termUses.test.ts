import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyOf } from '../../server/src/core/facts/terms/words.js';
import { Draft } from '../../server/src/core/index.js';
import { readMarks, writeMarks } from '../support/marks.js';

/** Requires that the uses of defined terms are exactly the marked words. */
function uses(marked: string): void {
  const { text } = readMarks(marked);
  const { document, facts } = new Draft(text, { contract: true });
  const found = facts.termUses.filter(({ definition }) => definition).map(({ span }) => document.rangeOf(span));
  assert.equal(writeMarks(text, found), marked);
}

describe('Uses of defined terms', () => {
  const cases: readonly (readonly [name: string, marked: string])[] = [
    ['in the singular and the plural', '“Bale” means 200 kg. Each ⟦Bale⟧ is weighed; the ⟦Bales⟧ are sold.'],
    [
      'in irregular forms',
      '“Subsidiary” means a company. “Criterion” means a test. ⟦Subsidiaries⟧ meet the ⟦Criteria⟧.',
    ],
    ['of a plural in the singular', 'Companies (the “Affiliates”) are listed. Any ⟦Affiliate⟧ may sell.'],
    ['with a possessive', 'Ostrow (the “Mill”) spins. The ⟦Mill’s⟧ yarn and the ⟦Mill’s⟧ wool are sold.'],
    ['with a hyphen for a blank', '“Third Party” means others. ⟦Third-Party⟧ yarn is kept apart.'],
    ['in capitals', '“Yarn Stock” means yarn. THE ⟦YARN STOCK⟧ IS SOLD.'],
    ['over a line break', '“Yarn Stock” means yarn. All of the ⟦Yarn\nStock⟧ is sold.'],
    ['over markup', '“Yarn Stock” means yarn. All of the **⟦Yarn** Stock⟧ is sold.'],
    [
      'the longest of them',
      '“Stock” means yarn. “Stock Value” means its price. The ⟦Stock Value⟧ of the ⟦Stock⟧ is 4.',
    ],
    ['beside each other', '“Mill” means Ostrow. “Stock” means yarn. All ⟦Mill⟧ ⟦Stock⟧ is sold.'],
    ['as forms of a verb', '“Process” means to dye. Yarn is ⟦Processed⟧ here.'],
    ['at the start of a sentence', '“Stock” means yarn. ⟦Stock⟧ is sold.'],
    ['in headings and tables', '“Stock” means yarn.\n\n## ⟦Stock⟧\n\n| ⟦Stock⟧ |\n|---|\n| the ⟦Stock⟧ |'],
    ['not in small letters', '“Stock” means yarn. The stock is sold.'],
    ['not within longer words', '“Stock” means yarn. Stockholm and Stocktaking are not meant.'],
    ['not in commentary', '“Stock” means yarn.\n\n> Stock is explained.'],
  ];
  for (const [name, marked] of cases) it(`are found ${name}`, () => uses(marked));

  it('are found where a term of small letters stands in capitals or small', () => {
    uses('In this draft “control” means the right to vote. Whoever has ⟦control⟧ may sell; ⟦CONTROL⟧ MATTERS.');
  });

  it('tie the forms of a word together, and only those', () => {
    const same = [
      'party parties',
      'loss losses',
      'box boxes',
      'index indices',
      'cookie cookies',
      'process processes',
      'day days',
    ];
    for (const pair of same) {
      const [a, b] = pair.split(' ');
      assert.equal(keyOf(a!), keyOf(b!), pair);
    }
    const different = ['term team', 'status state', 'business busy', 'licensee license', 'basis base'];
    for (const pair of different) {
      const [a, b] = pair.split(' ');
      assert.notEqual(keyOf(a!), keyOf(b!), pair);
    }
  });

  it('find in any order of definitions the same uses', () => {
    const definitions = [
      '“Stock” means yarn.',
      '“Stock Value” means a price.',
      '“Mill” means Ostrow.',
      '“Values” means sums.',
    ];
    const text = (order: readonly string[]) =>
      `${order.join(' ')}\n\nThe Stock Value of Mill Stock is one of the Values.`;
    const terms = (order: readonly string[]) =>
      new Draft(text(order), { contract: true }).facts.termUses.map(({ term }) => term);
    fc.assert(
      fc.property(fc.shuffledSubarray(definitions, { minLength: definitions.length }), (order) => {
        assert.deepEqual(terms(order), terms(definitions));
      }),
    );
  });
});
