import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { applyEdits } from '../../server/src/core/index.js';
import { clausewright, folderWith } from '../support/commandLine.js';
import { nda, onlyBlanks } from './drafts.js';

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly kind: string; readonly justification?: string }[];
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
  }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent?: { readonly text: string };
      }[];
    }[];
  }[];
}

interface Region {
  readonly charOffset: number;
  readonly charLength: number;
}

const schema = JSON.parse(readFileSync(path.join(__dirname, '../support/sarif.schema.json'), 'utf8'));
const validate = new Ajv({ allErrors: true, formats: { uri: /^https:/ } }).compile(schema);

/** The report as SARIF, checked against the schema. */
function sarif(cwd: string, ...args: string[]) {
  const { out, code } = clausewright(['lint', '--format', 'sarif', ...args], { cwd });
  const report = JSON.parse(out);
  assert.equal(validate(report), true, JSON.stringify(validate.errors?.slice(0, 3), null, 2));
  const [run] = JSON.parse(out).runs;
  return { run, code, results: run.results as readonly SarifResult[], out };
}

const waiver =
  '\n\n2.3 The Recipient shall pay ____. <!-- clausewright-ignore placeholder: the client fills it in -->\n';

describe('The report as SARIF', () => {
  it('has the rules, the places, the fixes and what is waived', () => {
    const cwd = folderWith({ 'my draft.md': `${nda('thirty (20) dollars')}\nThe the end of [●].\n${waiver}` });
    const { run, results, code } = sarif(cwd, '.');
    assert.equal(code, 1);
    for (const { ruleId, ruleIndex } of results) assert.equal(run.tool.driver.rules[ruleIndex].id, ruleId);
    const repeated = results.find(({ ruleId }) => ruleId === 'repeated-word');
    assert.equal(repeated?.locations[0]?.physicalLocation.artifactLocation.uri, 'my%20draft.md');
    const text = readFileSync(path.join(cwd, 'my draft.md'), 'utf8');
    const [change] = repeated!.fixes![0]!.artifactChanges;
    const edits = change!.replacements.map(({ deletedRegion: { charOffset: start, charLength }, insertedContent }) => ({
      range: { start, end: start + charLength },
      text: insertedContent?.text ?? '',
    }));
    assert.match(applyEdits(text, edits), /\nThe end of/);
    const waived = results.filter(({ suppressions }) => suppressions);
    assert.deepEqual(
      waived.map(({ ruleId, suppressions }) => [ruleId, suppressions?.[0]?.kind]),
      [['placeholder', 'inSource']],
    );
    assert.ok(run.tool.driver.rules.every((rule: { help?: unknown }) => rule.help));
  });

  it('is sound without drafts, and says what could not be read', () => {
    const cwd = folderWith({ 'empty.md': '' });
    const { run, code } = sarif(cwd, 'empty.md', 'gone.md');
    assert.equal(code, 2);
    assert.equal(run.invocations[0].executionSuccessful, false);
    assert.deepEqual(
      run.invocations[0].toolExecutionNotifications.map(({ level }: { level: string }) => level),
      ['note', 'error'],
    );
  });

  it('tells findings apart by their clauses and not by their lines', () => {
    const fingerprints = (text: string) => {
      const cwd = folderWith({ 'a.md': text, '.clausewright.json': onlyBlanks() });
      return sarif(cwd, 'a.md').results.map(({ partialFingerprints }) => partialFingerprints['clause/v1']);
    };
    const before = nda('[●]');
    assert.deepEqual(fingerprints(before.replace('\n## 1. ', '\n\nA new line.\n\n## 1. ')), fingerprints(before));
    assert.notDeepEqual(fingerprints(before.replace('10 days', '20 days')), fingerprints(before));
  });
});

describe('Other reports', () => {
  const folder = () =>
    folderWith({ '.clausewright.json': onlyBlanks('warning'), 'a,b.md': nda('[●]'), 'c.md': nda('5') });

  it('are commands to GitHub', () => {
    const { out } = clausewright(['lint', '--format', 'github'], { cwd: folder() });
    assert.match(
      out,
      /^::warning file=a%2Cb\.md,line=16,endLine=16,col=29,endColumn=31,title=placeholder::“\[●\]”[^\n]*\n1 to fix in 2 drafts\.\n$/,
    );
  });

  it('are a table for a memo, with the section and nothing taken for markup', () => {
    const { out } = clausewright(['lint', '--format', 'markdown'], { cwd: folder() });
    assert.match(
      out,
      /^# Review of drafts\n\n## a,b\.md\n\n\|.*\n\|.*\n\| 1 \| 2\.2 .*\(line 16\) \| “\\\[●\\\]” \| “\\\[●\\\]” [^|]* \| \*\*To fix\*\* \|\n\n## c\.md\n\nNothing to fix/,
    );
  });

  it('are lines for spreadsheets, in which no words become formulas', () => {
    const cwd = folder();
    const { out } = clausewright(['lint', '--format', 'csv'], { cwd });
    const [head, line] = out.split('\r\n');
    assert.equal(head, 'file,line,column,section,severity,rule,words,message');
    assert.match(line ?? '', /^"a,b\.md",16,29,2\.2 [^,]*,warning,placeholder,\[●\],/);
  });

  it('run only the rules that are named, off by themselves or not', () => {
    const cwd = folderWith({ 'a.md': `${nda('[●]')}\nThe the end.\n` });
    const rules = (...args: string[]) =>
      JSON.parse(clausewright(['lint', 'a.md', '--format', 'json', ...args], { cwd }).out).files[0].diagnostics.map(
        ({ ruleId }: { ruleId: string }) => ruleId,
      );
    assert.deepEqual(rules('--rule', 'placeholder'), ['placeholder']);
    assert.deepEqual(rules('--rule', 'placeholder, repeated-word'), ['placeholder', 'repeated-word']);
    assert.match(clausewright(['lint', '--rule', 'no-such', 'a.md'], { cwd }).error, /There is no rule “no-such”/);
  });
});

