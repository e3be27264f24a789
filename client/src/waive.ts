import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import type { WaiveParams } from '../../server/src/lsp/messages.js';
import type { LanguageServer } from './languageServer.js';

/** Adds the command behind “Waive in this project…”: it asks for the reason and keeps the waiver in the project's file. */
export function registerWaive(server: LanguageServer): Disposable {
  return commands.registerCommand('clausewright.waive', (params: WaiveParams) => waive(server, params));
}

async function waive(server: LanguageServer, params: WaiveParams): Promise<void> {
  const reason = await window.showInputBox({
    title: 'Waive in this project',
    prompt: 'Why is this accepted? The reason is kept for whoever reads the draft next.',
    placeHolder: 'Agreed with the client on 4 March',
    validateInput: (text) => (text.trim() === '' ? 'Give a reason.' : undefined),
  });
  if (reason === undefined) return;
  const change = await server.ask('clausewright/waive', { ...params, reason: reason.trim() });
  const edit = change && (await server.toWorkspaceEdit(change));
  if (!edit || !(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(
      'The file “.clausewright-waivers.json” cannot be read or written. Nothing was changed.',
    );
    return;
  }
  for (const [uri] of edit.entries()) await (await workspace.openTextDocument(Uri.parse(uri.toString()))).save();
}
