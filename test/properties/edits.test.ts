import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Draft, type Format } from '../../server/src/core/index.js';
import { sampleDraft, sampleStyles } from '../fixes/sampleDrafts.js';
import { differenceOf } from '../soak/difference.js';
import { nastyPieces } from '../support/nasty.js';
import { reportOf } from '../support/reportOf.js';

/** What people type and paste in agreements: letters in words, and what begins or ends definitions, sections and lists. */
const typed: readonly string[] = [
  'x',
  'S',
  ' ',
  '. ',
  ':',
  ';',
  ' and ',
  '\n',
  '\n\n',
  '\n\n## 3. Confidentiality\n\n',
  '\n\n# Definitions\n\n',
  '\n\nSCHEDULE 1\n\n',
  '\n\n- an item; and\n',
  '1. ',
  '(a) ',
  '“Widget” means a thing. ',
  '(the “Purpose”)',
  ' the Widget ',
  ' the Recipient shall ',
  ' promptly ',
  ' best efforts ',
  ' within thirty (30) days ',
  ' Section 4.2 ',
  ' Schedule 1 ',
  ' Exhibit B attached hereto ',
  ' in this Section 4 ',
  ' under paragraph (c) ',
  ' Section 2(d) ',
  '“Widget” has the meaning given in Section 2. ',
  '\n\n## 5. Term\n\n',
  '\n\n4.3 ',
  '\n\n(d) ',
  '; (b) ',
  ' [Reserved] ',
  '\n\n# Exhibit A\n\n',
  ' [●] ',
  'Confidential Information',
  'Agreement',
  '**',
  '”',
  '\n\nSigned by: ____\n\n',
  '<!-- clausewright-ignore -->\n',
  'Capitalised terms not defined here have the meaning given in the Master Services Agreement. ',
];

interface Edit {
  readonly at: number;
  readonly length: number;
  /** What is typed; a number stands for a stretch of the draft that starts there. */
  readonly inserted: string | number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 3 }), fc.nat({ max: 80 })),
  inserted: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...typed) },
    { weight: 2, arbitrary: fc.constantFrom(...nastyPieces) },
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.nat() },
  ),
});

function apply(draft: Draft, { at, length, inserted }: Edit): void {
  const { text } = draft;
  const start = at % (text.length + 1);
  const from = typeof inserted === 'number' ? inserted % (text.length + 1) : 0;
  const words = typeof inserted === 'number' ? text.slice(from, from + 120) : inserted;
  draft.update([{ range: { start, end: Math.min(text.length, start + length) }, text: words }]);
}

const sampleNda = readFileSync(path.resolve(__dirname, '../../client/media/sample-nda.md'), 'utf8');

const drafts: readonly { readonly name: string; readonly format: Format; readonly text: string }[] = [
  { name: 'the sample draft', format: 'markdown', text: sampleNda },
  ...sampleStyles.map((style) => ({ name: style.name, format: style.format, text: sampleDraft(style, '') })),
];

describe('An agreement that is edited', () => {
  it('has the faults in its numbers also where what stands above them has gone', () => {
    const sections = [1, 2, 2, 3, 4].map(
      (number) => `## ${number}. Part ${number}\n\nThe Supplier shall deliver it.\n`,
    );
    const draft = new Draft(`# Agreement\n\n${sections.join('\n')}`, { contract: true });
    draft.lint();
    apply(draft, { at: 0, length: 0, inserted: 'x' });
    const { diagnostics } = new Draft(draft.text, { contract: true }).lint();
    assert.ok(diagnostics.some(({ ruleId }) => ruleId === 'duplicate-number'));
    assert.deepEqual(
      draft.lint().diagnostics.map(({ ruleId }) => ruleId),
      diagnostics.map(({ ruleId }) => ruleId),
    );
  });

  for (const { name, format, text } of drafts) {
    it(`is understood and reviewed as if it were opened afresh: ${name}`, () => {
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
          const draft = new Draft(text, { format, contract: true });
          draft.lint();
          for (const change of edits) {
            apply(draft, change);
            const fresh = new Draft(draft.text, { format, contract: true });
            const difference = differenceOf(reportOf(draft), reportOf(fresh));
            if (difference) throw new Error(difference);
          }
        }),
        { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 25) },
      );
    });
  }
});
