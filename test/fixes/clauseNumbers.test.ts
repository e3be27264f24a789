import assert from 'node:assert/strict';
import { insert, long, short } from './testClauses.js';

describe('the number of an inserted clause', () => {
  it('keeps markers that are all alike', () => {
    const draft = `1. **Use.** The Recipient shall use Confidential Information only for the trial.
1. **Notices.** See Section 1.
1. **Costs.** See Section 2.
`;
    assert.equal(
      insert(short, draft),
      `1. **Use.** The Recipient shall use Confidential Information only for the trial.
1. **Return of samples.** The Recipient shall return samples within ⟦[10]⟧ days.
1. **Notices.** See Section 1.
1. **Costs.** See Section 3.
`,
    );
  });

  it('gives no title where the draft has none', () => {
    const draft = `1. The Recipient shall use Confidential Information only for the trial.

2. Notices are in writing.
`;
    assert.equal(
      insert(short, draft),
      `1. The Recipient shall use Confidential Information only for the trial.

2. The Recipient shall return samples within ⟦[10]⟧ days.

3. Notices are in writing.
`,
    );
  });

  it('stands beside its neighbour where clauses are numbered in two parts', () => {
    const draft = `## 1. Supply

Goods.

## 2. Confidentiality

### 2.1 Use

The Recipient shall use Confidential Information only for the trial.

### 2.2 Press

No press releases.

## 3. Notices

See Section 2.2.
`;
    assert.equal(
      insert(short, draft),
      `## 1. Supply

Goods.

## 2. Confidentiality

### 2.1 Use

The Recipient shall use Confidential Information only for the trial.

### 2.2 Return of samples

The Recipient shall return samples within ⟦[10]⟧ days.

### 2.3 Press

No press releases.

## 3. Notices

See Section 2.3.
`,
    );
  });

  it('goes to the end of the terms where the numbers do not run on', () => {
    const draft = `## 1. Use

The Recipient shall use Confidential Information only for the trial.

## 2. Costs

None.

## 4. Notices

In writing.

Signed by: ____________

Name: ____________
`;
    assert.equal(
      insert(short, draft).replace(draft.slice(0, draft.indexOf('In writing.')), '…'),
      `…In writing.

## 5. Return of samples

The Recipient shall return samples within ⟦[10]⟧ days.

Signed by: ____________

Name: ____________
`,
    );
  });

  it('keeps what belongs to an item under it when the number gets longer', () => {
    const items = Array.from({ length: 8 }, (_, index) => `${index + 1}. **Topic**. Text.\n\n   More text.\n`);
    const draft = `${items.join('\n')}
9. **Use**. Recipient shall use Confidential Information only for the trial.

   It is strict.

10. **Notices**. See Section 10.
`;
    assert.equal(
      insert(long, draft).slice(draft.indexOf('9. **Use')),
      `9. **Use**. Recipient shall use Confidential Information only for the trial.

   It is strict.

10. **Return of samples**. Within ⟦[10]⟧ days, Recipient shall: (a) return samples to the discloser; and (b) delete Confidential Information.

    Recipient may keep one copy.

11. **Notices**. See Section 11.
`,
    );
  });

  it('does not widen the marker of an item that has more than one line', () => {
    const items = Array.from({ length: 7 }, (_, index) => `${index + 1}. **Topic**. Text.\n\n   More text.\n`);
    const draft = `${items.join('\n')}
8. **Use**. Recipient shall use Confidential Information only for the trial.

   It is strict.

9. **Notices**. In writing.

   In English.

10. **Costs**. None.
`;
    assert.match(
      insert(short, draft),
      /\n9\. \*\*Return[\s\S]*\n9\. \*\*Notices[\s\S]*\n {3}In English[\s\S]*\n11\. \*\*Costs/,
    );
  });

  it('keeps the line ends of the draft', () => {
    const draft = '## 1. Use\r\n\r\nThe Recipient shall use Confidential Information only for the trial.\r\n';
    assert.equal(
      insert(short, draft),
      `${draft}\r\n## 2. Return of samples\r\n\r\nThe Recipient shall return samples within ⟦[10]⟧ days.\r\n`,
    );
  });
});
