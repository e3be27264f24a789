import assert from 'node:assert/strict';
import { insertClauseFix } from '../../server/src/core/fixes/insertClauseFix.js';
import { applied, clauseOf, contextOf, type Given } from './support.js';

/** One paragraph. */
const short = clauseOf({ id: 'short', text: '{{recipient}} shall return samples within [10] days.' });

/** A paragraph, a list, and a paragraph. */
const long = clauseOf({
  id: 'long',
  text: `Within [10] days, {{recipient}} shall:

1. return samples to {{discloser}}; and
2. delete {{information}}.

{{recipient}} may keep one copy.`,
});

const given: Given = { clauses: { 'purpose-limitation': 'only for the trial' }, library: [short, long] };

/** The draft with the clause put in, line by line. */
function insert(clause: typeof short, draft: string, more: Given = {}): string {
  const context = contextOf(draft, { ...given, ...more });
  return applied(context, insertClauseFix(context, clause));
}

describe('inserting a clause', () => {
  it('takes the form of numbered headings, and counts on what follows with the references to it', () => {
    const draft = `# Trial Agreement

## 1. Permitted Use

The Recipient shall use Confidential Information only for the trial.

## 2. Term

This Agreement ends on 1 May 2031. Section 3 survives.

### 2.1 Early End

Either party may end it by notice under Section 3.

## 3. Notices

Notices are in writing (see Section 2.1).
`;
    assert.equal(
      insert(short, draft),
      `# Trial Agreement

## 1. Permitted Use

The Recipient shall use Confidential Information only for the trial.

## 2. Return of Samples

The Recipient shall return samples within ⟦[10]⟧ days.

## 3. Term

This Agreement ends on 1 May 2031. Section 4 survives.

### 3.1 Early End

Either party may end it by notice under Section 4.

## 4. Notices

Notices are in writing (see Section 3.1).
`,
    );
  });

  it('takes the form of headings without numbers', () => {
    const draft = `# Trial agreement

## Permitted use

Recipient shall use Confidential Information only for the trial.

- on site; and
- in the presence of Discloser.

## Notice periods

Fourteen days.
`;
    assert.equal(
      insert(long, draft),
      `# Trial agreement

## Permitted use

Recipient shall use Confidential Information only for the trial.

- on site; and
- in the presence of Discloser.

## Return of samples

Within ⟦[10]⟧ days, Recipient shall:

- return samples to Discloser; and
- delete Confidential Information.

Recipient may keep one copy.

## Notice periods

Fourteen days.
`,
    );
  });

  it('takes the form of list items with titles in bold, in one paragraph as the draft does', () => {
    const draft = `1. **Use**. Recipient shall use Confidential Information only for the trial and (a) on site; and (b) with care.

2. **Notices**. Notices are in writing.
`;
    assert.equal(
      insert(long, draft),
      `1. **Use**. Recipient shall use Confidential Information only for the trial and (a) on site; and (b) with care.

2. **Return of samples**. Within ⟦[10]⟧ days, Recipient shall: (a) return samples to the discloser; and (b) delete Confidential Information. Recipient may keep one copy.

3. **Notices**. Notices are in writing.
`,
    );
  });

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

  it('takes the form of Lexicon Markdown: headings in items, anchors, nested items of four spaces', () => {
    const draft = `---
title: Trial Agreement
---

# Agreement

1. ## Use {#use}

    1. The Recipient shall use Confidential Information only for the trial:

        1. on site; and

        1. with care.

    1. It shall not copy it.

1. ## Notices {#notices}

    1. Notices under [clause 1](#use) or [clause 2](#notices) are in writing.
`;
    assert.equal(
      insert(long, draft),
      `---
title: Trial Agreement
---

# Agreement

1. ## Use {#use}

    1. The Recipient shall use Confidential Information only for the trial:

        1. on site; and

        1. with care.

    1. It shall not copy it.

1. ## Return of samples {#return-of-samples}

    1. Within ⟦[10]⟧ days, the Recipient shall:

        1. return samples to the discloser; and

        1. delete Confidential Information.

    1. The Recipient may keep one copy.

1. ## Notices {#notices}

    1. Notices under [clause 1](#use) or [clause 3](#notices) are in writing.
`,
    );
  });

  it('takes the form of numbers and titles in bold lines', () => {
    const draft = `**1. Use**

The Recipient shall use Confidential Information only for the trial:

(a) on site; and

(b) with care.

**2. Notices**

Notices are in writing.
`;
    assert.equal(
      insert(long, draft),
      `**1. Use**

The Recipient shall use Confidential Information only for the trial:

(a) on site; and

(b) with care.

**2. Return of samples**

Within ⟦[10]⟧ days, the Recipient shall:

(a) return samples to the discloser; and

(b) delete Confidential Information.

The Recipient may keep one copy.

**3. Notices**

Notices are in writing.
`,
    );
  });

  it('takes the form of articles in Roman numbers with numbered paragraphs', () => {
    const draft = `## ARTICLE I – USE

1.1 The Recipient shall use Confidential Information only for the trial.

1.2 The Recipient shall not copy it.

## ARTICLE II – NOTICES

2.1 Notices are in writing.

2.2 Article II and Section 2.1 survive.
`;
    assert.equal(
      insert(long, draft),
      `## ARTICLE I – USE

1.1 The Recipient shall use Confidential Information only for the trial.

1.2 The Recipient shall not copy it.

## ARTICLE II – RETURN OF SAMPLES

2.1 Within ⟦[10]⟧ days, the Recipient shall:

1. return samples to the discloser; and
2. delete Confidential Information.

2.2 The Recipient may keep one copy.

## ARTICLE III – NOTICES

3.1 Notices are in writing.

3.2 Article III and Section 3.1 survive.
`,
    );
  });

  it('takes the form of plain text', () => {
    const draft = `TRIAL AGREEMENT

1. USE

The Recipient shall use Confidential Information only for the trial.

2. NOTICES

Notices are in writing.
`;
    assert.equal(
      insert(long, draft, { format: 'text' }),
      `TRIAL AGREEMENT

1. USE

The Recipient shall use Confidential Information only for the trial.

2. RETURN OF SAMPLES

Within ⟦[10]⟧ days, the Recipient shall:

(a) return samples to the discloser; and

(b) delete Confidential Information.

The Recipient may keep one copy.

3. NOTICES

Notices are in writing.
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

  it('numbers its paragraphs as definitions are numbered, without the quote of the term', () => {
    const draft = `# Trial Agreement

## 1. Definitions

1.1 “**Sample**” means a lens that the Recipient uses only for the trial.

1.2 “**Trial**” means the trial in May.
`;
    const inserted = insert(long, draft);
    assert.match(inserted, /^2\.1 Within/m);
    assert.match(inserted, /^2\.2 The Recipient may keep/m);
  });

  it('keeps the line ends of the draft', () => {
    const draft = '## 1. Use\r\n\r\nThe Recipient shall use Confidential Information only for the trial.\r\n';
    assert.equal(
      insert(short, draft),
      `${draft}\r\n## 2. Return of samples\r\n\r\nThe Recipient shall return samples within ⟦[10]⟧ days.\r\n`,
    );
  });
});

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
