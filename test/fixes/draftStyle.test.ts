import assert from 'node:assert/strict';
import { draftStyleOf } from '../../server/src/core/fixes/draftStyle.js';
import { fillTemplate } from '../../server/src/core/fixes/fillTemplate.js';
import { parseTemplate } from '../../server/src/core/packs/clauseTemplate.js';
import { contextOf, type Given } from './support.js';

/** The template as it reads in the draft, without the marks of its blanks. */
function fill(template: string, draft: string, given: Given = {}): string {
  const text = fillTemplate(parseTemplate(template), draftStyleOf(contextOf(draft, given)), new Set());
  return text.replace(/[\uE000\uE001]/g, '');
}

describe('the words of a draft', () => {
  const template = '{{recipient}} {{recipient.holds}} what {{discloser}} {{discloser.sends}} under {{agreement}}.';

  it('have the articles that the draft gives them', () => {
    assert.equal(
      fill(template, 'The Recipient pays the Discloser under this Agreement.'),
      'The Recipient holds what the Discloser sends under this Agreement.',
    );
    assert.equal(
      fill(template, 'Recipient pays Discloser. Recipient asks Discloser. The NDA ends.', {
        agreement: { self: 'NDA' },
      }),
      'Recipient holds what Discloser sends under the NDA.',
    );
  });

  it('may be names', () => {
    const agreement = { discloser: 'Tindra', recipient: 'Oxbow Valves' };
    assert.equal(
      fill(template, 'Oxbow Valves pays Tindra under this Agreement.', { agreement }),
      'Oxbow Valves holds what Tindra sends under this Agreement.',
    );
  });

  it('take their verbs into the plural', () => {
    const agreement = { recipient: 'Recipients', self: 'Terms', information: 'Confidential Materials' };
    assert.equal(
      fill(
        `${template} {{recipient.it}} {{recipient.has}} {{recipient.its}} duties.`,
        'The Recipients are bound. The Discloser signs these Terms.',
        {
          agreement,
        },
      ),
      'The Recipients hold what the Discloser sends under these Terms. They have their duties.',
    );
  });

  it('are plain where the draft has none', () => {
    assert.equal(
      fill('{{recipient}} keeps {{information}} for {{purpose}}.', 'The parties sign.', {
        agreement: { recipient: 'Receiving Party' },
      }),
      'The receiving party keeps confidential information for the permitted purpose.',
    );
  });

  it('are not taken from longer terms', () => {
    const draft =
      'Recipient pays. An Authorised Recipient may read. The Authorised Recipient may copy. Recipient signs.';
    assert.equal(fill('{{recipient}} pays.', draft), 'Recipient pays.');
  });

  it('include the purpose, where it is defined or used as if it were', () => {
    const draft = '“Permitted Purpose” means the trial. Use is for the Permitted Purpose only.';
    assert.equal(fill('for {{purpose}}', draft, { terms: ['Permitted Purpose'] }), 'for the Permitted Purpose');
    assert.equal(fill('for {{purpose}}', 'For the Purpose only. Beyond the Purpose, nothing.'), 'for the Purpose');
  });
});

describe('the style of a draft', () => {
  it('decides between British and American spelling', () => {
    const template = 'no licence or trade mark, authorised by advisers';
    assert.equal(fill(template, 'A licence is granted.'), template);
    assert.equal(fill(template, 'No license is granted.'), 'no license or trademark, authorized by advisors');
    assert.equal(
      fill(template, 'Governed by the laws of the State of Maine.'),
      'no license or trademark, authorized by advisors',
    );
    assert.equal(fill(template, 'An unauthorized act. A licence.'), 'no licence or trade mark, authorized by advisers');
  });

  it('sets quotes and apostrophes as the draft does', () => {
    const template = 'each party’s {{define:purpose}}';
    assert.equal(fill(template, 'The “Goods” and the seller’s duty.'), 'each party’s “Purpose”');
    assert.equal(fill(template, 'The "Goods" and the seller\'s duty.'), 'each party\'s "Purpose"');
  });

  it('marks a term where it defines it as the draft does', () => {
    const given = { terms: ['Goods'] };
    assert.equal(fill('{{define:purpose}}', '**“Goods”** means pumps.', given), '**“Purpose”**');
    assert.equal(fill('{{define:purpose}}', '"**Goods**" means pumps.', given), '"**Purpose**"');
    assert.equal(fill('{{define:purpose}}', '**Goods** means pumps.', given), '**Purpose**');
  });

  it('writes the parties, and words that the draft defines, with capitals', () => {
    const template = 'the parties and affiliates of a party, not a third party';
    assert.equal(
      fill(template, 'Either Party may end it. Each Party pays.'),
      'the Parties and affiliates of a Party, not a third party',
    );
    assert.equal(
      fill(template, '“Affiliate” means a company.', { terms: ['Affiliate'] }),
      'the parties and Affiliates of a party, not a third party',
    );
  });
});
