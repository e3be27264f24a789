import assert from 'node:assert/strict';
import { Draft, folds } from '../../server/src/core/index.js';

/** The first and the last line of each fold of several lines, with its kind. */
function foldsOf(text: string, format: 'markdown' | 'text' = 'markdown'): readonly string[] {
  const draft = new Draft(text, { contract: true, format });
  const line = (offset: number) => draft.source.positionAt(offset).line;
  const lines = text.split('\n');
  return folds(draft)
    .filter(({ range }) => line(range.end) > line(range.start))
    .map(({ range, kind }) => `${lines[line(range.start)]} … ${lines[line(range.end)]}${kind ? ` (${kind})` : ''}`);
}

describe('Folding', () => {
  it('takes sections with all below them, whether headed or numbered in the text', () => {
    assert.deepEqual(
      foldsOf('## 1. Supply\n\n1.1 Goods:\n\n(a) yarn; and\n\n(b) wool.\n\n1.2 Price.\n\n## 2. Return\n\nSoon.\n'),
      ['## 1. Supply … 1.2 Price.', '1.1 Goods: … (b) wool.', '## 2. Return … Soon.'],
    );
  });

  it('takes items of lists, tables, front matter, code and comments', () => {
    assert.deepEqual(
      foldsOf(`---
title: Supply
---

<!-- For the
client -->

- one
  - two
- three

| Term | Meaning |
|------|---------|
| Yarn | spun    |

\`\`\`
<!-- shown
as code -->
\`\`\`
`),
      [
        '--- … --- (region)',
        '<!-- For the … client --> (comment)',
        '- one …   - two',
        '| Term | Meaning | … | Yarn | spun    |',
        '``` … ```',
      ],
    );
  });

  it('takes sections of plain text', () => {
    assert.deepEqual(foldsOf('1. SUPPLY\n\nThe Supplier sells.\n\n2. RETURN\n\nThe Buyer returns.\n', 'text'), [
      '1. SUPPLY … The Supplier sells.',
      '2. RETURN … The Buyer returns.',
    ]);
  });
});
