import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { clausewright, folderWith, program } from '../support/commandLine.js';
import { nda, onlyBlanks } from './drafts.js';

const root = path.resolve(__dirname, '../..');
const yamlOf = (name: string) => parse(readFileSync(path.join(root, name), 'utf8'));

describe('In a pipeline', () => {
  it('the GitHub action reviews the paths that it is given', () => {
    const { runs, inputs } = yamlOf('action.yml');
    const cwd = folderWith({ '.clausewright.json': onlyBlanks(), 'my drafts/a.md': nda('[●]'), 'b.md': nda('[●]') });
    const given = { PROGRAM: program, PATHS: 'my drafts\nb.md\n', SINCE: '', FAIL_ON: inputs['fail-on'].default };
    const { status, stdout } = spawnSync('bash', ['-euo', 'pipefail', '-c', runs.steps[1].run], {
      cwd,
      env: { ...process.env, ...given },
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(stdout, /^::error file=my drafts\/a\.md,[^\n]*\n::error file=b\.md,[^\n]*\n2 to fix in 2 drafts\.\n$/);
  });

  it('the hooks of pre-commit run commands that there are', () => {
    const cwd = folderWith({ 'a.md': nda('5') });
    for (const { entry } of yamlOf('.pre-commit-hooks.yaml')) {
      const [, ...args] = entry.split(' ');
      assert.doesNotMatch(clausewright([...args, 'a.md'], { cwd }).error, /There is no (?:option|command)/);
    }
  });
});
