import assert from 'node:assert/strict';
import { insertClauseFix } from '../../server/src/core/fixes/insertClauseFix.js';
import { clauseOf, contextOf } from './support.js';

describe('the place of a clause', () => {
  const terms = `## 1. Definitions

“Confidential Information” means the recipe.

## 2. Fees

None.

## 3. Notices

In writing.

## 4. General

Nothing else.
`;

  it('is behind the definitions, not among them', () => {
    const fix = place(['confidential-information'], { 'confidential-information': 'means the recipe' });
    assert.equal(fix, 'Insert “Return of samples” after Section 1');
  });

  it('is before what follows it, when nothing that it follows is there', () => {
    const follower = clauseOf({ id: 'follower', after: ['tested'], text: 'x' });
    assert.equal(place([], { follower: 'None' }, [follower]), 'Insert “Return of samples” after Section 1');
  });

  it('is before the closing provisions, when it has no neighbours', () => {
    assert.equal(place([], {}), 'Insert “Return of samples” after Section 2');
  });

  it('is not behind definitions that close the agreement', () => {
    const closing = `## 1. Use

Only for tests.

## 2. Return

On request.

## 3. Fees

None.

## 4. Definitions

“Confidential Information” means the recipe.
`;
    const fix = place(
      ['use', 'confidential-information'],
      { use: 'tests', 'confidential-information': 'the recipe' },
      [],
      closing,
    );
    assert.equal(fix, 'Insert “Return of samples” after Section 1');
  });

  it('is where most neighbours have it, whatever one of them says elsewhere', () => {
    const mixed = `## 1. Services

The Supplier cares for samples.

## 2. Fees

None.

## 3. Confidentiality

The recipe is secret. It is used for tests. It is for staff only. It is given back.

## 4. General

Nothing else.
`;
    const found = { care: 'cares', staff: 'staff only', use: 'for tests', secret: 'is secret' };
    assert.equal(
      place(['care', 'staff', 'use', 'secret'], found, [], mixed),
      'Insert “Return of samples” after Section 3',
    );
  });

  it('is before the general provisions, also where a neighbour stands in them', () => {
    assert.equal(place(['general'], { general: 'Nothing else' }), 'Insert “Return of samples” after Section 3');
  });

  function place(
    after: string[],
    clauses: Record<string, string>,
    more: ReturnType<typeof clauseOf>[] = [],
    text = terms,
  ) {
    const clause = clauseOf({ id: 'tested', after, text: 'x' });
    const context = contextOf(text, { clauses, library: [clause, ...more] });
    return insertClauseFix(context, clause)?.title;
  }
});
