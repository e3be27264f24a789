import type { WorkspaceEdit } from 'vscode-languageserver';
import { addFileWaiver, SourceText, waiverFileName } from '../core/index.js';
import { decoded } from './decoded.js';
import type { Requests, WaiveParams } from './messages.js';
import { parentOf } from './nearestFiles.js';
import type { Session } from './session.js';
import { toRange } from './toProtocol.js';

type Waive = Requests['clausewright/waive'];

/** Answers with changes that waive findings in the file of a project. */
export function serveWaivers(session: Session): void {
  const handler = session.guarded<Waive['params'], Waive['result']>('Waiving', null, (params) =>
    waiverEdit(session, params),
  );
  session.connection.onRequest('clausewright/waive', handler);
}

/**
 * The change that waives a finding for a project: in its file of waivers or, where it has none, in a new one beside its
 * settings or at the top of the folder that is open. Null where the file cannot be read or the client makes no files.
 */
export async function waiverEdit(session: Session, params: WaiveParams): Promise<WorkspaceEdit | null> {
  const { uri, fingerprint, words, reason, by = '' } = params;
  const known = await session.waivers.fileOf(uri);
  const folder = known?.folder ?? (await session.settings.projectFolder(uri)) ?? session.folderOf(uri) ?? parentOf(uri);
  if (folder === undefined) return null;
  const file = known?.uri ?? `${folder}/${waiverFileName}`;
  const text = known ? ((await session.readText(file)) ?? '') : '';
  const draft = decoded(uri.slice(folder.length + 1));
  const edit = addFileWaiver(text, fingerprint, { words, draft, reason, by, until: '' });
  if (!edit) return null;
  const edits = [{ range: toRange(new SourceText(text), edit.range), newText: edit.text }];
  const { documentChanges, makesFiles } = session.client;
  if (!known && !makesFiles) return null;
  if (!documentChanges) return { changes: { [file]: edits } };
  const create = { kind: 'create' as const, uri: file, options: { ignoreIfExists: true } };
  const change = { textDocument: { uri: file, version: null }, edits };
  return { documentChanges: known ? [change] : [create, change] };
}
