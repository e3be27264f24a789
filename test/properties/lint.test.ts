import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, Draft, definitionAt, hoverAt, inspect, outline, type Range } from '../../server/src/core/index.js';
import { nastyText } from '../support/nasty.js';

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

  it('says the same of the same text, typed at once or in steps', () => {
    const report = (draft: Draft) =>
      draft.lint().diagnostics.map(({ ruleId, range, message }) => ({ ruleId, range, message }));
    fc.assert(
      fc.property(nastyText(), nastyText(undefined, 6), fc.nat(), fc.nat(), (text, inserted, at, length) => {
        const start = text.length ? at % text.length : 0;
        const end = Math.min(text.length, start + (length % 30));
        const draft = new Draft(text, { contract: true });
        draft.lint();
        draft.update([{ range: { start, end }, text: inserted }]);
        assert.deepEqual(report(draft), report(new Draft(draft.text, { contract: true })));
      }),
      { numRuns: 150 },
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
