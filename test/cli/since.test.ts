import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clausewright, folderWith } from '../support/commandLine.js';
import { nda } from './drafts.js';

const git = (cwd: string, ...args: string[]) => {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
};

const settings = '{ "extends": "proofreading-only" }';
const text = `${nda('[●]')}\n## 4. Costs\n\nThe Recipient pays the costs under Section 2 and keeps [●] back.\n`;

describe('A review since a revision', () => {
  const rules = (out: string) =>
    JSON.parse(out).files.flatMap((file: { diagnostics: { ruleId: string; data: object }[] }) =>
      file.diagnostics.map(({ ruleId, data }) => `${ruleId} ${Object.values(data).join()}`),
    );

  it('reports what is new and what is lost, and nothing that has only moved', () => {
    const cwd = folderWith({ '.clausewright.json': settings, 'a.md': text });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-qm', 'First');
    const since = () => rules(clausewright(['lint', '--since', 'HEAD', '--format', 'json', '.'], { cwd }).out);
    assert.deepEqual(since(), []);

    const moved = text.replace('\n## 1. Definitions', '\n## 1. Scope\n\nThis is about a mill.\n\n## 2. Definitions');
    const numbered = moved
      .replace('## 2. Duties', '## 3. Duties')
      .replace(/^2\.(\d) /gm, '3.$1 ')
      .replace('## 3. General', '## 4. General')
      .replace('## 4. Costs', '## 5. Costs')
      .replace('under Section 2', 'under Section 3');
    writeFileSync(path.join(cwd, 'a.md'), numbered);
    assert.deepEqual(since(), []);

    renameSync(path.join(cwd, 'a.md'), path.join(cwd, 'b.md'));
    git(cwd, 'add', '-A');
    writeFileSync(
      path.join(cwd, 'b.md'),
      numbered
        .replace('10 days', '20 days')
        .replace('under Section 3', 'under Section 4')
        .replace('a mill.', 'a mill for [●].'),
    );
    // Whatever stands in a clause that has changed is to be read again.
    assert.deepEqual(since(), [
      'placeholder [●],blank',
      'placeholder [●],blank',
      'revision-loss 10 days',
      'revision-loss Duties',
      'placeholder [●],blank',
    ]);
  });

  it('says what it needs', () => {
    const cwd = folderWith({ 'a.md': text });
    const errorOf = (...args: string[]) =>
      clausewright(['lint', '--since', ...args], { cwd, env: { GIT_CEILING_DIRECTORIES: path.dirname(cwd) } });
    const outside = errorOf('HEAD', 'a.md');
    assert.equal(outside.code, 2);
    assert.match(outside.error, /is in no repository/);
    assert.match(errorOf('HEAD', '-').error, /not standard input/);
    git(cwd, 'init', '-q');
    assert.match(errorOf('--no-such-revision=x', 'a.md').error, /no option|needs a value/);
    assert.match(errorOf('v9', 'a.md').error, /There is no revision “v9”/);
  });
});
