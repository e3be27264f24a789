import assert from 'node:assert/strict';
import type { ClauseStatus, ElementStatus } from '../../server/src/core/facts/types.js';
import { insertCarveOutFix } from '../../server/src/core/fixes/insertCarveOutFix.js';
import { applied, contextOf, type Given, spanOf } from './support.js';

const elements = ['public-domain', 'prior-knowledge', 'independent-development', 'third-party-source'];

interface Case extends Given {
  readonly draft: string;
  /** Words of the carve-outs that are there. */
  readonly present?: Readonly<Record<string, string>>;
  readonly home?: string;
  /** The one to add; default: independent development. */
  readonly add?: string;
}

function fixOf({ draft, present = {}, home, add = 'independent-development', ...given }: Case) {
  const context = contextOf(draft, given);
  const span = (words: string) => spanOf(context.document, words);
  const status: ClauseStatus = {
    clause: 'confidentiality-exclusions',
    status: 'weak',
    applies: { expected: true, because: ['always'] },
    evidence: Object.values(present).map(span),
    home: home === undefined ? undefined : span(home),
    elements: elements.map(
      (element): ElementStatus =>
        present[element]
          ? { element, status: 'present', evidence: [span(present[element])] }
          : { element, status: 'missing', evidence: [] },
    ),
  };
  return { context, fix: insertCarveOutFix(context, status, add) };
}

/** The draft with the carve-out put in. */
function add(given: Case): string {
  const { context, fix } = fixOf(given);
  return applied(context, fix);
}

