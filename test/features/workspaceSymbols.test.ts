import assert from 'node:assert/strict';
import { Draft, namedPlaces, nameTest } from '../../server/src/core/index.js';

const draft = new Draft(
  '# Supply Agreement\n\n## 1. Definitions\n\n1.1 “Net Sales” means money.\n\n## 2. Sales tax\n\n2.1 None is due.\n',
  { contract: true },
);

const found = (query: string) =>
  [...namedPlaces(draft, nameTest(query))].map(({ name, kind, range, container }) => {
    return `${name} (${kind}) in ${container || '–'}: ${draft.text.slice(range.start, range.end)}`;
  });

describe('Workspace symbols', () => {
  it('are the terms and the sections with a title', () => {
    assert.deepEqual(found(''), [
      'Net Sales (definition) in 1.1 “Net Sales” means money.: Net Sales',
      'Supply Agreement (unnumbered) in –: Supply Agreement',
      '1 Definitions (definitions) in Supply Agreement: Definitions',
      '2 Sales tax (section) in Supply Agreement: Sales tax',
    ]);
  });

  it('are found by letters of their names in order, whatever the case', () => {
    assert.equal(found('nsal').length, 1);
    assert.deepEqual(
      found('2 sal').map((each) => each.split(' (')[0]),
      ['2 Sales tax'],
    );
    assert.deepEqual(found('zinc'), []);
  });
});
