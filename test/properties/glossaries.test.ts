import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Draft, incorporationOf } from '../../server/src/core/index.js';
import { shelfOf } from '../support/glossaries.js';
import { nastyText } from '../support/nasty.js';
import { reportOf } from '../support/reportOf.js';

/** Pieces that define and use the same few terms in all the ways that glossaries do. */
const pieces: readonly string[] = [
  '\n\n',
  '\n\n',
  'The Supplier shall pay each Affiliate. ',
  '“Affiliate” means a company. ',
  '“Affiliate” means a member of the group: ',
  '“Affiliate” has the meaning given in the Master Agreement. ',
  'wool (the “Yarn”) ',
  '**Yarn**: wool ',
  'Yarns are sold to Affiliates. ',
  'The Permitted Purpose is kept. ',
  '“Confidential Information” („Geheime Informationen“) means wool. ',
  'Confidential Information ',
  '保密信息 ',
  '- wool;\n- cotton.\n',
  '## Definitions\n\n',
  '# Cover Page\n\n',
  '| Term | Meaning |\n|---|---|\n| Yarn | Wool |\n',
  '| English | Deutsch | 中文 |\n|---|---|---|\n| Confidential Information | Vertrauliche Informationen | 保密信息 |\n| Yarn | Garn | 纱 |\n',
  '| Yarn | Faden | 线 |\n',
  'Affiliate',
  'Yarn ',
  ' means ',
  'x',
  '| ',
];

const text = (length: number) => nastyText(pieces, length);
const start = fc
  .tuple(fc.constantFrom('', '---\ndefinitions: a.md\n---\n', '---\ndefinitions:\n  - a.md\n  - b.md\n---\n'), text(25))
  .map((parts) => parts.join(''));
const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 60 }), inserted: text(3) });
/** The words of two files, or none where there is no such file. */
const glossaries = fc.record({
  a: fc.option(text(6), { nil: undefined }),
  b: fc.option(text(6), { nil: undefined }),
  pending: fc.boolean(),
});

type Files = { readonly a: string | undefined; readonly b: string | undefined; readonly pending: boolean };

function incorporation({ a, b, pending }: Files) {
  const files = new Map(
    [['a.md', a] as const, ['b.md', b] as const].flatMap(([name, words]) =>
      words === undefined ? [] : [[name, words] as const],
    ),
  );
  const named = ['a.md', 'b.md'].map((name) => ({ name, within: 'draft.md' }));
  return { ...incorporationOf('draft.md', named, shelfOf(files)).incorporation, pending };
}

describe('Definitions of other drafts', () => {
  it('make, after every edit and every change of theirs, what they make of the same text opened afresh', () => {
    const step = fc.oneof(edit, glossaries);
    fc.assert(
      fc.property(start, glossaries, fc.array(step, { maxLength: 5 }), (opened, files, steps) => {
        let held = incorporation(files);
        const draft = new Draft(opened, { contract: true, incorporation: held });
        draft.lint();
        for (const each of steps) {
          if ('at' in each) {
            const from = each.at % (draft.text.length + 1);
            const range = { start: from, end: Math.min(draft.text.length, from + each.length) };
            draft.update([{ range, text: each.inserted }]);
          } else {
            held = incorporation(each);
            draft.incorporate(held);
          }
          const fresh = new Draft(draft.text, { contract: true, incorporation: held });
          assert.deepEqual(reportOf(draft), reportOf(fresh));
        }
      }),
      { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 150) },
    );
  });
});
