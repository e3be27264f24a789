import assert from 'node:assert/strict';
import { Draft } from '../../server/src/core/index.js';

const describeDraft = (text: string) => new Draft(text, { contract: true }).facts.agreement;

describe('Agreement', () => {
  const kinds: Record<string, string> = {
    'Mutual Non-Disclosure Agreement': 'confidentiality',
    'Employee Confidentiality Undertaking': 'confidentiality',
    'Employment and Confidentiality Agreement': 'employment',
    'Know-How Licence Agreement': 'technology-transfer',
    'Patent License Agreement': 'licence',
    'Joint Development Agreement': 'development',
    'Consulting Agreement': 'services',
    'Data Processing Agreement': 'data-processing',
    'Share Purchase Agreement': 'other',
  };
  for (const [title, kind] of Object.entries(kinds)) {
    it(`takes “${title}” for ${kind}`, () =>
      assert.equal(describeDraft(`# ${title}\n\nThe parties agree.`).kind, kind));
  }

  it('goes by the words where the name does not tell', () => {
    const text =
      '# Agreement\n\nHarrow Tools keeps confidential what Oake Ltd discloses. It does not disclose confidential or proprietary papers to others, keeps them secret, and divulges nothing. Disclosure by law is allowed.';
    assert.equal(describeDraft(text).kind, 'confidentiality');
  });

  it('is between parties unless it is a policy', () => {
    assert.equal(describeDraft('# Supply Agreement\n\nThe parties agree.').betweenParties, true);
    assert.equal(describeDraft('# Privacy Policy\n\nWe collect little.').betweenParties, false);
  });

  it('goes with another agreement where its name says so', () => {
    assert.equal(describeDraft('# Mutual NDA: Cover Page\n\nThe Standard Terms apply.').accessory, true);
    assert.equal(describeDraft('# First Amendment to the Supply Agreement\n\nSection 2 is deleted.').accessory, true);
    assert.equal(describeDraft('# Supply Agreement\n\nThe parties agree.').accessory, false);
  });

  it('is mutual where either side may disclose', () => {
    const mutual = ['# Mutual NDA\n\nText.', '# NDA\n\nEach party may receive information of the other.'];
    const oneWay = [
      '# One-Way NDA\n\nEach party may receive notices.',
      '# NDA\n\nThe Recipient shall keep secret what it is told.',
    ];
    for (const text of mutual) assert.equal(describeDraft(text).mutual, true, text);
    for (const text of oneWay) assert.equal(describeDraft(text).mutual, false, text);
  });

  it('takes the draft’s own words', () => {
    const text =
      '# NDA\n\n“**Evaluation Material**” means the plans that the Discloser hands over. The Discloser trusts the Confidant. The Confidant keeps the Evaluation Material secret. This Undertaking binds the Confidant. This Undertaking lasts.';
    const { discloser, recipient, information, self } = describeDraft(text);
    assert.deepEqual(
      [discloser, recipient, information, self],
      ['Discloser', 'Confidant', 'Evaluation Material', 'Undertaking'],
    );
  });

  it('takes them without capitals where the draft writes none', () => {
    const text =
      '# NDA\n\nThe receiving party keeps secret what the disclosing party says. The receiving party and the disclosing party part as friends.';
    const { discloser, recipient } = describeDraft(text);
    assert.deepEqual([discloser, recipient], ['disclosing party', 'receiving party']);
  });

  it('has general words where the draft has none', () => {
    const { discloser, recipient, information, self } = describeDraft('# Contract\n\nOne sells, one buys.');
    assert.deepEqual(
      [discloser, recipient, information, self],
      ['Disclosing Party', 'Receiving Party', 'Confidential Information', 'Agreement'],
    );
  });
});
