import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clausewright, folderWith } from '../support/commandLine.js';
import { nda, onlyBlanks } from './drafts.js';

const use = ['lint', '--baseline', '.clausewright-baseline.json', '.'];

describe('A baseline', () => {
  it('lets only new findings fail, wherever the known ones have moved', () => {
    const text = `${nda('[●]')}\nThe Recipient shall pay [●] and [●].\n`;
    const cwd = folderWith({ '.clausewright.json': onlyBlanks(), 'a.md': text, 'b.md': nda('5') });
    const written = clausewright(['lint', '--write-baseline', '.'], { cwd });
    assert.deepEqual([written.code, written.error], [0, '']);
    const file = path.join(cwd, '.clausewright-baseline.json');
    const bytes = readFileSync(file, 'utf8');
    clausewright(['lint', '--write-baseline', '.', '--threads', '2'], { cwd });
    assert.equal(readFileSync(file, 'utf8'), bytes);

    const same = clausewright(use, { cwd });
    assert.deepEqual(
      [same.out, same.code],
      ['Nothing to fix or to consider in 2 drafts. 3 known from the baseline.\n', 0],
    );
    const moved = text.replace('\n## 1. ', '\n## 1. Scope\n\nThe fee is [●].\n\n## 2. ').replaceAll('\n2.2 ', '\n3.2 ');
    writeFileSync(path.join(cwd, 'a.md'), moved);
    const after = clausewright(use, { cwd });
    assert.match(after.out, /The fee is[\s\S]*\n1 to fix in 2 drafts\. 3 known from the baseline\.\n$/);
    assert.equal(after.code, 1);
    // Of words that stand twice in a clause, a third is new.
    writeFileSync(path.join(cwd, 'a.md'), text.replace('[●] and [●]', '[●] and [●] and [●]'));
    assert.match(clausewright(use, { cwd }).out, /3 to fix in 2 drafts\. 1 known/);
  });

  it('must be there and be one', () => {
    const cwd = folderWith({ 'a.md': nda('5'), 'broken.json': '{', 'other.json': '{ "version": 2, "drafts": {} }' });
    for (const [name, message] of [
      ['gone.json', /There is no baseline “gone\.json” yet/],
      ['broken.json', /is no baseline/],
      ['other.json', /is no baseline/],
    ] as const) {
      const { code, error } = clausewright(['lint', '--baseline', name, 'a.md'], { cwd });
      assert.equal(code, 2);
      assert.match(error, message);
    }
  });
});
