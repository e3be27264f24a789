import assert from 'node:assert/strict';
import { Draft, referenceLinks } from '../../server/src/core/index.js';
import { readMarks, writeMarks } from '../support/marks.js';

/** Checks that exactly the marked words are links, and gives the beginnings of what they lead to. */
function targetsOf(marked: string): readonly string[] {
  const { text } = readMarks(marked);
  const links = referenceLinks(new Draft(text, { contract: true }));
  assert.equal(
    writeMarks(
      text,
      links.map(({ range }) => range),
    ),
    marked,
  );
  return links.map(({ target }) => /[^\n]*/.exec(text.slice(target))![0]);
}

describe('Document links', () => {
  it('lead from references to sections and schedules', () => {
    const targets = targetsOf(`## 1. Supply

As set out in ⟦Sections 2⟧ and ⟦3⟧ and in ⟦Schedule 1⟧.

## 2. Price

## 3. Return

# Schedule 1: Goods
`);
    assert.deepEqual(targets, ['2. Price', '3. Return', 'Schedule 1: Goods']);
  });

  it('lead from a link to its anchor, whatever number it shows', () => {
    assert.deepEqual(targetsOf('See [⟦clause 7⟧](#price).\n\n## 2. Price {#price}\n'), ['2. Price {#price}']);
  });

  it('are none for laws and for what does not exist', () => {
    assert.deepEqual(targetsOf('## 1. Law\n\nSection 4 of the Sale of Goods Act 1979 and Section 9.\n'), []);
  });
});
