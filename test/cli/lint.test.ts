import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { clausewright, folderWith, type RunOptions } from '../support/commandLine.js';
import { assertValid } from '../support/schemas.js';
import { nda, onlyBlanks } from './drafts.js';

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly isContract: boolean;
    readonly diagnostics: readonly {
      readonly ruleId: string;
      readonly severity: string;
      readonly offset: readonly [number, number];
      readonly range: { readonly start: { readonly line: number; readonly character: number } };
    }[];
  }[];
  readonly summary: Readonly<Record<string, unknown>> & {
    readonly skipped: readonly { path: string; reason: string }[];
  };
}

/** Lints with `--format json`, checks the report against its schema and gives it. */
function lint(args: readonly string[], options: RunOptions): { report: Report; code: number | null; error: string } {
  const { out, code, error } = clausewright(['lint', '--format', 'json', ...args], options);
  const report = JSON.parse(out);
  assertValid('lint', report);
  return { report, code, error };
}

const paths = (report: Report) => report.files.map((file) => file.path);

describe('clausewright lint', () => {
  it('exits with 0 when nothing is found and with 1 when something is', () => {
    const cwd = folderWith({ '.clausewright.json': onlyBlanks(), 'clean.md': nda('EUR 100'), 'blank.md': nda('[●]') });
    assert.equal(clausewright(['lint', 'clean.md'], { cwd }).code, 0);
    const { code, out, error } = clausewright(['lint', 'blank.md'], { cwd });
    assert.deepEqual([code, error], [1, '']);
    assert.match(
      out,
      /^blank\.md\n {2}16:29 {2}error {4}“\[●\]” .*\n(?: {16,}.*\n)* {9}2\.2 The Recipient shall pay \[●\] .*\n {37}~~~\n\n1 to fix in 1 draft\.\n$/,
    );
  });

  it('fails from the severity on that --fail-on names', () => {
    const cwd = folderWith({ '.clausewright.json': onlyBlanks('information'), 'a.md': nda('[●]') });
    const codeOf = (severity: string) => clausewright(['lint', '--fail-on', severity, 'a.md'], { cwd }).code;
    assert.deepEqual(['error', 'warning', 'information', 'hint'].map(codeOf), [0, 0, 1, 1]);
    assert.equal(clausewright(['lint', 'a.md'], { cwd }).code, 0);
  });

  it('reports offsets and ranges of the text as it was read', () => {
    const cwd = folderWith({
      '.clausewright.json': onlyBlanks(),
      'plain.md': nda('[●]'),
      'mark.md': `\uFEFF${nda('😀 [●]')}`,
      'windows.md': nda('[●]').replaceAll('\n', '\r\n'),
      'utf16.md': Buffer.from(`\uFEFF${nda('[●]')}`, 'utf16le'),
    });
    const { report, code } = lint(['plain.md', 'mark.md', 'windows.md', 'utf16.md'], { cwd });
    const at = nda('[●]').indexOf('[●]');
    const lines = nda('').slice(0, at).split('\n').length - 1;
    const places = report.files.map(({ diagnostics: [d] }) => [
      d?.offset[0],
      d?.offset[1],
      d?.range.start.line,
      d?.range.start.character,
    ]);
    assert.deepEqual(places, [
      [at, at + 3, lines, 28],
      [at + 4, at + 7, lines, 31],
      [at + lines, at + lines + 3, lines, 28],
      [at + 1, at + 4, lines, 28],
    ]);
    assert.deepEqual(
      { ...report.summary },
      { errors: 4, warnings: 0, information: 0, hints: 0, suppressed: 0, skipped: [] },
    );
    assert.equal(code, 1);
  });

  it('reads files in the order given, folders and patterns in that of the names, and each file once', () => {
    const cwd = folderWith({
      'b.md': nda('EUR 1'),
      'a.markdown': nda('EUR 1'),
      'drafts/z.MD': nda('EUR 1'),
      'drafts/deep/y.md': nda('EUR 1'),
      'drafts/notes.txt': nda('EUR 1'),
      'drafts/node_modules/x/x.md': nda('EUR 1'),
      'drafts/.hidden/w.md': nda('EUR 1'),
      'odd [1].md': nda('EUR 1'),
    });
    assert.deepEqual(paths(lint(['b.md', 'a.markdown', './b.md'], { cwd }).report), ['b.md', 'a.markdown']);
    assert.deepEqual(paths(lint(['drafts', 'drafts/z.MD'], { cwd }).report), ['drafts/deep/y.md', 'drafts/z.MD']);
    assert.deepEqual(paths(lint([], { cwd }).report), [
      'a.markdown',
      'b.md',
      'drafts/deep/y.md',
      'drafts/z.MD',
      'odd [1].md',
    ]);
    assert.deepEqual(paths(lint(['drafts/**/*.md'], { cwd }).report), ['drafts/deep/y.md', 'drafts/z.MD']);
    assert.deepEqual(paths(lint(['*.{md,markdown}', 'drafts/*.txt'], { cwd }).report), [
      'a.markdown',
      'b.md',
      'odd [1].md',
      'drafts/notes.txt',
    ]);
    assert.deepEqual(paths(lint(['odd [1].md'], { cwd }).report), ['odd [1].md']);
    assert.deepEqual(paths(lint(['../b*.md'], { cwd: path.join(cwd, 'drafts') }).report), ['../b.md']);
  });

  it('gives equal bytes for equal input, however the files are named', () => {
    const cwd = folderWith({ 'a.md': nda('[●]'), 'b.md': nda('____'), 'c.md': nda('{{fee}}') });
    const reports = [['a.md', 'b.md', 'c.md'], ['.'], ['*.md'], ['?.md', 'b.md']].map(
      (args) => clausewright(['lint', '--format', 'json', ...args], { cwd }).out,
    );
    assert.equal(new Set(reports).size, 1);
  });

  it('reads standard input', () => {
    const cwd = folderWith({ 'sub/.clausewright.json': onlyBlanks('hint') });
    const input = nda('[●]');
    assert.deepEqual(paths(lint(['-'], { cwd, input }).report), ['-']);
    const { report } = lint(['-', '--stdin-filename', 'sub/draft.md'], { cwd, input });
    assert.deepEqual(
      report.files.map((f) => [f.path, f.diagnostics[0]?.severity]),
      [['sub/draft.md', 'hint']],
    );
    assert.match(clausewright(['lint', '-'], { cwd, input }).out, /^standard input\n/);
  });

  it('reports nothing on a file that is no contract, and says so', () => {
    const cwd = folderWith({
      '.clausewright.json': onlyBlanks(),
      'README.md': '# Saw mill\n\nInstall it with [●] and run it.\n',
    });
    const { report, code } = lint(['README.md'], { cwd });
    assert.deepEqual([report.files[0]?.isContract, report.files[0]?.diagnostics.length, code], [false, 0, 0]);
    assert.deepEqual(
      report.summary.skipped.map((s) => s.reason),
      ['not-a-contract'],
    );
    assert.match(clausewright(['lint', 'README.md'], { cwd }).out, /does not look like a contract .*README\.md/);
    assert.equal(lint(['--contract', 'README.md'], { cwd }).report.files[0]?.diagnostics.length, 1);
  });

  it('colours a terminal only, unless the environment says otherwise', () => {
    const cwd = folderWith({ 'a.md': nda('[●]') });
    const coloured = (env: NodeJS.ProcessEnv) => clausewright(['lint', 'a.md'], { cwd, env }).out.includes('\u001B');
    assert.deepEqual(
      [coloured({}), coloured({ FORCE_COLOR: '1' }), coloured({ FORCE_COLOR: '0' }), coloured({ NO_COLOR: '1' })],
      [false, true, false, false],
    );
  });

  it('writes all of a long report', () => {
    const blanks = '\nThe Recipient shall pay [●] for each of [●].\n'.repeat(500);
    const cwd = folderWith({ '.clausewright.json': onlyBlanks(), 'long.md': nda('[●]') + blanks });
    assert.equal(lint(['long.md'], { cwd }).report.files[0]?.diagnostics.length, 1001);
  });
});

