import assert from 'node:assert/strict';
import { clausewright, folderWith } from '../support/commandLine.js';
import { assertValid } from '../support/schemas.js';
import { nda } from './drafts.js';

describe('clausewright inspect', () => {
  const text = `\uFEFF${nda('EUR 100')}`;

  it('prints what is understood of a draft', () => {
    const cwd = folderWith({ 'nda.md': text, 'empty.md': '', 'README.md': '# Saw mill\n\nInstall it and run it.\n' });
    const { out, code, error } = clausewright(['inspect', 'nda.md', 'README.md', 'empty.md'], { cwd });
    const report = JSON.parse(out);
    assertValid('inspect', report);
    assert.deepEqual([code, error], [0, 'clausewright: empty.md: this file is empty.\n']);
    const [file, readme] = report.files;
    const words = (offset: [number, number]) => text.slice(...offset);
    assert.deepEqual(
      [file.agreement.kind, file.agreement.isContract, readme.agreement.isContract],
      ['confidentiality', true, false],
    );
    assert.deepEqual(
      file.parties.map((p: { role: string; country: string }) => [p.role, p.country]),
      [
        ['Discloser', 'GB'],
        ['Recipient', 'DE'],
      ],
    );
    const duties = file.sections.find((s: { number: string }) => s.number === '2');
    assert.match(words(duties.offset), /^(?:## )?(?:2\. )?Duties\n[\s\S]*date of this agreement\.$/);
    const purpose = file.definedTerms.find((t: { term: string }) => t.term === 'Purpose');
    assert.equal(words(purpose.definition), 'Purpose');
    assert.deepEqual(purpose.uses.map(words), ['Purpose', 'Purpose']);
    const clause = (id: string) => file.clauses.find((c: { clause: string }) => c.clause === id);
    assert.equal(clause('confidentiality-exclusions').status, 'missing');
  });

  it('gives equal bytes for equal input', () => {
    const cwd = folderWith({ 'a.md': text, 'b.md': text });
    assert.equal(clausewright(['inspect', 'a.md', 'b.md'], { cwd }).out, clausewright(['inspect'], { cwd }).out);
  });

  it('exits with 2 when a draft cannot be read', () => {
    const { code, out } = clausewright(['inspect', 'gone.md'], { cwd: folderWith({}) });
    assert.deepEqual([code, JSON.parse(out)], [2, { version: 1, files: [] }]);
  });
});
