import type { WorkspaceEdit } from 'vscode-languageserver';
import {
  configurationFileName,
  playbookInDraft,
  playbookInSettings,
  playbookNames,
  playbookSummaries,
  SourceText,
} from '../core/index.js';
import { decoded } from './decoded.js';
import type { PlaybookChoiceParams, Requests } from './messages.js';
import { parentOf } from './nearestFiles.js';
import type { Session } from './session.js';
import { toRange } from './toProtocol.js';

type List = Requests['clausewright/playbooks'];
type Choose = Requests['clausewright/choosePlaybook'];

/** Answers with the playbooks there are, and with changes that choose one. */
export function servePlaybooks(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    'clausewright/playbooks',
    session.guarded<List['params'], List['result']>('Looking for playbooks', null, async ({ uri }, token) => {
      const open = await session.draftAt(uri, token);
      if (!open) return null;
      const builtIn = playbookNames.map((name) => ({ name, summary: playbookSummaries[name] }));
      return { current: open.draft.playbook?.title ?? null, builtIn };
    }),
  );
  connection.onRequest(
    'clausewright/choosePlaybook',
    session.guarded<Choose['params'], Choose['result']>('Choosing a playbook', null, async (params) =>
      params.holdsFor === 'draft' ? inDraft(session, params) : inProject(session, params),
    ),
  );
}

/** A draft that is not open is not to be changed behind anybody’s back. */
function inDraft(session: Session, params: PlaybookChoiceParams): WorkspaceEdit | null {
  const { uri } = params;
  const draft = session.drafts.get(uri);
  const edit = draft && playbookInDraft(draft.source.toString(), nameOf(params, parentOf(uri) ?? ''));
  if (!edit) return null;
  return { changes: { [uri]: [{ range: toRange(draft.source, edit.range), newText: edit.text }] } };
}

async function inProject(session: Session, params: PlaybookChoiceParams): Promise<WorkspaceEdit | null> {
  const { uri } = params;
  const known = await session.settings.projectFolder(uri);
  const folder = known ?? session.folderOf(uri) ?? parentOf(uri);
  if (folder === undefined) return null;
  const file = `${folder}/${configurationFileName}`;
  const text = known === undefined ? undefined : await session.readText(file);
  const settings = playbookInSettings(text, nameOf(params, folder));
  if (settings === undefined) return null;
  const whole = { start: 0, end: text?.length ?? 0 };
  const edits = [{ range: toRange(new SourceText(text ?? ''), whole), newText: settings }];
  const { documentChanges, makesFiles } = session.client;
  if (text === undefined && !makesFiles) return null;
  if (!documentChanges) return { changes: { [file]: edits } };
  const create = { kind: 'create' as const, uri: file, options: { ignoreIfExists: true } };
  const change = { textDocument: { uri: file, version: null }, edits };
  return { documentChanges: text === undefined ? [create, change] : [change] };
}

/** How a playbook is named in a file of a folder. */
function nameOf({ playbook }: PlaybookChoiceParams, folder: string): string | undefined {
  if (playbook === null) return undefined;
  return 'name' in playbook ? playbook.name : relativeTo(folder, playbook.file);
}

/** The way from a folder to a file, both by their addresses. */
function relativeTo(folder: string, file: string): string {
  const from = folder.split('/');
  const to = file.split('/');
  let shared = 0;
  while (shared < Math.min(from.length, to.length - 1) && from[shared] === to[shared]) shared++;
  return decoded([...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/'));
}