describe('adding a carve-out', () => {
  it('adds an item to a list of Markdown, and moves the conjunction', () => {
    const draft = `## 3. Exclusions

Confidential Information does not include information that:

1. is or becomes public through no act of the Recipient;
2. was known to the Recipient before; or
3. is received from a third party.

The Recipient shall prove it.
`;
    assert.equal(
      add({ draft, present: { 'public-domain': 'becomes public', 'prior-knowledge': 'was known' } }),
      `## 3. Exclusions

Confidential Information does not include information that:

1. is or becomes public through no act of the Recipient;
2. was known to the Recipient before;
3. is received from a third party; or
4. is independently developed by or for the Recipient without the use of Confidential Information.

The Recipient shall prove it.
`,
    );
  });

  it('says what it does', () => {
    const draft = `## 3. Exclusions

Confidential Information does not include information that:

1. is public; or
2. was known to the Recipient before.
`;
    const { fix } = fixOf({ draft, present: { 'public-domain': 'is public' } });
    assert.equal(fix?.title, 'Add “independently developed” to the exclusions in Section 3');
    assert.equal(fix?.kind, 'suggestion');
  });

  it('adds a lettered line to hard-wrapped lines', () => {
    const draft = `## Exceptions

Recipient's duties shall not apply to information which:
(a) is or becomes public;
(b) was known to Recipient before; or
(c) is required to be disclosed by law.

## Term

Five years.
`;
    assert.equal(
      add({ draft, present: { 'public-domain': 'becomes public' }, add: 'third-party-source' }),
      draft
        .replace('before; or', 'before;')
        .replace(
          'by law.',
          'by law; or\n(d) is lawfully received by Recipient from a third party that owes no duty of confidence with respect to it.',
        ),
    );
  });

  it('adds a lettered paragraph', () => {
    const draft = `4. The Recipient has no duty with respect to information that it can show:

(i) was in the public domain;

(ii) was already known to it.

5. Notices are in writing.
`;
    assert.equal(
      add({ draft, present: { 'public-domain': 'was in the public', 'prior-knowledge': 'already known' } }),
      draft.replace(
        'known to it.',
        'known to it;\n\n(iii) is independently developed by or for the Recipient without the use of confidential information.',
      ),
    );
  });

  it('adds to an enumeration in the running text', () => {
    const draft = `2. **Exceptions.** Recipient’s obligations do not apply to information that it can document (a) is public, (b) it knew before or (c) it received from a third party. Recipient shall keep records.
`;
    assert.equal(
      add({ draft, present: { 'public-domain': 'is public', 'third-party-source': 'a third party' } }),
      draft
        .replace('before or (c)', 'before, (c)')
        .replace(
          'third party.',
          'third party or (d) is independently developed by or for Recipient without the use of confidential information.',
        ),
    );
  });

  it('stands before a proviso to the whole enumeration', () => {
    const draft = `Confidential Information excludes information which: (i) is public; or (ii) was known to the Recipient before; provided that the Recipient proves it.
`;
    assert.equal(
      add({ draft, present: { 'public-domain': 'is public' } }),
      `Confidential Information excludes information which: (i) is public; (ii) was known to the Recipient before; or (iii) is independently developed by or for the Recipient without the use of Confidential Information; provided that the Recipient proves it.
`,
    );
  });

  it('repeats the words with which the items start', () => {
    const draft = `Nothing in this Agreement applies to:

- Information which is or becomes public; or
- Information which was known to the Recipient.
`;
    assert.equal(
      add({ draft, present: { 'public-domain': 'becomes public' }, add: 'third-party-source' }),
      `Nothing in this Agreement applies to:

- Information which is or becomes public;
- Information which was known to the Recipient; or
- Information which is lawfully received by the Recipient from a third party that owes no duty of confidence with respect to it.
`,
    );
  });

  it('goes on without a verb where the items have none', () => {
    const draft = `Confidential Information does not include:

* information already known to the Recipient;
* information lawfully received from a third party.
`;
    const present = { 'prior-knowledge': 'already known', 'third-party-source': 'lawfully received' };
    assert.equal(
      add({ draft, present }),
      draft.replace(
        'third party.',
        'third party;\n* information independently developed by or for the Recipient without the use of Confidential Information.',
      ),
    );
    assert.match(
      add({ draft, present, add: 'public-domain' }),
      /\* information publicly available, or made publicly available later other than through a breach of this agreement by the Recipient\.$/m,
    );
  });

  it('agrees with a plural', () => {
    const draft = `This Agreement does not cover materials which:

a) are public;
b) were known to Recipient.
`;
    assert.match(
      add({ draft, present: { 'public-domain': 'are public' } }),
      /^b\) were known to Recipient;\nc\) are independently developed by or for Recipient/m,
    );
  });

  it('has a caption where the items have one', () => {
    const draft = `### 5.2 Exclusions

The obligations do not apply to the following:

(a) **Public domain.** Information that is public.

(b) **Prior knowledge.** Information that was known to the Recipient.
`;
    assert.equal(
      add({ draft, present: { 'public-domain': 'is public', 'prior-knowledge': 'was known' } }),
      `${draft}
(c) **Independently developed.** Information that is independently developed by or for the Recipient without the use of confidential information.
`,
    );
  });

  it('keeps sub-items with their item', () => {
    const draft = `The duties do not apply to information that:

1. is public;
2. was known to the Recipient,
   1. as its records show; and
   2. without a duty of confidence.

Section 4 remains.
`;
    assert.match(
      add({ draft, present: { 'public-domain': 'is public', 'prior-knowledge': 'was known' } }),
      / {3}2\. without a duty of confidence;\n3\. is independently developed/,
    );
  });

  it('is a sentence of its own where there is no list', () => {
    const draft = `“Confidential Information” means the recipe. It does not include what is public. It is valuable.
`;
    assert.equal(
      add({ draft, present: { 'public-domain': 'what is public' } }),
      `“Confidential Information” means the recipe. It does not include what is public. Confidential Information also does not include information that is independently developed by or for the recipient without the use of Confidential Information. It is valuable.
`,
    );
  });

  it('is part of the definition where that is an entry of a list', () => {
    const draft = `In this Agreement:

- “Confidential Information” means the recipe of Discloser that Recipient receives;
- “Recipe” means the recipe.

Recipient shall keep Confidential Information secret.
`;
    const given = { draft, home: '“Confidential Information” means', add: 'prior-knowledge' };
    assert.equal(
      add(given),
      draft.replace(
        'receives;',
        'receives, excluding information that was already known to Recipient, free of any duty of confidence, before Discloser disclosed it to Recipient;',
      ),
    );
    assert.equal(fixOf(given).fix?.title, 'Add “already known” to the definition');
  });

  it('does not take a list of definitions for one of exclusions', () => {
    const draft = `In this Agreement:

1. “Confidential Information” means the recipe but not what is public;
2. “Recipe” means the recipe.
`;
    assert.match(
      add({ draft, present: { 'public-domain': 'what is public' } }),
      /^1\. .* public, excluding information that is independently developed .*;\n2\. “Recipe”/m,
    );
  });

  it('does not take a list of what is confidential for one of exclusions', () => {
    const draft = `Confidential Information, whether or not it is marked, includes:

1. recipes that are not generally known, but not what is public;
2. prices.
`;
    assert.match(
      add({ draft, present: { 'public-domain': 'what is public' } }),
      /^1\. .* public, excluding information that is .*;\n2\. prices\.$/m,
    );
  });

  it('does not take the words behind a list for one of its items', () => {
    const draft = `Recipient shall not (a) copy Confidential Information or (b) sell it. What is public is not confidential.
`;
    assert.match(add({ draft, present: { 'public-domain': 'is public' } }), /sell it\. What .* also does not include/);
  });

  it('leaves a proviso on a line of its own behind the list', () => {
    const draft = `5.1 This Agreement does not apply to information that:
(a) is public; or
(b) was known to the Recipient,
provided that the Recipient proves it.
`;
    assert.match(
      add({ draft, present: { 'public-domain': 'is public' } }),
      /\(b\) was known to the Recipient; or\n\(c\) is independently .* Information,\nprovided that the Recipient proves it\.$/im,
    );
  });

  it('adds a line to lines with a sign of their own', () => {
    const draft = `This does not apply where the Recipient can show that the information:
• was public;
• was known to the Recipient.
Nothing else is excluded.
`;
    assert.match(
      add({ draft, format: 'text', home: 'This does not apply' }),
      /\n• was known to the Recipient;\n• is independently developed .*\.\nNothing else/,
    );
  });

  it('numbers a sentence where each exclusion is a numbered sentence', () => {
    const draft = `## 5. Exclusions

5.1 What is public is not confidential.

5.2 What Recipient knew before is not confidential.

## 6. Term

See Section 5.2.
`;
    assert.match(
      add({ draft, present: { 'public-domain': 'What is public', 'prior-knowledge': 'knew before' } }),
      /\n5\.3 Confidential information also does not include information that is independently developed .*\.\n\n## 6/,
    );
  });

  it('offers nothing where the list is cut off by the turn of a page', () => {
    const draft = `Confidential Information excludes information that (i) is public or (ii) was known to

the Recipient before the Discloser disclosed it.
`;
    assert.equal(fixOf({ draft, format: 'text', present: { 'public-domain': 'is public' } }).fix, undefined);
  });

  it('keeps the line ends of the draft', () => {
    const draft = 'This does not apply to information that:\r\n\r\n1. is public; or\r\n2. was known.\r\n';
    const text = add({ draft, present: { 'public-domain': 'is public' } });
    assert.match(text, /known; or\r\n3\. is independently developed .*\.\r\n$/);
    assert.doesNotMatch(text, /[^\r]\n/);
  });

  it('offers nothing where the draft has no place for it', () => {
    assert.equal(fixOf({ draft: 'The Recipient shall pay.' }).fix, undefined);
  });
});
