/** What the editor shows of terms and references: links, counts of uses, colours, names to look for. */
import * as vscode from 'vscode';
import { closeAll, open, rangeOf } from './drafts.js';
import { assert, eventually, found } from './eventually.js';

describe('A reference', () => {
  afterEach(closeAll);

  it('is a link to its section', async () => {
    const editor = await open('supply-nda.md');
    const { document } = editor;
    await editor.edit((change) => change.replace(rangeOf(document, 'Section 9.4'), 'Section 3.2'));
    const link = await eventually(async () => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      const all = links.map(({ range }) => document.getText(range));
      return found(links[all.indexOf('Section 3.2')], `the links are ${JSON.stringify(all)}`);
    });
    await vscode.commands.executeCommand('vscode.open', link.target);
    await eventually(() => {
      const line = vscode.window.activeTextEditor?.selection.active.line ?? -1;
      const text = line < 0 ? '' : document.lineAt(line).text;
      assert(text.startsWith('3.2 '), `it leads to “${text}”`);
    });
  });
});

describe('A definition', () => {
  afterEach(closeAll);

  const lenses = async (uri: vscode.Uri) => {
    const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 50);
    return all.map(({ command }) => command?.title ?? '');
  };

  it('says how often its term is used, and not where the user does not want that', async () => {
    const { document } = await open('supply-nda.md');
    await eventually(async () => {
      const titles = await lenses(document.uri);
      assert(titles.includes('3 uses'), `the lenses are ${JSON.stringify(titles)}`);
    });
    const settings = vscode.workspace.getConfiguration('clausewright');
    await settings.update('showUses', false, vscode.ConfigurationTarget.Workspace);
    try {
      await eventually(async () => {
        const titles = await lenses(document.uri);
        assert(!titles.some((title) => /\buses?$/.test(title)), `the lenses are still ${JSON.stringify(titles)}`);
      });
    } finally {
      await settings.update('showUses', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('is coloured, as is each use', async () => {
    const { document } = await open('supply-nda.md');
    await eventually(async () => {
      const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      );
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      assert(legend?.tokenTypes.includes('definedTerm'), `the names are ${JSON.stringify(legend?.tokenTypes)}`);
      assert((tokens?.data.length ?? 0) > 50, `there are ${tokens?.data.length} numbers`);
    });
  });

  it('is found by its name', async () => {
    await open('supply-nda.md');
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'Purpose',
      );
      const names = symbols.map(({ name }) => name);
      assert(names.includes('Purpose'), `the names are ${JSON.stringify(names)}`);
    });
  });
});
