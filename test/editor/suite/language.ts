/** What the editor knows of a draft: definitions, hovers, the outline, clauses to insert. */
import * as vscode from 'vscode';
import { closeAll, open, rangeOf, withinLast } from './drafts.js';
import { assert, eventually, found } from './eventually.js';

describe('A defined term', () => {
  afterEach(closeAll);

  it('leads to its definition', async () => {
    const { document } = await open('supply-nda.md');
    const place = withinLast(document, 'Confidential Information within');
    const defined = rangeOf(document, 'Confidential Information**').start;
    await eventually(async () => {
      const targets = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        place,
      );
      const ranges = targets.map((target) => ('targetUri' in target ? target.targetRange : target.range));
      assert(
        ranges.some((range) => range.contains(defined) || range.start.line === defined.line),
        `the targets are ${JSON.stringify(ranges)}`,
      );
    });
  });

  it('shows its definition on hover', async () => {
    const { document } = await open('supply-nda.md');
    const place = withinLast(document, 'Purpose\nand are bound');
    await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        place,
      );
      const words = hovers.flatMap(({ contents }) =>
        contents.map((part) => (typeof part === 'string' ? part : part.value)),
      );
      assert(
        words.some((text) => text.includes('evaluation of coatings')),
        `the hover says ${JSON.stringify(words)}`,
      );
    });
  });
});

describe('The outline', () => {
  afterEach(closeAll);

  it('lists sections with their numbers', async () => {
    const { document } = await open('supply-nda.md');
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      const names = symbols.flatMap(withChildren).map(({ name }) => name);
      // VS Code's own Markdown outline lists headings as typed (“## 1. Definitions”); this one is Clausewright's.
      assert(
        names.some((name) => /^(Section )?1\.? Definitions$/.test(name)),
        `the outline is ${JSON.stringify(names)}`,
      );
      assert(
        names.some((name) => /^(Section )?3\.2\b/.test(name)),
        `no subsections in ${JSON.stringify(names)}`,
      );
    });
  });
});

function withChildren(symbol: vscode.DocumentSymbol): vscode.DocumentSymbol[] {
  return [symbol, ...symbol.children.flatMap(withChildren)];
}

describe('A snippet', () => {
  afterEach(closeAll);

  it('is offered while a clause is typed', async () => {
    const editor = await open('supply-nda.md');
    const { document } = editor;
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((change) => change.insert(end, '\n\nconf'));
    const place = document.lineAt(document.lineCount - 1).range.end;
    await eventually(async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        place,
      );
      const snippets = items
        .filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet)
        .map(({ label }) => (typeof label === 'string' ? label : label.label));
      found(
        snippets.find((label) => label.startsWith('conf')),
        `the snippets are ${JSON.stringify(snippets)}`,
      );
    });
  });
});