describe('Any report', () => {
  const files = () =>
    folderWith({ 'a.md': nda('[●]'), 'b.md': nda('thirty (20) dollars'), 'c.md': `${nda('5')}${waiver}`, 'd.md': '' });

  for (const format of ['sarif', 'markdown', 'ndjson']) {
    it(`is the same in every run and on any number of threads: ${format}`, () => {
      const cwd = files();
      const run = (threads: string) => clausewright(['lint', '--format', format, '--threads', threads, '.'], { cwd });
      const one = run('1');
      assert.equal(one.code, 1);
      assert.deepEqual(run('3'), one);
    });
  }
});

describe('Safe fixes', () => {
  const text = `${nda('EUR 5')}\nThe the end of the the agreement.\n`;
  const only = ['--rule', 'repeated-word'];

  it('are made in the file, with its encoding, and the rest is reported', () => {
    const cwd = folderWith({ 'a.md': text, 'wide.md': Buffer.from(`\uFEFF${text}`, 'utf16le') });
    const { out, code, error } = clausewright(['lint', '--fix', ...only, '.'], { cwd });
    assert.deepEqual([code, error], [0, '']);
    assert.match(out, /line 22 {2}fixed /);
    assert.match(out, /Nothing to fix or to consider in 2 drafts\. 4 fixed\.\n$/);
    const fixed = text.replace('The the', 'The').replace('the the', 'the');
    assert.equal(readFileSync(path.join(cwd, 'a.md'), 'utf8'), fixed);
    assert.equal(readFileSync(path.join(cwd, 'wide.md'), 'utf16le'), `\uFEFF${fixed}`);
  });

  it('are only named by a dry run, which gives the text to programs', () => {
    const cwd = folderWith({ 'a.md': text });
    const { out } = clausewright(['lint', '--fix-dry-run', ...only, '.'], { cwd });
    assert.match(out, /2 would be fixed by --fix\.\n$/);
    const report = JSON.parse(
      clausewright(['lint', '--fix-dry-run', '--format', 'json', ...only, '-'], { cwd, input: text }).out,
    );
    assert.match(report.files[0].text, /\nThe end of the agreement\.\n/);
    assert.equal(report.summary.fixed, 2);
    assert.equal(readFileSync(path.join(cwd, 'a.md'), 'utf8'), text);
  });

  it('are not made in standard input', () => {
    const { code, error } = clausewright(['lint', '--fix', '-'], { input: text });
    assert.equal(code, 2);
    assert.match(error, /Standard input cannot be changed/);
  });
});

describe('Drafts as records', () => {
  const line = (name: string, text: string) => `${JSON.stringify({ path: name, text })}\n`;
  const input = `${line('a.md', nda('[●]'))}\n{broken\n${line('sub/b.md', nda('5'))}{"path": 1}\n`;

  it('come and go as lines, each answered by one', () => {
    const cwd = folderWith({ '.clausewright.json': onlyBlanks() });
    const args = ['lint', '--input', 'ndjson', '--format', 'ndjson'];
    const one = clausewright(args, { cwd, input });
    assert.equal(one.code, 2);
    const answers = one.out
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each));
    assert.deepEqual(
      answers.map(({ path: name, diagnostics, skipped }) => [name, diagnostics?.length ?? skipped.reason]),
      [
        ['a.md', 1],
        ['line 3', 'not-a-record'],
        ['sub/b.md', 0],
        ['line 5', 'not-a-record'],
      ],
    );
    assert.deepEqual(clausewright([...args, '--threads', '3'], { cwd, input }), one);
  });

  it('need no paths, and are for every command', () => {
    assert.match(clausewright(['lint', '--input', 'ndjson', 'a.md'], { input }).error, /name no paths/);
    const { out } = clausewright(['inspect', '--input', 'ndjson', '--format', 'ndjson'], { input });
    assert.equal(out.trimEnd().split('\n').length, 2);
  });
});
