import {
  LSPErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { renamableAt, renameAt } from '../core/index.js';
import { toWorkspaceEdit } from './edits.js';
import { offsetOf } from './fromProtocol.js';
import type { Session } from './session.js';
import { toRange } from './toProtocol.js';

/** Renames terms and numbers of sections; what cannot be renamed is refused with the reason, which the editor shows. */
export function serveRename(session: Session): void {
  const { connection, client } = session;

  const prepare = session.guarded(
    'Preparing to rename',
    null,
    async ({ textDocument: { uri }, position }: PrepareRenameParams, token): Promise<PrepareRenameResult | null> => {
      const open = await session.draftAt(uri, token);
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
      const open = await session.draftAt(uri, token);
      if (!open?.draft.document.isContract) return null;
      const renaming = renameAt(open.draft, offsetOf(open.source, position), newName);
      if ('refused' in renaming) throw refusal(renaming.refused);
      return toWorkspaceEdit(open, renaming.edits, client);
    },
  );
  connection.onRenameRequest((params, token) => rename(params, token));
}

const refusal = (reason: string) => new ResponseError(LSPErrorCodes.RequestFailed, reason);
