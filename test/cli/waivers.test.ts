import assert from 'node:assert/strict';
import { clausewright, folderWith } from '../support/commandLine.js';
import { nda, onlyBlanks } from './drafts.js';

/** The file that waives the blank in `nda('[●]')`, as the editor would write it. */
function waiverFile(more: Readonly<Record<string, string>> = {}): string {
  const cwd = folderWith({ 'a.md': nda('[●]'), '.clausewright.json': onlyBlanks() });
  const sarif = JSON.parse(clausewright(['lint', 'a.md', '--format', 'sarif'], { cwd }).out);
  const [rule, clause, ...about] = sarif.runs[0].results[0].partialFingerprints['clause/v1'].split(':');
  return JSON.stringify({
    waivers: [{ rule, clause, about: about.join(':'), draft: 'a.md', reason: 'agreed', ...more }],
  });
}

const settings = JSON.stringify({
  rules: { ...JSON.parse(onlyBlanks()).rules, 'unused-waiver': 'warning' },
});

describe('Waivers on the command line', () => {
  it('are counted always and listed on demand, with their reasons', () => {
    const cwd = folderWith({
      '.clausewright.json': settings,
      '.clausewright-waivers.json': waiverFile({ by: 'A. Keller' }),
      'sub/a.md': nda('[●]'),
      'b.md': `${nda('5')}\nA [●]. <!-- clausewright-ignore placeholder: the client fills it in -->\n`,
    });
    const { out, code, error } = clausewright(['lint', '.'], { cwd });
    assert.deepEqual([out, code, error], ['Nothing to fix or to consider in 2 drafts. 2 waived.\n', 0, '']);
    const listed = clausewright(['lint', '.', '--show-waived'], { cwd }).out;
    assert.match(listed, /waived .*placeholder {2}\(the client fills it in\)\n/);
    assert.match(listed, /waived .*placeholder {2}\(agreed; A\. Keller\)\n/);
    const { files } = JSON.parse(clausewright(['lint', '.', '--format', 'json'], { cwd }).out);
    assert.deepEqual(
      files.map((file: { waived: { by: string }[] }) => file.waived.map(({ by }) => by)),
      [['comment'], ['file']],
    );
  });

  it('of the project end with their day, and are missed when their clause has changed', () => {
    const files = { '.clausewright.json': settings, 'a.md': nda('[●]') };
    const ended = folderWith({ ...files, '.clausewright-waivers.json': waiverFile({ until: '2001-01-01' }) });
    assert.match(clausewright(['lint', '.'], { cwd: ended }).out, /ended on 2001-01-01[\s\S]*2 to fix in 1 draft\.\n$/);
    const changed = folderWith({
      ...files,
      'a.md': nda('[●]').replace('10 days', '20 days'),
      '.clausewright-waivers.json': waiverFile(),
    });
    assert.match(
      clausewright(['lint', '.'], { cwd: changed }).out,
      /no clause has that finding[\s\S]*2 to fix in 1 draft\.\n$/,
    );
  });

  it('are named where the file is wrong, and the rest holds', () => {
    const text = waiverFile().replace('{"rule"', '{"rule":"nothing","clause":"1","reason":"x"},\n{"rule"');
    const cwd = folderWith({ '.clausewright.json': settings, '.clausewright-waivers.json': text, 'a.md': nda('[●]') });
    const { out, code, error } = clausewright(['lint', '.'], { cwd });
    assert.match(error, /^clausewright: \.clausewright-waivers\.json:1:\d+: There is no rule “nothing”\.\n$/);
    assert.deepEqual([out, code], ['Nothing to fix or to consider in 1 draft. 1 waived.\n', 2]);
  });
});