describe('clausewright lint with a draft that cannot be reviewed', () => {
  const bad = {
    'empty.md': '',
    'binary.md': Buffer.from([0x23, 0, 1, 2]),
    'latin.md': Buffer.from('caf\xe9 terms', 'latin1'),
    'none/x.txt': 'x',
  };

  it('says why, reports the others and exits with 2', () => {
    const cwd = folderWith({ ...bad, '.clausewright.json': onlyBlanks(), 'good.md': nda('[●]') });
    const given = ['gone.md', 'empty.md', 'binary.md', 'latin.md', 'none', 'gone/*.md', 'good.md'];
    const { report, code, error } = lint(given, { cwd });
    assert.equal(code, 2);
    assert.deepEqual(paths(report), ['empty.md', 'good.md']);
    assert.deepEqual(
      report.summary.skipped.map((s) => `${s.path}: ${s.reason}`),
      [
        'gone.md: not-found',
        'empty.md: empty',
        'binary.md: not-text',
        'latin.md: not-text',
        'none: no-drafts',
        'gone/*.md: no-drafts',
      ],
    );
    const lines = error.trim().split('\n');
    assert.deepEqual(
      lines.map((line) => line.split(':')[1]?.trim()),
      ['gone.md', 'empty.md', 'binary.md', 'latin.md', 'none', 'gone/*.md'],
    );
    assert.match(lines[3] ?? '', /^clausewright: latin\.md: this file is not UTF-8 text\. /);
  });

  it('takes an empty draft for no failure', () => {
    const cwd = folderWith({ 'empty.md': '', 'blank.md': ' \n\n' });
    assert.equal(lint(['empty.md', 'blank.md'], { cwd }).code, 0);
  });

  it('reviews a line of five megabytes', () => {
    const cwd = folderWith({ '.clausewright.json': onlyBlanks() });
    writeFileSync(
      path.join(cwd, 'long.md'),
      `${nda('[●]')}\n${'The Recipient shall pay it. '.repeat(180_000)}It pays [●].`,
    );
    const { out, code } = clausewright(['lint', '--contract', 'long.md'], { cwd });
    assert.equal(code, 1);
    assert.match(out, /2 to fix/);
    assert.ok(out.length < 2000);
  });
});

