import assert from 'node:assert/strict';
import { isSentence } from '../../server/src/core/fixes/insertElementFix.js';
import { Draft, english } from '../../server/src/core/index.js';
import { applyEdits } from '../../server/src/core/text/range.js';

/** Clauses that say as little as can be, so that every element is missing. */
const bare: Readonly<Record<string, string>> = {
  'confidential-information':
    '“Confidential Information” means the technical information that the Discloser discloses to the Recipient.',
  'permitted-recipients': 'The Recipient may disclose Confidential Information to its employees and affiliates.',
  'standard-of-care': 'The Recipient shall protect Confidential Information with reasonable care.',
  'compelled-disclosure':
    'The Recipient may disclose Confidential Information where a court order requires disclosure.',
  'return-or-destruction':
    'At the request of the Discloser, the Recipient shall return or destroy Confidential Information.',
  'confidentiality-term': 'The obligations of confidentiality survive the end of this Agreement.',
  'dispute-forum': 'All disputes that arise out of this Agreement are settled by arbitration.',
  'breach-notification':
    'The Recipient shall notify the Discloser of any unauthorised disclosure of Confidential Information.',
};

const agreement = (clauses: Readonly<Record<string, string>>) =>
  [
    '# Confidentiality Agreement',
    'This Agreement is made between Tindra Pumper AS (the “Discloser”) and Oxbow Valves Limited (the “Recipient”).',
    ...Object.entries(clauses).map(([clause, text], i) => `## ${i + 1}. ${titleOf(clause)}\n\n${text}`),
  ].join('\n\n');

const titleOf = (clause: string) => clause[0]!.toUpperCase() + clause.slice(1).replaceAll('-', ' ');

/** The elements that are reported, with the fix of each. */
function reportedIn(text: string) {
  const { diagnostics } = new Draft(text, { contract: true }).lint();
  return diagnostics
    .filter(({ ruleId }) => ruleId === 'missing-element' || ruleId === 'weak-element')
    .map((diagnostic) => ({
      element: `${diagnostic.data.clause}--${diagnostic.data.element}`,
      fixes: diagnostic.fixes(),
    }));
}

describe('The sentence that a clause lacks', () => {
  const text = agreement(bare);
  const reported = reportedIn(text);

  for (const { id } of english.library.filter(isSentence)) {
    const [clause, element] = id.split('--');
    const words = english.clauses.clauses.find((one) => one.clause === clause)?.elements;
    const isReported = words?.some((one) => one.element === element && one.missing);
    const finding = reported.find((one) => one.element === id);
    if (!(clause! in bare) || !isReported || !finding) continue;
    it(`${id} is reported, put in and then no longer reported`, () => {
      const [fix] = finding.fixes;
      assert.ok(fix, 'it has a fix');
      const left = reportedIn(applyEdits(text, fix.edits)).map((one) => one.element);
      assert.ok(!left.includes(id), 'the fix answers it');
      assert.deepEqual(
        left.filter(
          (one) => !reported.some((before) => before.element === one) && one !== 'confidentiality-term--trade-secrets',
        ),
        [],
      );
    });
  }

  it('is reported of most clauses', () => {
    const clauses = new Set(reported.map(({ element }) => element.split('--')[0]));
    assert.deepEqual(
      Object.keys(bare).filter((clause) => !clauses.has(clause)),
      [],
    );
  });

  it('is not put behind one item of a list', () => {
    const items =
      'The Recipient may disclose Confidential Information where:\n\n- a court order requires disclosure; or\n- a law requires disclosure.';
    const [notice] = reportedIn(agreement({ ...bare, 'compelled-disclosure': items })).filter(
      ({ element }) => element === 'compelled-disclosure--prior-notice',
    );
    assert.deepEqual(notice?.fixes, []);
  });
});
