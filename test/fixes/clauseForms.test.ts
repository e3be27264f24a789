import assert from 'node:assert/strict';
import { insert, long, short } from './testClauses.js';

describe('the form of an inserted clause', () => {
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
});
