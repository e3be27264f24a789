import assert from 'node:assert/strict';
import { sentenceAt, sentencesOf } from '../../server/src/core/facts/sentences.js';

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  const cases: Record<string, readonly string[]> = {
    'ends at a full stop before a capital': ['The term is two years.', 'It may be renewed.'],
    'keeps abbreviations of statutes and articles': [
      'See 18 U.S.C. § 1833(b) and Art. 28 GDPR.',
      'Nothing else applies.',
    ],
    'keeps numbers after No.': ['Order No. 15 of 3 May applies, as does Annex No. [●].', 'The rest lapses.'],
    'ends after the word no': ['The answer is No.', 'The offer lapses.'],
    'keeps a company in the middle of a sentence': ['Harrow Tools, Inc. Confidential Information stays with it.'],
    'ends after a company before a usual beginning': [
      'The Recipient is Harrow Tools Inc.',
      'The Discloser is Oake Ltd.',
      'Each is a party.',
    ],
    'keeps examples': ['Advisers (e.g. Counsel) and staff, i.e. Employees, may see it.'],
    'keeps an enumerator with its sentence': ['4.2. The Recipient returns it.', '(b) The rest is destroyed.'],
    'parts a heading that runs on': ['1. Definitions.', 'In this Agreement words have their meaning.'],
    'keeps the labels of a list with their items': [
      'The following are excluded: a. Samples; b. Drawings; and c. Models.',
      'The rest is confidential.',
    ],
    'ends after a reference': ['This is set out in Section 4.', 'The Recipient accepts it.'],
    'ends after a schedule with a letter': ['The fee is in Schedule A.', 'Payment follows.'],
    'keeps initials': ['Notices go to Mr. J. R. Brandt and to Ms. Oake.'],
    'keeps closing quotes and brackets': ['It is called the “Purpose.”', '(The rest follows.)', 'So be it.'],
    'does not end before lower case': ['The sum of approx. ten units vs. the rest, etc. is due.'],
    'does not end inside numbers and addresses': ['Version 2.1 of example.com applies at 3.5 per cent.'],
    'reads Chinese and Japanese': ['本契約を締結する。', '甲は乙に通知する。'],
  };
  for (const [name, sentences] of Object.entries(cases)) {
    it(name, () => assert.deepEqual(split(sentences.join(/[一-鿿]/.test(sentences[0]!) ? '' : ' ')), sentences));
  }

  it('joins hard-wrapped lines', () => {
    assert.deepEqual(split('The Recipient\nkeeps it. \nIt may\nuse it.'), [
      'The Recipient\nkeeps it.',
      'It may\nuse it.',
    ]);
  });

  it('comes to an end on runs of marks and brackets', () => {
    for (const text of [`${'.'.repeat(200_000)}a`, '. a '.repeat(100_000), '('.repeat(200_000) + '. a'.repeat(50_000)])
      assert.ok(sentencesOf(text).length > 0);
  });

  it('has nothing to say of nothing', () => {
    assert.deepEqual(split(''), []);
    assert.deepEqual(split(' \n '), []);
  });

  it('finds the sentence at an offset', () => {
    const text = 'One thing. Another thing. A third.';
    assert.equal(sentenceAt(sentencesOf(text), 14)?.start, 11);
    assert.equal(sentenceAt([], 3), undefined);
  });
});
