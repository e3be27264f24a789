import { ConfigurationTarget, commands, Disposable, type TextDocument, window, workspace } from 'vscode';
import type { ReviewStatus } from '../../server/src/lsp/messages.js';
import type { LanguageServer } from './languageServer.js';
import { countsOf } from './status.js';

/** Adds the commands that review the draft in front. */
export function registerLintDraft(server: LanguageServer): Disposable {
  return Disposable.from(
    commands.registerCommand('clausewright.lintDraft', () => lintDraft(server)),
    commands.registerCommand('clausewright.reviewAnyway', () => reviewAnyway(server)),
  );
}

/** The document in front, if it can be a draft; else the user is told. */
export function draftInFront(server: LanguageServer): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  if (document && server.reads(document)) return document;
  void window.showInformationMessage('Open a draft first: a Markdown or plain text file.');
  return undefined;
}

async function lintDraft(server: LanguageServer): Promise<ReviewStatus | undefined> {
  const document = draftInFront(server);
  if (!document) return undefined;
  const status = await server.ask('clausewright/review', { uri: document.uri.toString() });
  if (!status) return undefined;
  if (status.state === 'reviewed') await tellCounts(status);
  else void tellLeftOut(server);
  return status;
}

async function tellCounts(status: ReviewStatus): Promise<void> {
  window.setStatusBarMessage(`Clausewright: ${countsOf(status)}.`, 5000);
  if (status.toFix + status.toConsider > 0) await commands.executeCommand('workbench.actions.view.problems');
  else void window.showInformationMessage('Nothing to fix and nothing to consider in this draft.');
}

async function tellLeftOut(server: LanguageServer): Promise<void> {
  const review = 'Review It';
  const message =
    'Clausewright takes this file for no contract, or is told to leave it out, and reports nothing on it.';
  if ((await window.showInformationMessage(message, review)) === review) await reviewAnyway(server);
}

async function reviewAnyway(server: LanguageServer): Promise<void> {
  const document = draftInFront(server);
  if (!document) return;
  const once = { label: 'Review this file while it is open', always: false };
  const always = {
    label: 'Always review this file',
    detail: 'Adds it to the setting “clausewright.files”.',
    always: true,
  };
  const choices = document.isUntitled ? [once] : [once, always];
  const choice = await window.showQuickPick(choices, { placeHolder: 'This file is not reviewed' });
  if (choice?.always) await addToFiles(document);
  else if (choice) await server.ask('clausewright/review', { uri: document.uri.toString(), asDraft: true });
}

/** Writes into the settings that the file is a draft. */
async function addToFiles({ uri }: TextDocument): Promise<void> {
  const configuration = workspace.getConfiguration('clausewright', uri);
  const inWorkspace = workspace.getWorkspaceFolder(uri) !== undefined;
  const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const { workspaceValue, globalValue } = configuration.inspect<Record<string, boolean>>('files') ?? {};
  const present = inWorkspace ? workspaceValue : globalValue;
  const pattern = inWorkspace ? workspace.asRelativePath(uri, false) : `**/${uri.path.split('/').at(-1)}`;
  await configuration.update('files', { ...present, [pattern]: true }, target);
}
