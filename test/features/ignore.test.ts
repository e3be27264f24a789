import assert from 'node:assert/strict';
import { applyEdits, Draft, ignoreFix } from '../../server/src/core/index.js';

/** Waives the first finding of a draft that is taken for a contract, and lints again. */
function ignoreFirst(text: string): { text: string; left: number; suppressed: number } {
  const draft = new Draft(text, { contract: true });
  const [first] = draft.lint().diagnostics.filter((d) => d.ruleId === 'placeholder');
  assert.ok(first, 'there is a finding to waive');
  const fix = ignoreFix(draft, first);
  assert.ok(fix);
  const [edit] = fix.edits;
  const [stop] = edit!.tabStops!;
  assert.equal(edit!.text.slice(stop!.start, stop!.end), 'reason');
  draft.update(fix.edits);
  const { diagnostics, suppressed } = draft.lint();
  const ofRule = (list: typeof diagnostics) => list.filter((d) => d.ruleId === 'placeholder').length;
  return { text: draft.text, left: ofRule(diagnostics), suppressed: ofRule(suppressed) };
}

describe('Ignore here', () => {
  const comment = ' <!-- clausewright-ignore placeholder: reason -->';
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['a paragraph', 'The fee is [●].\n\nNext.', `The fee is [●].${comment}\n\nNext.`],
    [
      'a list item with an anchor',
      '1. The fee is [●]. {#fee}\n2. Next.',
      `1. The fee is [●]. {#fee}${comment}\n2. Next.`,
    ],
    ['a heading', '## Fee [●]\n\nNext.', `## Fee [●]${comment}\n\nNext.`],
    ['a table cell', '| Fee | Due |\n|---|---|\n| [●] | now |', `| Fee | Due |\n|---|---|\n| [●]${comment} | now |`],
    ['one of several lines that are items', 'Pay:\n(a) the fee;\n(b) [●].', `Pay:\n(a) the fee;\n(b) [●].${comment}`],
  ];
  for (const [name, before, after] of cases) {
    it(`waives in ${name}, and counts what is waived`, () => {
      assert.deepEqual(ignoreFirst(before), { text: after, left: 0, suppressed: 1 });
    });
  }

  it('offers nothing in plain text, where a comment would be part of the agreement', () => {
    const draft = new Draft('The fee is [●].', { format: 'text', contract: true });
    const [first] = draft.lint().diagnostics;
    assert.equal(first && ignoreFix(draft, first), undefined);
    assert.equal(applyEdits('a', []), 'a');
  });
});
