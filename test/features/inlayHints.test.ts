import assert from 'node:assert/strict';
import { Draft, titleHints } from '../../server/src/core/index.js';

/** The part of the draft with its hints as they would be read. */
function read(text: string, range = { start: 0, end: text.length }): string {
  const hints = titleHints(new Draft(text, { contract: true }), range);
  return hints.reduceRight((shown, { at, title }) => `${shown.slice(0, at)} ‹${title}›${shown.slice(at)}`, text);
}

const sections =
  '\n\n## 2. Price\n\n2.1 The Buyer shall pay ten pounds for each of the goods, when they are handed over.\n\n## 3. Return of materials\n';

describe('Inlay hints', () => {
  it('say the title behind a bare number', () => {
    assert.equal(
      read(`See Sections 2 and 3 and clause 2.1.${sections}`),
      `See Sections 2 ‹Price› and 3 ‹Return of materials› and clause 2.1.${sections}`,
    );
  });

  it('say nothing where the words do so already', () => {
    const text = `See Section 3 (Return of Materials) and [the price](#p), Section 7 and Section 4 of the Sale of Goods Act.${sections}`;
    assert.equal(read(text), text);
  });

  it('say it of the part that is looked at', () => {
    const text = `See Section 2.${sections}\nSee Section 3.\n`;
    const start = text.indexOf('See Section 3');
    assert.equal(
      read(text, { start, end: text.length }),
      text.replace('See Section 3', 'See Section 3 ‹Return of materials›'),
    );
  });
});
