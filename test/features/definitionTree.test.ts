import assert from 'node:assert/strict';
import { type TreeLink, termInTreeAt, termsBuiltOn, termsUsedBy } from '../../server/src/core/index.js';
import { writeMarks } from '../support/marks.js';
import { readScene } from './scene.js';

const draft = `## 1. Definitions

1.1 “Affiliate” means a firm under common control.

1.2 “Net Revenue” means Gross Revenue less:

- taxes of an Affiliate; and
- refunds, if an Affiliate makes them.

1.3 “Gross Revenue” means all that Ash and its Affiliates are paid.

## 2. Payment

Ash pays a tenth of Net Rev⟦⟧enue.`;

describe('The tree of definitions', () => {
  const { draft: nda, cursor } = readScene(draft);
  const shown = (links: readonly TreeLink[]) =>
    links.map(({ other, places }) => [
      other.term,
      other.section,
      ...places.map(({ start, end }) => nda.text.slice(start, end)),
    ]);

  it('begins with the term at the cursor, where it is defined', () => {
    const term = termInTreeAt(nda, cursor);
    assert.equal(term?.term, 'Net Revenue');
    assert.equal(term.section, 'Section 1.2');
    assert.ok(writeMarks(nda.text, [term.selection]).includes('“⟦Net Revenue⟧” means'));
  });

  it('leads on to the terms that a definition uses, in its list too', () => {
    assert.deepEqual(shown(termsUsedBy(nda, 'Net Revenue')), [
      ['Gross Revenue', 'Section 1.3', 'Gross Revenue'],
      ['Affiliate', 'Section 1.1', 'Affiliate', 'Affiliate'],
    ]);
    assert.deepEqual(shown(termsUsedBy(nda, 'Gross Revenue')), [['Affiliate', 'Section 1.1', 'Affiliates']]);
    assert.deepEqual(shown(termsUsedBy(nda, 'Affiliate')), []);
  });

  it('leads back to the definitions that are built on a term', () => {
    assert.deepEqual(shown(termsBuiltOn(nda, 'Affiliate')), [
      ['Net Revenue', 'Section 1.2', 'Affiliate', 'Affiliate'],
      ['Gross Revenue', 'Section 1.3', 'Affiliates'],
    ]);
  });

  it('has no root where no term stands', () => {
    const { draft, cursor } = readScene('“Plot” means land. It is d⟦⟧ry.');
    assert.equal(termInTreeAt(draft, cursor), undefined);
  });
});
