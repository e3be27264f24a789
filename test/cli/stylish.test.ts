import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { LineIndex } from '../../server/src/cli/lineIndex.js';
import { stylishFile, stylishReporter } from '../../server/src/cli/reporters/stylish.js';
import type { ReviewedFile, Summary } from '../../server/src/cli/review.js';
import type { Diagnostic, Severity } from '../../server/src/core/index.js';
import { readMarks } from '../support/marks.js';

type Said = readonly [severity: Severity, ruleId: string, message: string];

/** A file with one finding a mark. */
function reviewed(path: string, marked: string, said: readonly Said[]): ReviewedFile {
  const { text, ranges } = readMarks(marked);
  const diagnostics = said.map(([severity, ruleId, message], index): Diagnostic => {
    const range = ranges[index] ?? { start: 0, end: 0 };
    return { ruleId, severity, message, range, related: [], elsewhere: [], data: {}, tags: [], fixes: () => [] };
  });
  return {
    path,
    text,
    lines: new LineIndex(text),
    isContract: true,
    diagnostics,
    waived: [],
    known: 0,
    fixes: undefined,
    sectionOf: () => '',
    fingerprintOf: () => '',
  };
}

const nothing: Summary = {
  drafts: 1,
  counts: { error: 0, warning: 0, information: 0, hint: 0 },
  suppressed: 0,
  known: 0,
  fixes: undefined,
  fixed: 0,
  skipped: [],
};

/** What the reporter writes. */
function printed(
  files: readonly ReviewedFile[],
  summary: Summary,
  options: { columns?: number; colour?: boolean } = {},
): string {
  let written = '';
  const out = (text: string) => {
    written += text;
  };
  const terminal = {
    out,
    error: out,
    columns: 100,
    colour: false,
    watched: false,
    input: Readable.from([]),
    ...options,
  };
  const reporter = stylishReporter(terminal);
  reporter.begin();
  for (const file of files) reporter.file(stylishFile(file, terminal));
  reporter.end(summary);
  return written;
}

const dangling = reviewed('licence-draft.md', '# Licence\n\nThe Recipient returns it as set out in ⟦Section 9.4⟧.', [
  ['error', 'broken-cross-reference', 'Section 9.4 does not exist; the last subsection of Section 9 is 9.3.'],
]);

describe('The report for people', () => {
  it('shows the line of the draft under each finding', () => {
    assert.equal(
      printed([dangling], {
        ...nothing,
        counts: { ...nothing.counts, error: 3, information: 6, hint: 1 },
        suppressed: 2,
      }),
      `licence-draft.md
  3:40  error    Section 9.4 does not exist; the last subsection of Section 9 is 9.3.
                 broken-cross-reference
        The Recipient returns it as set out in Section 9.4.
                                               ~~~~~~~~~~~

3 to fix, 7 to consider in 1 draft. 2 waived.
`,
    );
  });

  it('keeps the columns of a file in line, and wraps long sentences', () => {
    const text = `The ⟦Goods⟧ go out promptly.\n${'\n'.repeat(8)}They ⟦go⟧.`;
    const long =
      '“Goods” is used like a defined term, but the draft does not define it. Define it, or write it in lower case.';
    const file = reviewed('a.md', text, [
      ['warning', 'undefined-term', long],
      ['information', 'vague-term', 'Short.'],
    ]);
    assert.equal(
      printed([file, dangling], { ...nothing, drafts: 2, counts: { ...nothing.counts, warning: 2 } }, { columns: 60 }),
      `a.md
   1:5  warning      “Goods” is used like a defined term,
                     but the draft does not define it.
                     Define it, or write it in lower case.
                     undefined-term
        The Goods go out promptly.
            ~~~~~
  10:6  information  Short.   vague-term
        They go.
             ~~

licence-draft.md
  3:40  error    Section 9.4 does not exist; the last
                 subsection of Section 9 is 9.3.
                 broken-cross-reference
        The Recipient returns it as set out in Section 9.4.
                                               ~~~~~~~~~~~

2 to fix in 2 drafts.
`,
    );
  });

  it('shows words that have several findings once', () => {
    const once = reviewed('a.md', '⟦These⟧ are left out.', [
      ['warning', 'missing-carve-out', 'One.'],
      ['warning', 'missing-carve-out', 'Two.'],
    ]);
    const [range] = once.diagnostics.map((d) => d.range);
    const file = { ...once, diagnostics: once.diagnostics.map((d) => ({ ...d, range: range ?? d.range })) };
    assert.equal(
      printed([file], { ...nothing, counts: { ...nothing.counts, warning: 2 } }),
      `a.md
  1:1  warning  One.   missing-carve-out
  1:1  warning  Two.   missing-carve-out
       These are left out.
       ~~~~~

2 to fix in 1 draft.
`,
    );
  });

  it('says so when there is nothing to say', () => {
    assert.equal(printed([reviewed('a.md', 'Fine.', [])], nothing), 'Nothing to fix or to consider in 1 draft.\n');
  });

  it('says what it took for no contract', () => {
    const skipped = ['README.md', 'notes.md'].map((path) => ({ path, reason: 'not-a-contract' as const, message: '' }));
    assert.equal(
      printed([], { ...nothing, drafts: 0, skipped }),
      `No draft was reviewed.
Left out, since they do not look like contracts (--contract reviews them all the same): README.md,
notes.md
`,
    );
  });

  it('colours only where that is wanted', () => {
    assert.ok(!printed([dangling], nothing).includes('\u001B'));
    assert.ok(printed([dangling], nothing, { colour: true }).includes('\u001B[31merror'));
  });
});
