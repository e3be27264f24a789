import assert from 'node:assert/strict';
import {
  addFileWaiver,
  allRules,
  applyEdits,
  Draft,
  readWaiverFile,
  waiverTermsFor,
} from '../../server/src/core/index.js';

const only = (...ids: string[]) => ({
  rules: new Map(
    allRules.map(({ id }) => [id, { severity: ids.includes(id) ? undefined : ('off' as const), options: {} }]),
  ),
});

/** What is left and what is waived of the blanks of a text, by line. */
function blanks(text: string, today = '') {
  const draft = new Draft(text, {
    contract: true,
    configuration: only('placeholder'),
    waivers: { today, waivers: [] },
  });
  const line = ({ range }: { range: { start: number } }) => draft.source.positionAt(range.start).line;
  const { diagnostics, suppressed } = draft.lint();
  return { left: diagnostics.map(line), waived: suppressed.map(line) };
}

describe('A waiver in a comment', () => {
  const comment = (scope: string) => `<!-- clausewright-ignore${scope} placeholder: agreed -->`;

  it('holds for its paragraph, or for the next one', () => {
    assert.deepEqual(blanks(`A [●]. ${comment('')}\n\nB [●].`), { left: [2], waived: [0] });
    assert.deepEqual(blanks(`${comment('')}\n\nA [●].\n\nB [●].`), { left: [4], waived: [2] });
  });

  it('holds for the next line only, which may be one of several in a paragraph', () => {
    assert.deepEqual(blanks(`A [●].\n${comment('-next-line')}\nB [●].\nC [●].`), { left: [0, 3], waived: [2] });
    assert.deepEqual(blanks(`${comment('-next-line')}\n\nA [●].\n\nB [●].`), { left: [4], waived: [2] });
    assert.deepEqual(blanks(`A [●].\n\n${comment('-next-line')}`), { left: [0], waived: [] });
  });

  it('holds for a section with all that is in it', () => {
    const text = `## 1. A\n\n${comment('-section')}\n\nA [●].\n\n### 1.1 B\n\nB [●].\n\n## 2. C\n\nC [●].`;
    assert.deepEqual(blanks(text), { left: [12], waived: [4, 8] });
    assert.deepEqual(blanks(`## 1. A ${comment('-section')}\n\nA [●].\n\n## 2. C\n\nC [●].`), {
      left: [6],
      waived: [2],
    });
  });

  it('holds for the whole draft, wherever it stands', () => {
    assert.deepEqual(blanks(`A [●].\n\n${comment('-file')}`), { left: [], waived: [0] });
  });

  it('ends after its day, if the day of the review is known', () => {
    const text = 'A [●]. <!-- clausewright-ignore placeholder: agreed; by A. Keller; until 2026-06-30 -->';
    assert.deepEqual(blanks(text, '2026-06-30'), { left: [], waived: [0] });
    assert.deepEqual(blanks(text, '2026-07-01'), { left: [0], waived: [] });
    assert.deepEqual(blanks(text), { left: [], waived: [0] });
    const configuration = only('placeholder', 'unused-waiver');
    const draft = new Draft(text, { contract: true, configuration, waivers: { today: '2026-07-01', waivers: [] } });
    const [, ended] = draft.lint().diagnostics;
    assert.match(ended?.message ?? '', /ended on 2026-06-30/);
    const [{ waiver } = { waiver: undefined }] = draft.document.waivers.map((waiver) => ({ waiver }));
    assert.deepEqual([waiver?.reason, waiver?.by, waiver?.until], ['agreed', 'A. Keller', '2026-06-30']);
  });
});

describe('A file of waivers', () => {
  const print = { ruleId: 'placeholder', about: '[●]', clause: '00ff' };
  const said = { words: '[●]', draft: 'a.md', reason: 'agreed', by: '', until: '' };
  const added = (text: string) => {
    const edit = addFileWaiver(text, print, said);
    return edit && applyEdits(text, [edit]);
  };

  it('is made, and grows with its comments kept', () => {
    const first = added('')!;
    assert.equal(readWaiverFile(first, allRules).problems.length, 0);
    const commented = first.replace('{', '{ // by the team\n').replace('}\n  ]', '}, // last\n  ]');
    const second = added(commented)!;
    assert.equal(readWaiverFile(second, allRules).waivers.length, 2);
    assert.match(second, /by the team[\s\S]*last/);
    assert.equal(readWaiverFile(added('{ "waivers": [ /* none */ ] }')!, allRules).waivers.length, 1);
    assert.equal(added('{ broken'), undefined);
    assert.equal(added('{ "waivers": {} }'), undefined);
  });

  it('is reported where it is wrong, and kept where it is right', () => {
    const text = `{ "waivers": [
      { "rule": "placeholder", "clause": "00ff", "reason": "agreed" },
      { "rule": "no-such", "clause": "00ff", "reason": "agreed" },
      { "rule": "placeholder", "reason": "agreed" },
      { "rule": "placeholder", "clause": "00ff", "reson": "agreed" },
      { "rule": "placeholder", "clause": "00ff", "reason": "agreed", "until": "soon" },
      7
    ] }`;
    const { waivers, problems } = readWaiverFile(text, allRules);
    assert.equal(waivers.length, 3);
    assert.deepEqual(
      problems.map(({ range }) => text.slice(0, range.start).split('\n').length),
      [3, 4, 5, 5, 6, 7],
    );
    assert.equal(readWaiverFile('{ "waivers": [', allRules).problems.length, 1);
    assert.equal(readWaiverFile('[]', allRules).problems.length, 1);
  });

  it('waives what is missing from a draft in that draft only', () => {
    const { waivers } = readWaiverFile(added('')!.replace('00ff', 'draft'), allRules);
    assert.deepEqual(
      ['a.md', 'b.md'].map((draft) => waiverTermsFor(waivers, draft, '').waivers.length),
      [1, 0],
    );
  });
});
