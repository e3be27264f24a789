import { commands, type Disposable, type QuickPickItem, QuickPickItemKind, type Uri, window, workspace } from 'vscode';
import type { PlaybookChoiceParams } from '../../server/src/lsp/messages.js';
import type { LanguageServer } from './languageServer.js';
import { draftInFront } from './lintDraft.js';

type Choice = Pick<PlaybookChoiceParams, 'playbook' | 'holdsFor'>;

/** Adds the command that has the draft in front, or its project, read by a playbook. */
export function registerChoosePlaybook(server: LanguageServer): Disposable {
  return commands.registerCommand('clausewright.choosePlaybook', (choice?: Choice) => choosePlaybook(server, choice));
}

/** @param given the choice, for callers that know it; else the user is asked */
async function choosePlaybook(server: LanguageServer, given: Choice | undefined): Promise<boolean> {
  const document = draftInFront(server);
  if (!document) return false;
  const uri = document.uri.toString();
  const choice = given ?? (await ask(server, uri));
  if (!choice) return false;
  const change = await server.ask('clausewright/choosePlaybook', { uri, ...choice });
  const edit = change && (await server.toWorkspaceEdit(change));
  if (!edit || !(await workspace.applyEdit(edit))) {
    const where = choice.holdsFor === 'draft' ? 'the front matter of the draft' : 'the file “.clausewright.json”';
    void window.showInformationMessage(`There is nothing to change in ${where}, or it cannot be read.`);
    return false;
  }
  if (choice.holdsFor === 'project')
    for (const [file] of edit.entries()) await (await workspace.openTextDocument(file)).save();
  return true;
}

const title = 'Choose Playbook';
const mostFiles = 50;

async function ask(server: LanguageServer, uri: string): Promise<Choice | undefined> {
  const known = await server.ask('clausewright/playbooks', { uri });
  if (!known) return undefined;
  const files = await workspace.findFiles('**/*.playbook.json', '**/node_modules/**', mostFiles);
  const items: (QuickPickItem & { readonly playbook?: Choice['playbook'] })[] = [
    ...known.builtIn.map(({ name, summary }) => ({ label: name, detail: summary, playbook: { name } })),
    ...(files.length > 0 ? [{ label: 'Yours', kind: QuickPickItemKind.Separator }] : []),
    ...files.map((file) => ({
      label: nameOf(file),
      description: workspace.asRelativePath(file),
      playbook: { file: file.toString() },
    })),
    { label: '', kind: QuickPickItemKind.Separator },
    { label: 'None', detail: 'Report no departures from a playbook.', playbook: null },
  ];
  const placeHolder = known.current
    ? `By which playbook is the draft to be read? Now it is read by “${known.current}”.`
    : 'By which playbook is the draft to be read? Now it is read by none.';
  const picked = await window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
  if (picked?.playbook === undefined) return undefined;
  const scope = await window.showQuickPick(
    [
      { label: 'This draft', detail: 'Written into its front matter.', holdsFor: 'draft' as const },
      {
        label: 'All drafts of this project',
        detail: 'Written into the file “.clausewright.json”, for everybody who works on it.',
        holdsFor: 'project' as const,
      },
    ],
    { title, placeHolder: 'For which drafts does that hold?', ignoreFocusOut: true },
  );
  return scope && { playbook: picked.playbook, holdsFor: scope.holdsFor };
}

/** `house` of `house.playbook.json`. */
const nameOf = (file: Uri) => (file.path.split('/').at(-1) ?? '').replace(/\.playbook\.json$/, '');
