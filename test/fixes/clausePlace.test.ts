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

  function place(after: string[], clauses: Record<string, string>, more: ReturnType<typeof clauseOf>[] = []) {
    const clause = clauseOf({ id: 'tested', after, text: 'x' });
    const context = contextOf(terms, { clauses, library: [clause, ...more] });
    return insertClauseFix(context, clause)?.title;
  }
});
