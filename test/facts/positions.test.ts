import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Draft, explainPositions, positionsOf } from '../../server/src/core/index.js';

/** What the paragraphs say, which each test puts together. */
const said = {
  definition: `1. “Confidential Information” means all information that the Discloser discloses to the Recipient in writing,
orally or by inspection, whether or not it is marked as confidential, including business plans, customer lists, prices,
financial data, marketing strategies, know-how, designs and software.`,
  marked: `1. “Confidential Information” means information that the Discloser has clearly marked as confidential or, if it is
spoken, has identified as confidential at the time and confirmed in writing within ten days.`,
  purpose: '2. The Recipient shall not use the Confidential Information for any purpose other than the Purpose.',
  people: `3. The Recipient may disclose Confidential Information only to those of its employees, consultants and professional
advisers who need to know it for the Purpose.`,
  exclusions: `4. Confidential Information does not include information that:

(a) is independently developed by the Recipient without use of the Confidential Information; or

(b) the Recipient rightfully receives from a third party without a duty of confidentiality.`,
  compelled: `5. If the Recipient is required by law or court order to disclose Confidential Information, it shall give the
Discloser prompt written notice before it does so.`,
  talks: '6. Neither party shall disclose the existence of this Agreement or that discussions are taking place.',
  engineering: '7. The Recipient shall not reverse engineer, decompile or disassemble any sample or prototype.',
  licence:
    '8. Nothing in this Agreement grants the Recipient any licence or other right in the Confidential Information.',
  return: `9. On termination of this Agreement the Recipient shall return or destroy all Confidential Information. The
Recipient may retain one copy in its legal files for archival purposes.`,
  people2: `10. For one year, the Recipient shall not, directly or indirectly, solicit for employment or hire any employee of
the Discloser.`,
  survival: '11. The duties under this Agreement survive its termination for a period of five years.',
};

const title =
  '# Non-Disclosure Agreement\n\nThis agreement is made between Alpha Ltd (the “Discloser”) and Beta GmbH (the “Recipient”).\n\n';
const draftOf = (...parts: readonly string[]) => new Draft(title + parts.join('\n\n'), { contract: true });
const answersOf = (draft: Draft) => Object.fromEntries(positionsOf(draft).map(({ id, answer }) => [id, answer]));

describe('Positions', () => {
  it('are told of a draft that speaks to them', () => {
    const { marked: _, ...rest } = said;
    const draft = draftOf(...Object.values(rest));
    assert.deepEqual(
      { ...answersOf(draft), 'copying-permitted': undefined },
      {
        'explicit-identification': 'no',
        'technical-information-only': 'no',
        'verbal-information-included': 'yes',
        'use-limited-to-purpose': 'yes',
        'sharing-with-employees': 'yes',
        'sharing-with-third-parties': 'yes',
        'notice-of-compelled-disclosure': 'yes',
        'agreement-is-confidential': 'yes',
        'no-reverse-engineering': 'yes',
        'independent-development-permitted': 'yes',
        'third-party-acquisition-permitted': 'yes',
        'no-licence-granted': 'yes',
        'return-or-destruction': 'yes',
        'copying-permitted': undefined,
        'no-solicitation': 'yes',
        'obligations-survive': 'yes',
        'retention-permitted': 'yes',
      },
    );
  });

  it('rest on the text that says so', () => {
    const draft = draftOf(said.purpose, said.engineering, said.people2);
    const evidence = Object.fromEntries(
      positionsOf(draft).map(({ id, evidence }) => [id, evidence.map(([start, end]) => draft.text.slice(start, end))]),
    );
    assert.match(
      evidence['no-reverse-engineering']!.join(),
      /^(?:7\. )?The Recipient shall not reverse engineer[^.]*\.$/,
    );
    assert.match(evidence['no-solicitation']!.join(), /^(?:10\. )?For one year, [^.]*\.$/);
    assert.deepEqual(evidence['no-licence-granted'], []);
  });

  it('are silent where the draft is, and where it is in another language', () => {
    const answers = answersOf(draftOf(said.purpose));
    for (const id of ['no-reverse-engineering', 'no-solicitation', 'return-or-destruction', 'obligations-survive']) {
      assert.equal(answers[id], 'silent', id);
    }
    const german = new Draft(
      '# Vertrag\n\nDer Empfänger darf die Informationen nur für den Zweck verwenden und nicht weitergeben.',
    );
    assert.deepEqual(new Set(positionsOf(german).map(({ answer }) => answer)), new Set(['silent']));
    assert.deepEqual(new Set(positionsOf(new Draft('')).map(({ answer }) => answer)), new Set(['silent']));
  });

  it('tell what is marked from what is not', () => {
    const id = 'explicit-identification';
    assert.deepEqual(
      [said.marked, said.definition].map((text) => answersOf(draftOf(text))[id]),
      ['yes', 'no'],
    );
  });

  it('name the features that decided', () => {
    const draft = draftOf(said.engineering);
    const reasons = explainPositions(draft).find(({ id }) => id === 'no-reverse-engineering')!.reasons;
    assert.ok(reasons[0]!.length > 0 && reasons[0]!.length <= 8);
    assert.match(reasons[0]!.join(), /reverse/);
  });

  it('are after any edits those of the same text opened afresh', () => {
    const parts = Object.values(said);
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 60 }),
      part: fc.constantFrom('', '\n\n', ' not', ...parts),
    });
    fc.assert(
      fc.property(fc.subarray(parts), fc.array(edit, { minLength: 1, maxLength: 4 }), (some, edits) => {
        const draft = draftOf(...some);
        positionsOf(draft);
        for (const { at, length, part } of edits) {
          const start = at % (draft.text.length + 1);
          draft.update([{ range: { start, end: Math.min(draft.text.length, start + length) }, text: part }]);
          const afresh = new Draft(draft.text, { contract: true });
          assert.deepEqual(positionsOf(draft), positionsOf(afresh));
        }
      }),
      { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 8) },
    );
  });
});
