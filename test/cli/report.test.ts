import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { clausewright, folderWith } from '../support/commandLine.js';
import { nda } from './drafts.js';

describe('clausewright report', () => {
  const folder = () => folderWith({ 'a.md': nda('[●]'), 'b.md': nda('') });
  const report = (cwd: string, ...args: string[]) => clausewright(['report', ...args], { cwd });

  it('prints a page, also on what standard input holds', () => {
    const cwd = folder();
    const run = report(cwd, 'a.md');
    assert.deepEqual([run.code, run.error], [0, '']);
    assert.match(run.out, /^<!DOCTYPE html>[\s\S]*still to be filled in/);
    const piped = clausewright(['report', '-', '--format', 'markdown'], { input: nda('[●]') });
    assert.match(piped.out, /^# [\s\S]*Review of the draft: /);
  });

  it('writes a Word document', () => {
    const cwd = folder();
    const run = report(cwd, 'a.md', '--format', 'docx', '--output', 'a.docx');
    assert.deepEqual(run, { code: 0, out: '', error: '' });
    assert.equal(readFileSync(path.join(cwd, 'a.docx')).subarray(0, 2).toString(), 'PK');
  });

  it('reads a draft by a playbook: of the program, of a file, or of a file that the draft names', () => {
    const house = JSON.stringify({ title: 'our house', clauses: { 'governing-law': { wanted: 'present' } } });
    const named = `---\nclausewright:\n  playbook: house.playbook.json\n---\n\n${nda('[●]')}`;
    const cwd = folderWith({ 'a.md': nda('[●]'), 'named.md': named, 'house.playbook.json': house });
    const titleIn = ({ out }: { out: string }) => /Read by the playbook \| ([^|]*?) \|/.exec(out)?.[1];
    assert.equal(titleIn(report(cwd, 'a.md', '--format', 'markdown', '--playbook', 'recipient')), 'recipient');
    assert.equal(
      titleIn(report(cwd, 'a.md', '--format', 'markdown', '--playbook', 'house.playbook.json')),
      'our house',
    );
    assert.equal(titleIn(report(cwd, 'named.md', '--format', 'markdown')), 'our house');
    assert.match(report(cwd, 'a.md', '--playbook', 'nobody').error, /There is no playbook “nobody”/);
  });

  it('says what it cannot do', () => {
    const cwd = folder();
    assert.match(report(cwd, 'a.md', '--format', 'docx').error, /“--format docx” needs “--output FILE”/);
    assert.match(report(cwd, 'a.md', 'b.md').error, /on one draft/);
    assert.match(report(cwd, '.').error, /several/);
    const nowhere = report(cwd, 'a.md', '--output', 'none/a.html');
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.error, /none\/a\.html: the report could not be written/);
    assert.ok(!existsSync(path.join(cwd, 'none')));
    assert.equal(report(cwd, 'missing.md').code, 2);
  });
});
