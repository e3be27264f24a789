import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  type Location,
  type ReferenceParams,
} from 'vscode-languageserver';
import { occurrencesAt } from '../core/index.js';
import { offsetOf } from './fromProtocol.js';
import type { Session } from './session.js';
import { toRange } from './toProtocol.js';

/** Lists and highlights the places that speak of a term or a section. */
export function serveOccurrences(session: Session): void {
  const { connection } = session;

  const references = session.guarded(
    'Finding references',
    [],
    async ({ textDocument: { uri }, position, context }: ReferenceParams, token): Promise<Location[]> => {
      const open = await session.draftAt(uri, token);
      if (!open) return [];
      return occurrencesAt(open.draft, offsetOf(open.source, position))
        .filter(({ isDeclaration }) => context.includeDeclaration || !isDeclaration)
        .map(({ range }) => ({ uri, range: toRange(open.source, range) }));
    },
  );
  connection.onReferences((params, token) => references(params, token));

  const highlights = session.guarded(
    'Highlighting',
    [],
    async ({ textDocument: { uri }, position }: DocumentHighlightParams, token): Promise<DocumentHighlight[]> => {
      const open = await session.draftAt(uri, token);
      if (!open) return [];
      return occurrencesAt(open.draft, offsetOf(open.source, position)).map(({ range, isDeclaration }) => ({
        range: toRange(open.source, range),
        kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    },
  );
  connection.onDocumentHighlight((params, token) => highlights(params, token));
}
