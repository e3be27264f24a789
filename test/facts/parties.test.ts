import assert from 'node:assert/strict';
import { Draft } from '../../server/src/core/index.js';

/** Name, roles and country of each party of a draft. */
const partiesOf = (text: string) =>
  new Draft(text, { contract: true }).facts.parties.map(({ name, roles, country }) => [name, roles.join('/'), country]);

describe('Parties', () => {
  const drafts: readonly (readonly [name: string, text: string, parties: readonly unknown[]])[] = [
    [
      'in one sentence, by the law that each is formed under',
      'This Agreement is made between Ostrow Mills GmbH, a company organised under the laws of Germany (“Ostrow”), and Tarn Dyers, Inc., a Delaware corporation (the “Dyer”).',
      [
        ['Ostrow Mills GmbH', 'Ostrow', 'DE'],
        ['Tarn Dyers, Inc.', 'Dyer', 'US'],
      ],
    ],
    [
      'in paragraphs with numbers',
      'BETWEEN:\n\n(1) Ostrow Mills Limited, a company incorporated in England and Wales (the “Mill”); and\n\n(2) Tarn Dyers SAS, a company with its registered office in Lyon (the “Dyer”).',
      [
        ['Ostrow Mills Limited', 'Mill', 'GB'],
        ['Tarn Dyers SAS', 'Dyer', 'FR'],
      ],
    ],
    [
      'in items that begin with a name in bold, whatever its form ends with',
      'This Agreement is made between:\n\n1. **Ostrow Mills, Inc.**, a corporation of Delaware (“**Ostrow**”); and\n2. **Tarn Dyers S.A.**, a company with its seat in Lyon (“**Tarn**”).',
      [
        ['Ostrow Mills, Inc.', 'Ostrow', 'US'],
        ['Tarn Dyers S.A.', 'Tarn', 'FR'],
      ],
    ],
    [
      'with two names for one of them',
      'This Agreement is between Ostrow Mills Ltd, a company in Ireland (“Ostrow” or the “Supplier”), and the individual named below (the “Recipient”).',
      [
        ['Ostrow Mills Ltd', 'Ostrow/Supplier', 'IE'],
        ['', 'Recipient', undefined],
      ],
    ],
    [
      'with blanks for names',
      'This Agreement is between [Name] (the “Discloser”) and {{recipient}} (the “Recipient”).',
      [
        ['', 'Discloser', undefined],
        ['', 'Recipient', undefined],
      ],
    ],
    [
      'of the front matter alone, where it lists them',
      '---\nparties:\n  - name: Ostrow Mills\n    role: Mill\n    entity_type: pl-company\n  - role: Dyer\n---\n\nThis Agreement is between Tarn Ltd (the “Other”) and the Mill.',
      [
        ['Ostrow Mills', 'Mill', 'PL'],
        ['', 'Dyer', undefined],
      ],
    ],
    [
      'with what is said of a register before the short name, and a name in capitals',
      'BETWEEN\n\n(1) **OSTROW MILLS GMBH**, a company incorporated under the laws of Germany, registered with the commercial register of Jena under HRB 5122 (“**Ostrow**”); and\n\n(2) **TARN DYERS CO., LTD.** (塔恩染坊有限公司), a company established under the laws of the People’s Republic of China (“**Tarn**”).',
      [
        ['OSTROW MILLS GMBH', 'Ostrow', 'DE'],
        ['TARN DYERS CO., LTD.', 'Tarn', 'CN'],
      ],
    ],
    [
      'with what they are behind the short name, and an address with stops',
      'This Agreement is made by and between Ostrow Mills (“Ostrow”), a Polish corporation, 12 Mill Road, and Tarn Dyers, Inc., a Delaware corporation with offices at 21925 W. Field Pkwy, Portland, Oregon (“Tarn”).',
      [
        ['Ostrow Mills', 'Ostrow', 'PL'],
        ['Tarn Dyers, Inc.', 'Tarn', 'US'],
      ],
    ],
    [
      'without a word for what they are',
      'This Agreement is between the Yarn Spinners Bureau (“YSB”) and ______________ (the “Visitor”).',
      [
        ['Yarn Spinners Bureau', 'YSB', undefined],
        ['', 'Visitor', undefined],
      ],
    ],
    [
      'by letters, as in China',
      'Party A: Ostrow Yarn (Suzhou) Co., Ltd., Suzhou, China\n\nParty B: Tarn Dyers Limited, Leeds, England\n\n1. Party A sells yarn to Party B.',
      [
        ['Ostrow Yarn (Suzhou) Co., Ltd.', 'Party A', 'CN'],
        ['Tarn Dyers Limited', 'Party B', 'GB'],
      ],
    ],
    [
      'where it is said of them where they are, behind a title that names them',
      '**between OSTROW MILLS LTD (“Ostrow”) and TARN DYERS INC. (“Tarn”)**\n\nThis Agreement is made between Ostrow Mills Ltd, a company in Ireland (“Ostrow”), and Tarn Dyers Inc., a Delaware corporation (“Tarn”).',
      [
        ['Ostrow Mills Ltd', 'Ostrow', 'IE'],
        ['Tarn Dyers Inc.', 'Tarn', 'US'],
      ],
    ],
    [
      'but not what two parties do',
      'This Agreement is between Ostrow Mills Ltd (“Ostrow”) and Tarn Dyers Ltd (“Tarn”). Yarn is sold between Ostrow and Tarn (the “Sale”).',
      [
        ['Ostrow Mills Ltd', 'Ostrow', undefined],
        ['Tarn Dyers Ltd', 'Tarn', undefined],
      ],
    ],
    [
      'but no dates, sums and things',
      'This Agreement is made on 4 May 2026 (the “Effective Date”). Yarn (the “Products”) is sold for 40 euros (the “Price”).',
      [],
    ],
  ];
  for (const [name, text, parties] of drafts) it(`are found ${name}`, () => assert.deepEqual(partiesOf(text), parties));

  it('make the terms that name them the names of parties', () => {
    const { facts } = new Draft(
      'This supply contract (this “Agreement”) is made between Ostrow Mills GmbH, a company in Germany (the “Mill”), and others (the “Guests”).',
      { contract: true },
    );
    assert.deepEqual(
      facts.definitions.map(({ term, names }) => [term, names]),
      [
        ['Agreement', 'agreement'],
        ['Mill', 'party'],
        ['Guests', undefined],
      ],
    );
  });
});
