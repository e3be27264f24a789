import assert from 'node:assert/strict';
import { Draft } from '../../server/src/core/index.js';
import { furtherAgreements } from './furtherAgreements.js';
import { agreementWithout, parts } from './soundAgreement.js';

const rules = new Set(['missing-clause', 'missing-carve-out', 'missing-element', 'weak-element']);

describe('A sound agreement', () => {
  const whole = agreementWithout(undefined);
  const draft = new Draft(whole, { contract: true });

  /** What the rules on clauses report, as `clause` or `clause/element`. */
  const reported = () => {
    const { diagnostics, failures } = draft.lint();
    assert.deepEqual(failures, []);
    return diagnostics
      .filter(({ ruleId }) => rules.has(ruleId))
      .map(({ data }) => (data.element === undefined ? String(data.clause) : `${data.clause}/${data.element}`));
  };
  /** Makes the draft say something else, as an edit. */
  const become = (text: string) => {
    const before = draft.text;
    let start = 0;
    while (start < Math.min(before.length, text.length) && before[start] === text[start]) start++;
    let end = 0;
    while (end < Math.min(before.length, text.length) - start && before.at(-1 - end) === text.at(-1 - end)) end++;
    draft.update([{ range: { start, end: before.length - end }, text: text.slice(start, text.length - end) }]);
  };

  it('has all its clauses and elements', () => assert.deepEqual(reported(), []));

  for (const part of parts) {
    it(`is no longer sound without ${part}, and is sound with it`, () => {
      become(agreementWithout(part));
      const found = reported();
      become(whole);
      assert.ok(
        found.some((one) => one === part || one.startsWith(`${part}/`)),
        `reported: ${found.join(', ') || 'nothing'}`,
      );
      assert.deepEqual(reported(), []);
    });
  }
});

describe('A text of the library', () => {
  const reportedIn = (text: string) =>
    new Draft(text, { contract: true })
      .lint()
      .diagnostics.filter(({ ruleId }) => rules.has(ruleId))
      .map(({ data }) => (data.element === undefined ? String(data.clause) : `${data.clause}/${data.element}`));

  for (const { part, text, without, with: whole } of furtherAgreements) {
    it(`${text} is what an agreement lacks that is to have ${part}`, () => {
      assert.ok(reportedIn(without).includes(part), `reported: ${reportedIn(without).join(', ')}`);
      assert.ok(!reportedIn(whole).some((one) => one === part));
    });
  }
});
