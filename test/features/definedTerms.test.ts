import assert from 'node:assert/strict';
import { Draft, definedTerms, termUses } from '../../server/src/core/index.js';

const text = `# Supply Agreement

Marrow Mills Limited (the “Supplier”) and Tarn Weavers Limited (the “Buyer”) agree.

## 1. Definitions

1.1 “**Samples**” means the prototypes that the Supplier hands over.

1.2 “**Warehouse**” means the building in Leith.

## 2. Return

2.1 The Buyer shall return the Samples to the Supplier’s Approved Carriers.

2.2 The Supplier pays the Approved Carriers, who collect the Samples and give the Buyer a receipt for them.
`;
const draft = new Draft(text, { contract: true });

describe('Defined terms', () => {
  it('lists what is defined and what is not, with meanings, uses and problems', () => {
    assert.deepEqual(
      definedTerms(draft).map(({ term, kind, meaning, uses, problems, range }) => {
        assert.equal(text.slice(range!.start, range!.end), term);
        return [term, kind, meaning, uses, problems.map(({ ruleId }) => ruleId).join()];
      }),
      [
        ['Approved Carriers', 'undefined', '', 2, 'undefined-term'],
        ['Buyer', 'party', 'Tarn Weavers Limited', 2, ''],
        ['Samples', 'term', 'means the prototypes that the Supplier hands over.', 2, ''],
        ['Supplier', 'party', 'Marrow Mills Limited', 3, ''],
        ['Warehouse', 'term', 'means the building in Leith.', 0, 'unused-definition'],
      ],
    );
  });

  it('lists uses by section, with the words around them', () => {
    assert.deepEqual(
      termUses(draft, 'Samples').map(({ section, uses }) => [section, uses.map(({ excerpt }) => excerpt)]),
      [
        ['2.1 Return', ['2.1 The Buyer shall return the Samples to the Supplier’s Approved Carriers.']],
        ['2.2 Return', ['… the Approved Carriers, who collect the Samples and give the Buyer a receipt for them.']],
      ],
    );
  });

  it('lists uses of what is not defined, up to a number', () => {
    assert.equal(termUses(draft, 'Approved Carriers').length, 2);
    assert.equal(termUses(draft, 'Approved Carriers', 1).length, 1);
    assert.deepEqual(termUses(draft, 'Yarn'), []);
  });

  it('leaves out what the draft waives', () => {
    const waived = new Draft(`<!-- clausewright-ignore-file undefined-term -->\n\n${text}`, { contract: true });
    assert.ok(!definedTerms(waived).some(({ kind }) => kind === 'undefined'));
  });

  it('knows a term that only the front matter has', () => {
    const front = new Draft('---\nparties:\n  - name: Marrow Mills\n    role: Supplier\n---\n\nThe Supplier sells.\n', {
      contract: true,
    });
    assert.deepEqual(
      definedTerms(front).map(({ term, kind, meaning, uses, range }) => [term, kind, meaning, uses, range]),
      [['Supplier', 'party', 'Marrow Mills', 1, undefined]],
    );
  });
});
