/** The drafts of the test workspace, opened and looked at as a user would. */
import * as vscode from 'vscode';
import { assert, eventually, found } from './eventually.js';

export function uriOf(name: string): vscode.Uri {
  const folder = found(vscode.workspace.workspaceFolders?.[0], 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf(name)));
}

/** Closes all editors and drops what the tests have typed into them. */
export async function closeAll(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Where a phrase stands, at its first or, with `from`, a later place. */
export function rangeOf(document: vscode.TextDocument, phrase: string, from = 0): vscode.Range {
  const offset = document.getText().indexOf(phrase, from);
  assert(offset >= 0, `the draft does not say “${phrase}”`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + phrase.length));
}

/** A position inside the last place of a phrase. */
export function withinLast(document: vscode.TextDocument, phrase: string): vscode.Position {
  const offset = document.getText().lastIndexOf(phrase);
  assert(offset >= 0, `the draft does not say “${phrase}”`);
  return document.positionAt(offset + 1);
}

/** The rule that a diagnostic comes from. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** What Clausewright reports on a file at this moment. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source?.toLowerCase() === 'clausewright');
}

/** Waits for a finding of a rule, on words that hold this phrase where one is given. */
export function finding(document: vscode.TextDocument, rule: string, phrase = ''): Promise<vscode.Diagnostic> {
  return eventually(() => {
    const all = findings(document.uri);
    const match = all.find((one) => ruleOf(one) === rule && document.getText(one.range).includes(phrase));
    return found(
      match,
      `no ${rule} on “${phrase}” among ${JSON.stringify(all.map((one) => [ruleOf(one), one.message]))}`,
    );
  });
}

/** Waits until a rule has no finding left. */
export function noFinding(document: vscode.TextDocument, rule: string): Promise<void> {
  return eventually(() => {
    const left = findings(document.uri).find((one) => ruleOf(one) === rule);
    assert(!left, `${rule} still reports: ${left?.message}`);
  });
}

/** Waits for a quick fix of a finding whose title holds these words. */
export function quickFix(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  title: RegExp,
): Promise<vscode.CodeAction> {
  return eventually(async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      diagnostic.range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    const match = actions.find((action) => title.test(action.title));
    return found(match, `no quick fix ${title} among ${JSON.stringify(actions.map((action) => action.title))}`);
  });
}

/** Does what choosing an action from the menu does. */
export async function choose(action: vscode.CodeAction): Promise<void> {
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}
