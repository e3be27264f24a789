/** What the commands beyond reviewing do: pages of rules, clauses from the library, the sample. */
import * as vscode from 'vscode';
import { choose, closeAll, finding, findings, open, quickFix, ruleOf, uriOf } from './drafts.js';
import { assert, eventually, found } from './eventually.js';

const run = <Result>(name: string, ...values: unknown[]) =>
  vscode.commands.executeCommand<Result>(`clausewright.${name}`, ...values);

function pageIsInFront(): void {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  assert(activeTab?.label.includes('placeholder.md'), `in front is ${activeTab?.label}`);
  assert(activeTab?.input instanceof vscode.TabInputCustom, `it is not rendered: ${JSON.stringify(activeTab?.input)}`);
}

describe('The page of a rule', () => {
  afterEach(closeAll);

  it('is a link away from each finding', async () => {
    const { document } = await open('consulting-nda.md');
    const { code } = await finding(document, 'placeholder');
    assert(typeof code === 'object', 'the rule is no link');
    await vscode.commands.executeCommand('vscode.open', code.target);
    await eventually(pageIsInFront);
  });

  it('opens by the command, and is no draft', async () => {
    await run('showRule', 'placeholder');
    await eventually(pageIsInFront);
    const pages = vscode.workspace.textDocuments.filter(({ uri }) => uri.path.endsWith('/placeholder.md'));
    const reviewed = pages.filter(({ uri }) => findings(uri).length > 0);
    assert(reviewed.length === 0, `the examples of the page are reviewed: ${reviewed[0]?.uri}`);
  });

  it('opens from the menu of quick fixes', async () => {
    const { document } = await open('consulting-nda.md');
    await choose(await quickFix(document, await finding(document, 'placeholder'), /^Why is this reported/));
    await eventually(pageIsInFront);
  });
});

describe('A clause of the library', () => {
  afterEach(closeAll);

  it('goes where it belongs, with the blanks as they stand, and one undo takes it back', async () => {
    const { document } = await open('supply-nda.md');
    const before = document.getText();
    assert(await run<boolean>('insertClause', 'compelled-disclosure'), 'it was not inserted');
    const after = document.getText();
    assert(/^#+ .*compelled disclosure/im.test(after), `no such section:\n${after}`);
    assert(!/\$\{?\d/.test(after), `a tab stop is written out:\n${after}`);
    await vscode.commands.executeCommand('undo');
    await eventually(() => assert(document.getText() === before, 'one undo does not take the insertion back'));
  });
});

describe('A playbook', () => {
  afterEach(closeAll);

  it('is chosen for a draft, which is then read by it', async () => {
    const { document } = await open('supply-nda.md');
    const choice = { playbook: { name: 'recipient' }, holdsFor: 'draft' };
    assert(await run<boolean>('choosePlaybook', choice), 'it was not chosen');
    assert(document.getText().includes('clausewright:\n  playbook: recipient\n'), document.getText().slice(0, 200));
    await eventually(() =>
      assert(
        findings(document.uri).some((each) => ruleOf(each) === 'playbook-deviation'),
        'no departure is reported',
      ),
    );
  });
});

describe('The short name of a clause', () => {
  afterEach(closeAll);

  it('brings up the clauses in the words of the draft', async () => {
    const editor = await open('supply-nda.md');
    const { document } = editor;
    await editor.edit((change) => change.insert(document.lineAt(document.lineCount - 1).range.end, '\n\nconf'));
    const place = document.lineAt(document.lineCount - 1).range.end;
    await eventually(async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        place,
        'f',
      );
      const item = list.items.find(
        ({ label }) => (typeof label === 'string' ? label : label.label) === 'conf-compelled',
      );
      const { value = '' } = item?.insertText instanceof vscode.SnippetString ? item.insertText : {};
      assert(value.startsWith('The Recipient may disclose'), `offered is ${JSON.stringify(item)}`);
    });
  });
});

describe('A finding', () => {
  afterEach(closeAll);

  it('can be waived in the draft', async () => {
    const { document } = await open('consulting-nda.md');
    const diagnostic = await finding(document, 'placeholder');
    const words = document.getText(diagnostic.range);
    await choose(await quickFix(document, diagnostic, /^Ignore/));
    await eventually(() => {
      const left = findings(document.uri).filter((one) => ruleOf(one) === 'placeholder');
      assert(!left.some(({ range }) => document.getText(range) === words), 'it is still reported');
    });
  });
});

describe('The sample draft', () => {
  afterEach(closeAll);

  it('opens as a copy and is reviewed', async () => {
    const document = found(await run<vscode.TextDocument>('openSample'), 'no sample');
    assert(document.isUntitled, 'it is not a copy');
    await finding(document, 'placeholder');
    await finding(document, 'broken-cross-reference');
  });
});

describe('A review of the workspace', () => {
  afterEach(closeAll);

  it('sums up, and keeps the findings of a draft that is opened and closed again', async () => {
    const summary = await run<{ drafts: number; draftsToFix: number; unread: number }>('lintWorkspace');
    assert(summary.drafts === 3 && summary.draftsToFix > 0 && summary.unread === 0, JSON.stringify(summary));
    const uri = uriOf('visit-nda.md');
    const count = findings(uri).length;
    await open('visit-nda.md');
    await eventually(() =>
      assert(findings(uri).length === count, `${findings(uri).length} instead of ${count} when open`),
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually(() =>
      assert(findings(uri).length === count, `${findings(uri).length} instead of ${count} when closed`),
    );
  });
});