describe('clausewright lint with settings', () => {
  it('takes those of the nearest folder above the draft', () => {
    const cwd = folderWith({
      '.clausewright.json': onlyBlanks('hint'),
      'a.md': nda('[●]'),
      'sub/.clausewright.json': onlyBlanks('warning'),
      'sub/deep/b.md': nda('[●]'),
    });
    const severities = (args: string[]) => lint(args, { cwd }).report.files.map((f) => f.diagnostics[0]?.severity);
    assert.deepEqual(severities(['a.md', 'sub/deep/b.md']), ['hint', 'warning']);
    assert.deepEqual(severities(['--config', 'sub/.clausewright.json', 'a.md', 'sub/deep/b.md']), [
      'warning',
      'warning',
    ]);
  });

  it('says where they do not hold, keeps what does and exits with 2', () => {
    const settings =
      '{\n  // ours\n  "rules": {\n    "placeholder": "information",\n    "no-such-rule": "off",\n  },\n}\n';
    const cwd = folderWith({ '.clausewright.json': settings, 'a.md': nda('[●]'), 'b.md': nda('[●]') });
    const { report, code, error } = lint(['a.md', 'b.md'], { cwd });
    assert.equal(error, 'clausewright: .clausewright.json:5:5: There is no rule “no-such-rule”.\n');
    assert.equal(code, 2);
    assert.deepEqual(
      report.files.map((f) => f.diagnostics.find((d) => d.ruleId === 'placeholder')?.severity),
      ['information', 'information'],
    );
  });

  it('reviews without them where they cannot be read', () => {
    const cwd = folderWith({ '.clausewright.json': '{\n  "rules": {', 'a.md': nda('[●]') });
    const { report, code, error } = lint(['a.md'], { cwd });
    assert.match(error, /^clausewright: \.clausewright\.json:2:13: A closing brace “}” is missing here\.\n$/);
    assert.deepEqual([code, report.files.length], [2, 1]);
    const missing = lint(['--config', 'gone.json', 'a.md'], { cwd });
    assert.deepEqual([missing.code, missing.error], [2, 'clausewright: gone.json: there is no such file.\n']);
  });
});
