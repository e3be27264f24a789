/** What a lawyer sees on opening a draft, and what the commands and quick fixes do. */
import * as vscode from 'vscode';
import { choose, closeAll, finding, findings, noFinding, open, quickFix, rangeOf, ruleOf, uriOf } from './drafts.js';
import { assert, eventually, found } from './eventually.js';

describe('The extension', () => {
  afterEach(closeAll);

  it('starts with the first draft, and not before', async () => {
    const extension = found(vscode.extensions.getExtension('clausewright.clausewright'), 'it is not installed');
    assert(!extension.isActive, 'it runs although no draft is open');
    await open('supply-nda.md');
    // Whatever stopped it from starting is thrown here.
    await extension.activate();
  });
});

describe('A review', () => {
  afterEach(closeAll);

  it('reports findings when a draft is opened', async () => {
    const { document } = await open('supply-nda.md');
    await finding(document, 'undefined-term', 'Approved Contractors');
    await finding(document, 'vague-term', 'promptly');
    await finding(document, 'broken-cross-reference', '9.4');
    const carveOut = await finding(document, 'missing-carve-out');
    assert(/independent|own work/i.test(carveOut.message), `the wrong carve-out is missed: ${carveOut.message}`);
  });

  it('follows what is typed', async () => {
    const editor = await open('supply-nda.md');
    const { document } = editor;
    await finding(document, 'vague-term', 'promptly');
    await editor.edit((change) => change.replace(rangeOf(document, 'promptly tell'), 'within 2 days tell'));
    await noFinding(document, 'vague-term');
  });

  it('inserts a missing carve-out, and the finding goes', async () => {
    const { document } = await open('supply-nda.md');
    const before = document.getText();
    const diagnostic = await finding(document, 'missing-carve-out');
    await choose(await quickFix(document, diagnostic, /independent/i));
    await noFinding(document, 'missing-carve-out');
    assert(/\(d\)[^\n]*independent/.test(document.getText()), `not the next item of the list:\n${document.getText()}`);
    await vscode.commands.executeCommand('undo');
    await eventually(() => assert(document.getText() === before, 'one undo does not take the insertion back'));
  });

  it('says nothing on a README', async () => {
    const { document } = await open('README.md');
    await vscode.commands.executeCommand('clausewright.lintDraft');
    assert(findings(document.uri).length === 0, `reported: ${JSON.stringify(findings(document.uri))}`);
  });
});

describe('The commands', () => {
  afterEach(closeAll);

  it('are in the palette', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['lintDraft', 'lintWorkspace', 'fixAll', 'insertClause', 'showOutput']) {
      assert(commands.includes(`clausewright.${name}`), `there is no clausewright.${name}`);
    }
  });

  it('lint the draft in front, also when live review is off', async () => {
    const settings = vscode.workspace.getConfiguration('clausewright');
    await settings.update('review', 'onCommand', vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await open('consulting-nda.md');
      await vscode.commands.executeCommand('clausewright.lintDraft');
      await finding(document, 'placeholder', '●');
    } finally {
      await settings.update('review', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('lint the drafts of the workspace, opened or not', async () => {
    await open('supply-nda.md');
    await vscode.commands.executeCommand('clausewright.lintWorkspace');
    await eventually(() => {
      const rules = (name: string) => findings(uriOf(name)).map(ruleOf);
      assert(rules('visit-nda.md').includes('placeholder'), 'nothing on a draft that is not open');
      assert(rules('supply-nda.md').includes('broken-cross-reference'), 'nothing on the open draft');
      assert(rules('README.md').length === 0, 'findings on the README');
    });
  });
});
