import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, Draft, definitionAt, hoverAt, inspect, outline, type Range } from '../../server/src/core/index.js';
import { nastyText } from '../support/nasty.js';
import { reportOf } from '../support/reportOf.js';

const within = (text: string, { start, end }: Range) =>
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);

describe('Review of any text', () => {
  for (const format of ['markdown', 'text'] as const) {
    it(`fails in no rule, and reports and fixes within the text (${format})`, () => {
      fc.assert(
        fc.property(nastyText(), (text) => {
          const { diagnostics, failures } = new Draft(text, { format, contract: true }).lint();
          assert.deepEqual(failures, []);
          for (const diagnostic of diagnostics) {
            within(text, diagnostic.range);
            for (const fix of diagnostic.fixes()) assert.equal(typeof applyEdits(text, fix.edits), 'string');
          }
          const order = diagnostics.map((d) => d.range.start);
          assert.deepEqual(
            order,
            [...order].sort((a, b) => a - b),
          );
        }),
        { numRuns: 400 },
      );
    });
  }

  it('says after every edit what it says of the same text opened afresh', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 40 }), inserted: nastyText(undefined, 4) });
    fc.assert(
      fc.property(nastyText(undefined, 80), fc.array(edit, { maxLength: 5 }), (text, edits) => {
        const draft = new Draft(text, { contract: true });
        draft.lint();
        for (const { at, length, inserted } of edits) {
          const start = at % (draft.text.length + 1);
          const end = Math.min(draft.text.length, start + length);
          draft.update([{ range: { start, end }, text: inserted }]);
          assert.deepEqual(reportOf(draft), reportOf(new Draft(draft.text, { contract: true })));
        }
      }),
      { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 120) },
    );
  });

  it('answers hover, definition, outline and inspection everywhere', () => {
    fc.assert(
      fc.property(nastyText(), fc.nat(), (text, at) => {
        const draft = new Draft(text, { contract: true });
        const offset = at % (text.length + 1);
        const hover = hoverAt(draft, offset);
        if (hover) within(text, hover.range);
        for (const { target, selection } of definitionAt(draft, offset)) {
          within(text, target);
          within(text, selection);
        }
        outline(draft);
        inspect(draft);
      }),
      { numRuns: 300 },
    );
  });
});
