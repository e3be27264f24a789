import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { renamableAt, renameAt, termAt } from '../core/index.js';
import { unlessCancelled } from './cancellation.js';
import { toWorkspaceEdit } from './edits.js';
import { offsetOf } from './fromProtocol.js';
import type { OpenDraft } from './openDraft.js';
import { renameTogether } from './renameTogether.js';
import type { Session } from './session.js';
import { toRange } from './toProtocol.js';

/** Renames terms and numbers of sections; what cannot be renamed is refused with the reason, which the editor shows. */
export function serveRename(session: Session): void {
  const { connection, client } = session;

  const prepare = session.guarded(
    'Preparing to rename',
    null,
    async ({ textDocument: { uri }, position }: PrepareRenameParams, token): Promise<PrepareRenameResult | null> => {
      const open = await settledDraft(session, uri, token);
      if (!open?.draft.document.isContract) return null;
      const found = renamableAt(open.draft, offsetOf(open.source, position));
      if ('refused' in found) throw refusal(found.refused);
      return { range: toRange(open.source, found.range), placeholder: found.name };
    },
  );
  connection.onPrepareRename((params, token) => prepare(params, token));

  const rename = session.guarded(
    'Renaming',
    null,
    async ({ textDocument: { uri }, position, newName }: RenameParams, token): Promise<WorkspaceEdit | null> => {
      const open = await settledDraft(session, uri, token);
      if (!open?.draft.document.isContract) return null;
      const offset = offsetOf(open.source, position);
      const term = termAt(open.draft, offset);
      if (term !== undefined) {
        const together = await renameTogether(session, open, term, newName);
        if ('refused' in together) throw refusal(together.refused);
        return mergedEdit(together.files.map(({ text, edits }) => toWorkspaceEdit(text, edits, client)));
      }
      const renaming = renameAt(open.draft, offset, newName);
      if ('refused' in renaming) throw refusal(renaming.refused);
      return toWorkspaceEdit(open, renaming.edits, client);
    },
  );
  connection.onRenameRequest((params, token) => rename(params, token));
}

/** An open draft that knows the definitions of other files. */
async function settledDraft(session: Session, uri: string, token: CancellationToken): Promise<OpenDraft | undefined> {
  const open = await session.draftAt(uri, token);
  if (open) await unlessCancelled(session.glossaries.settle(open, await session.settings.of(uri)), token);
  return open;
}

/** The changes of several files as one; clients do all of it or nothing, and undo it in one step. */
function mergedEdit(edits: readonly WorkspaceEdit[]): WorkspaceEdit {
  if (edits.every(({ documentChanges }) => documentChanges))
    return { documentChanges: edits.flatMap(({ documentChanges }) => documentChanges ?? []) };
  return { changes: Object.assign({}, ...edits.map(({ changes }) => changes)) };
}

const refusal = (reason: string) => new ResponseError(LSPErrorCodes.RequestFailed, reason);
