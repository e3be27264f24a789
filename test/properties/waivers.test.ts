import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addFileWaiver,
  allRules,
  applyEdits,
  Draft,
  readWaiverFile,
  waiverTermsFor,
} from '../../server/src/core/index.js';
import { reportOf } from '../support/reportOf.js';

/** A section of an agreement: its title and its clauses, in which ‹the title of a section› stands for a reference to it. */
interface Part {
  readonly title: string;
  readonly clauses: readonly string[];
}

const waivedClause =
  'The Recipient shall pay [●] for each of the Samples, as set out in Section ‹Delivery›, (a) within 10 days after the end and (b) at its own cost.';

const parts: readonly Part[] = [
  { title: 'Delivery', clauses: ['The Discloser hands the Samples over in Oslo.', 'Each crate has a number.'] },
  { title: 'Return', clauses: ['The Recipient keeps a list of the Samples.', waivedClause] },
  { title: 'Costs', clauses: ['Each party bears its own costs, subject to Section ‹Return›.'] },
];

/** The agreement as it is typed: numbers, references to them, and lines of at most so many characters. */
function typed(sections: readonly Part[], width: number): string {
  const numberOf = (title: string) => String(sections.findIndex((part) => part.title === title) + 1);
  const body = sections.flatMap(({ title, clauses }, index) => [
    `## ${index + 1}. ${title}`,
    ...clauses.map((clause, at) => {
      const words = `${index + 1}.${at + 1} ${clause.replace(/‹(\w+)›/g, (_, name: string) => numberOf(name))}`;
      return wrapped(words, width);
    }),
  ]);
  return ['# Loan Agreement', ...body].join('\n\n');
}

/** A line that begins with a number may be a section of its own, and no longer the same clause. */
const opensItem = /^\d+$/;

function wrapped(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line && line.length + word.length >= width && !opensItem.test(word)) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.join('\n');
}

const configuration = {
  rules: new Map(
    allRules.map(({ id }) => {
      const on = id === 'placeholder' || id === 'unused-waiver';
      return [id, { severity: on ? undefined : ('off' as const), options: {} }] as const;
    }),
  ),
};

const open = (text: string) => new Draft(text, { contract: true, configuration });

/** The file that waives the finding on the blank in the agreement as it was first. */
const file = (() => {
  const draft = open(typed(parts, 80));
  const { diagnostics } = draft.lint();
  const finding = diagnostics.find(({ ruleId }) => ruleId === 'placeholder');
  assert.ok(finding, 'there is something to waive');
  const said = { words: '[●]', draft: 'loan.md', reason: 'agreed', by: '', until: '' };
  return applyEdits('', [addFileWaiver('', draft.fingerprintOf(finding), said)!]);
})();

const terms = waiverTermsFor(readWaiverFile(file, allRules).waivers, 'loan.md', '2026-11-26');

/** What is reported on an agreement under the waiver. */
function found(text: string): { blanks: number; waived: number; unused: number } {
  const draft = open(text);
  draft.waive(terms);
  const { diagnostics, suppressed } = draft.lint();
  return {
    blanks: diagnostics.filter(({ ruleId }) => ruleId === 'placeholder').length,
    waived: suppressed.length,
    unused: diagnostics.filter(({ ruleId }) => ruleId === 'unused-waiver').length,
  };
}

const other = fc.constantFrom('Insurance', 'Notices', 'Language', 'Visits').map((title) => ({
  title,
  clauses: [`The parties agree on ${title.toLowerCase()} in writing.`],
}));

const width = fc.integer({ min: 40, max: 200 });

describe('A waiver of a project', () => {
  it('survives new numbers, another place and other lines', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(other, { maxLength: 3, selector: ({ title }) => title }),
        fc.nat(),
        width,
        fc.boolean(),
        (added, seed, columns, first) => {
          // Any order of the sections, and of the clauses within one.
          const all = [...parts, ...added].map((part) =>
            first ? { ...part, clauses: part.clauses.toReversed() } : part,
          );
          const order = all.map((part, index) => ({ part, key: ((index + 1) * (seed + 7919)) % 104_729 }));
          const sections = order.sort((a, b) => a.key - b.key).map(({ part }) => part);
          assert.deepEqual(found(typed(sections, columns)), { blanks: 0, waived: 1, unused: 0 });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('lapses when its clause says something else, and is missed then', () => {
    const words = waivedClause.split(' ');
    const word = fc.constantFrom('not', 'twenty', 'Buyer', '30', 'always');
    fc.assert(
      fc.property(fc.nat(), word, fc.constantFrom('insert', 'replace', 'drop'), width, (at, by, how, columns) => {
        // What is waived itself, the reference and the letters of items remain; they are other tests.
        const places = words.flatMap((each, index) => (/●|‹|\(|Section/.test(each) ? [] : [index]));
        const place = places[at % places.length]!;
        fc.pre(how !== 'replace' || words[place] !== by);
        const changed = [...words];
        changed.splice(place, how === 'insert' ? 0 : 1, ...(how === 'drop' ? [] : [by]));
        const sections = parts.map((part) => ({
          ...part,
          clauses: part.clauses.map((clause) => (clause === waivedClause ? changed.join(' ') : clause)),
        }));
        const { waived, unused } = found(typed(sections, columns));
        assert.deepEqual({ waived, unused }, { waived: 0, unused: 1 }, changed.join(' '));
      }),
      { numRuns: 40 },
    );
  });

  it('lapses when its reference leads elsewhere', () => {
    const text = typed(parts, 500).replace('as set out in Section 1', 'as set out in Section 3');
    assert.deepEqual(found(text), { blanks: 1, waived: 0, unused: 1 });
  });

  it('says after every edit what it says of the same text opened afresh', () => {
    const piece = fc.constantFrom(
      '[●] ',
      '\n\n',
      '1.1 ',
      '<!-- clausewright-ignore placeholder -->',
      '## 9. X\n\n',
      '(b) ',
      'Section 2',
    );
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 12 }), inserted: piece });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const draft = open(typed(parts, 60));
        draft.waive(terms);
        draft.lint();
        for (const { at, length, inserted } of edits) {
          const start = at % (draft.text.length + 1);
          draft.update([{ range: { start, end: Math.min(draft.text.length, start + length) }, text: inserted }]);
          const fresh = open(draft.text);
          fresh.waive(terms);
          assert.deepEqual(reportOf(draft), reportOf(fresh));
        }
      }),
      { numRuns: 20 },
    );
  });
});
