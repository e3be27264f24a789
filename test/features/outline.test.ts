import assert from 'node:assert/strict';
import { Draft, type OutlineEntry, outline } from '../../server/src/core/index.js';

const shown = (entries: readonly OutlineEntry[], indent = ''): string =>
  entries.map((entry) => `${indent}${entry.name}\n${shown(entry.children, `${indent}  `)}`).join('');

describe('Outline', () => {
  it('shows numbers, titles and first words', () => {
    const draft = new Draft(
      '# Supply Agreement\n\n## 1. Purpose\n\nText with (a) one; and (b) two.\n\n## 2. Term\n\n2.1 The term starts on the Effective Date and runs for a period of two years from then.\n',
    );
    assert.equal(
      shown(outline(draft)),
      'Supply Agreement\n  1 Purpose\n  2 Term\n    2.1 The term starts on the Effective Date and runs for …\n',
    );
  });

  it('lists what a definitions section defines, once each', () => {
    const draft = new Draft(`The Mill (the “Supplier”) agrees.

## 1. Definitions

1.1 “Samples” means prototypes that the Supplier (each a “Maker”) has made.

1.2 In this Agreement:

- “Yarn” means thread.

## 2. Price

2.1 The price (the “Price”) is fixed.
`);
    assert.equal(
      shown(outline(draft)),
      `1 Definitions
  1.1 Samples
    Maker
  1.2 In this Agreement
    Yarn
2 Price
  2.1 The price (the “Price”) is fixed.
`,
    );
  });

  it('keeps every selection within its range, and every child within its parent', () => {
    const draft = new Draft(
      '1. ## One {#one}\n\n    1. First.\n\n        1. (a) x; (b) y\n\n2. ## Two\n\nARTICLE I\n\nDEFINITIONS\n\n(a) z\n',
    );
    const check = (entries: readonly OutlineEntry[], outer = { start: 0, end: draft.text.length }): void => {
      for (const { range, selection, children } of entries) {
        assert.ok(outer.start <= range.start && range.end <= outer.end);
        assert.ok(range.start <= selection.start && selection.start <= selection.end && selection.end <= range.end);
        check(children, range);
      }
    };
    check(outline(draft));
  });
});
