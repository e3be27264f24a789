import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { referenceLinks } from '../core/index.js';
import type { Session } from './session.js';
import { addressOf, toRange } from './toProtocol.js';

/** Makes links of the references to sections of the draft. */
export function serveDocumentLinks(session: Session): void {
  const links = session.guarded(
    'Linking',
    [],
    async ({ textDocument: { uri } }: DocumentLinkParams, token): Promise<DocumentLink[]> => {
      const open = await session.draftAt(uri, token);
      if (!open?.draft.document.isContract) return [];
      return referenceLinks(open.draft).map(({ range, target }) => ({
        range: toRange(open.source, range),
        target: addressOf(open, target),
      }));
    },
  );
  session.connection.onDocumentLinks((params, token) => links(params, token));
}
