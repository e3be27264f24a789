import assert from 'node:assert/strict';
import { clauseSummaries, Draft, hoverAt } from '../../server/src/core/index.js';

const text = `# Confidentiality Agreement

This Agreement is between Ostrow Mills Ltd, a company in Ireland (the “Discloser”), and Tarn Dyers Ltd, a company in England (the “Recipient”).

## 1. Confidentiality

1.1 “Confidential Information” means what the Discloser shows to the Recipient.

1.2 The Recipient shall keep the Confidential Information confidential for a period of five (5) years after the end of this Agreement.

1.3 For one year the Recipient may buy yarn at the old price.

## 2. Return

The Recipient shall return or destroy the Confidential Information within thirty (30) days after a request.

## 3. Prices

Yarn costs 5 euros.
`;

describe('What a section provides', () => {
  const draft = new Draft(text, { contract: true });
  const summaries = clauseSummaries(draft);
  const of = (title: string) => summaries.find(({ range }) => text.slice(range.start, range.end).includes(title));

  it('is said of each section with clauses, with their periods and what is open', () => {
    assert.match(of('Return')?.brief ?? '', /^Return or destruction: .*deadline \(30 days\).*; open: .*certificate/);
    assert.equal(of('Prices'), undefined);
  });

  it('is said briefly where it is much, and in full on hover over the title', () => {
    const confidentiality = of('Confidentiality');
    assert.match(
      confidentiality?.brief ?? '',
      /Definition of what is confidential \(\d open\) · .*How long the duty lasts \(\d open\)/,
    );
    assert.ok(
      confidentiality?.lines.some((line) => /^How long the duty lasts: .*a definite period \(5 years\)/.test(line)),
    );
    const hover = hoverAt(draft, text.indexOf('Return\n') + 2);
    assert.match(hover?.markdown ?? '', /^- Return or destruction: .*30 days/);
    assert.equal(text.slice(hover!.range.start, hover!.range.end), 'Return');
    assert.equal(hoverAt(draft, text.indexOf('Prices') + 2), undefined);
  });
});
