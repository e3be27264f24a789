import assert from 'node:assert/strict';
import { Draft } from '../../server/src/core/index.js';

const parties = (recipient: string) =>
  `This Agreement is made between Tindra Pumper AS, a company organised under the laws of Norway (the “Licensor”), and Oxbow Valves Limited, a company organised under the laws of ${recipient} (the “Licensee”).`;

const draft = (title: string, ...paragraphs: string[]) =>
  new Draft(`# ${title}\n\n${paragraphs.join('\n\n')}`, { contract: true }).facts;

const clause = (facts: Draft['facts'], id: string) => facts.clauses.find((one) => one.clause === id)!;

describe('What applies to a draft', () => {
  it('is told by the kind of the agreement', () => {
    const facts = draft('Supply Agreement', 'The Supplier shall deliver the tools.');
    const { status, applies } = clause(facts, 'staged-disclosure');
    assert.equal(status, 'not-applicable');
    assert.deepEqual(applies, { expected: false, because: ['kind:technology-transfer'] });
  });

  it('is told by where the parties are', () => {
    for (const [country, status] of Object.entries({ Norway: 'not-applicable', China: 'missing' })) {
      const facts = draft(
        'Technology Transfer Agreement',
        parties(country),
        'The Licensor shall transfer the know-how.',
      );
      assert.equal(clause(facts, 'export-control').status, status, country);
      assert.equal(clause(facts, 'technology-import-regime').status, status, country);
    }
  });

  it('names the countries of the parties, the law, the forum and the data, each with its place', () => {
    const facts = draft(
      'Services Agreement',
      parties('Ireland'),
      'This Agreement is governed by the laws of Denmark.',
      'Any dispute is submitted to the exclusive jurisdiction of the courts of Sweden.',
      'The Licensee may transfer personal data to its staff in India under the standard contractual clauses.',
    );
    const named = facts.jurisdictions.map(({ country, because }) => `${country} ${because}`);
    assert.deepEqual(named, ['NO party', 'IE party', 'DK governing-law', 'SE forum', 'IN data']);
    assert.ok(facts.jurisdictions.every(({ span }) => span !== undefined));
  });

  it('is what the front matter says', () => {
    const text =
      '---\nclausewright:\n  kind: technology-transfer\n  mutual: yes\n  countries: [DE, US]\n---\n\n# Agreement\n\nThe parties agree.';
    const { agreement, jurisdictions, clauses } = new Draft(text, { contract: true }).facts;
    assert.equal(agreement.kind, 'technology-transfer');
    assert.equal(agreement.mutual, true);
    assert.deepEqual(
      jurisdictions.map(({ country, because }) => [country, because]),
      [
        ['DE', 'front-matter'],
        ['US', 'front-matter'],
      ],
    );
    const { applies } = clauses.find((one) => one.clause === 'export-control')!;
    assert.deepEqual(applies, { expected: true, because: ['kind:technology-transfer', 'cross-border'] });
  });

  it('is what the draft says where the front matter says nothing that there is', () => {
    const text = '---\nclausewright:\n  kind: pizza\n  countries: Atlantis\n---\n\n# Non-Disclosure Agreement\n\nText.';
    const { agreement, jurisdictions } = new Draft(text, { contract: true }).facts;
    assert.equal(agreement.kind, 'confidentiality');
    assert.deepEqual(jurisdictions, []);
  });

  it('is nothing where the terms stand elsewhere', () => {
    const facts = draft(
      'Technology Transfer Agreement: Cover Page',
      'The Standard Terms, version 2, are incorporated by reference.',
    );
    assert.deepEqual(clause(facts, 'export-control').applies.because, ['accessory']);
  });
});
