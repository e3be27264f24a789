import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { clausewright, folderWith } from '../support/commandLine.js';
import { nda, onlyBlanks } from './drafts.js';

describe('The settings of a project on the command line', () => {
  it('build on other files and differ by draft, whichever folder the command is typed in', () => {
    const cwd = folderWith({
      'house.clausewright.json': onlyBlanks('error'),
      'matter/.clausewright.json': `{
        "extends": "../house.clausewright.json",
        "overrides": [{ "files": "old/**", "rules": { "placeholder": "hint" } }]
      }`,
      'matter/a.md': nda('[●]'),
      'matter/old/a.md': nda('[●]'),
    });
    const counts = (folder: string, ...args: string[]) =>
      /\n(.*) in \d+ drafts?\.\n$/.exec(clausewright(['lint', ...args], { cwd: path.join(cwd, folder) }).out)?.[1];
    assert.equal(counts('.', 'matter'), '1 to fix, 1 to consider');
    assert.equal(counts('matter/old', '..'), '1 to fix, 1 to consider');
    assert.equal(counts('matter/old', 'a.md'), '1 to consider');
    assert.equal(counts('.', '--config', 'matter/.clausewright.json', 'matter/old/a.md'), '1 to consider');
  });

  it('are named where they are wrong, in the file that they stand in', () => {
    const cwd = folderWith({
      'house.json': '{ "rules": {\n "nothing": "off" } }',
      '.clausewright.json': '{ "extends": ["./house.json", "./gone.json"] }',
      'a.md': nda('5'),
    });
    const { error, code } = clausewright(['lint', 'a.md'], { cwd });
    assert.deepEqual(error.trimEnd().split('\n').sort(), [
      'clausewright: .clausewright.json:1:3: The file “./gone.json” is not there.',
      'clausewright: house.json:2:2: There is no rule “nothing”.',
    ]);
    assert.equal(code, 2);
  });

  it('can be asked for the reason of a rule', () => {
    const cwd = folderWith({ '.clausewright.json': '{ "rules": {\n "vague-term": "hint" } }', 'a.md': nda('5') });
    const { out, code } = clausewright(['explain', 'vague-term', 'a.md'], { cwd });
    assert.equal(code, 0);
    assert.match(
      out,
      /^vague-term: .*\n\nReports [\s\S]*“hint” instead of “warning”\.\s+This is set by \.clausewright\.json,\s+line 2\./,
    );
    assert.match(
      clausewright(['explain', 'vague-term'], { cwd: folderWith({}) }).out,
      /No\s+settings say anything else\./,
    );
    assert.match(clausewright(['explain', 'nothing'], { cwd }).error, /There is no rule “nothing”/);
  });

  it('are started by “init”, which leaves alone what is there', () => {
    const cwd = folderWith({ 'a.md': nda('5') });
    assert.deepEqual(clausewright(['init', '--preset', 'proofreading-only'], { cwd }), {
      code: 0,
      out: '.clausewright.json\n',
      error: '',
    });
    const text = readFileSync(path.join(cwd, '.clausewright.json'), 'utf8');
    assert.match(text, /"extends": \["proofreading-only"\]/);
    assert.equal(clausewright(['lint', 'a.md'], { cwd }).error, '');
    const again = clausewright(['init'], { cwd });
    assert.equal(again.code, 2);
    assert.match(again.error, /is there already/);
    assert.equal(readFileSync(path.join(cwd, '.clausewright.json'), 'utf8'), text);
  });
});
