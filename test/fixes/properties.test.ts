import assert from 'node:assert/strict';
import { applyEdits, Draft, type Fix, insertionsOf } from '../../server/src/core/index.js';
import { carveOuts, type SampleStyle, sampleClauses, sampleDraft, sampleStyles } from './sampleDrafts.js';

/** What a fix may bring with it: its own blanks. */
const expectedRules = ['placeholder'];

function findings(draft: Draft): readonly string[] {
  const { diagnostics, failures } = draft.lint();
  assert.deepEqual(failures, []);
  return diagnostics.filter(({ ruleId }) => !expectedRules.includes(ruleId)).map((d) => `${d.ruleId}: ${d.message}`);
}

const statusOf = (draft: Draft, clause: string) => draft.facts.clauses.find((status) => status.clause === clause)!;

function open(style: SampleStyle, text: string): Draft {
  return new Draft(text, { format: style.format });
}

/** The fixes that a reviewer is offered, or where other sections have some of the clause, the first that the picker has. */
function fixesFor(draft: Draft, clause: string): readonly Fix[] {
  const missing = draft
    .lint()
    .diagnostics.filter(({ ruleId, data }) => ruleId.startsWith('missing-') && data.clause === clause);
  // Where all carve-outs are missing, the first fix of each puts in the whole clause.
  if (missing.length > 0) return missing.length > 1 ? missing[0]!.fixes().slice(0, 1) : missing[0]!.fixes();
  assert.notEqual(statusOf(draft, clause).status, 'missing');
  const offer = insertionsOf(draft).find((other) => other.clause.clause === clause && !other.clause.element);
  assert.ok(offer);
  return [offer.fix];
}

describe('a fix answers its finding in every style, and brings no other', () => {
  for (const style of sampleStyles) {
    describe(style.name, () => {
      it('has a complete agreement to start from', () => {
        const draft = open(style, sampleDraft(style, 'nothing'));
        for (const clause of sampleClauses) assert.equal(statusOf(draft, clause).status, 'present', clause);
        assert.deepEqual(findings(draft), []);
      });

      for (const clause of sampleClauses)
        it(`inserts ${clause}`, () => {
          const draft = open(style, sampleDraft(style, clause));
          const before = new Set(findings(draft));
          for (const fix of fixesFor(draft, clause)) {
            const after = open(style, applyEdits(draft.text, fix.edits));
            assert.equal(statusOf(after, clause).status, 'present', after.text);
            assert.deepEqual(
              findings(after).filter((finding) => !before.has(finding)),
              [],
              after.text,
            );
          }
        });

      for (const element of Object.keys(carveOuts))
        it(`adds ${element}`, () => {
          const draft = open(style, sampleDraft(style, element));
          const before = new Set(findings(draft));
          const offers = insertionsOf(draft).filter((offer) => offer.clause.element);
          assert.deepEqual(
            offers.map((offer) => offer.clause.element),
            [element],
          );
          const after = open(style, applyEdits(draft.text, offers[0]!.fix.edits));
          for (const status of statusOf(after, 'confidentiality-exclusions').elements)
            assert.equal(status.status, 'present', after.text);
          assert.deepEqual(
            findings(after).filter((finding) => !before.has(finding)),
            [],
          );
        });
    });
  }
});
