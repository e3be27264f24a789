import { type CodeAction, commands, type Disposable, Range, window, workspace } from 'vscode';
import type { LanguageServer } from './languageServer.js';
import { draftInFront } from './lintDraft.js';

const kind = 'source.fixAll.clausewright';

/** Adds the command that applies all safe fixes of the draft in front. */
export function registerFixAll(server: LanguageServer): Disposable {
  return commands.registerCommand('clausewright.fixAll', () => fixAll(server));
}

/** Gives back how many places were changed. */
async function fixAll(server: LanguageServer): Promise<number> {
  const document = draftInFront(server);
  if (!document) return 0;
  await server.start();
  const everything = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    everything,
    kind,
  );
  const edit = actions.find((action) => action.kind?.value === kind)?.edit;
  if (!edit) {
    void window.showInformationMessage('Nothing can be fixed without a decision of yours.');
    return 0;
  }
  const places = edit.entries().reduce((count, [, edits]) => count + edits.length, 0);
  if (!(await workspace.applyEdit(edit))) return 0;
  void window.showInformationMessage(
    `${places} ${places === 1 ? 'place' : 'places'} changed. Undo takes all of it back.`,
  );
  return places;
}
