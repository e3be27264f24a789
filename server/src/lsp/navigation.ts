import {
  type DefinitionParams,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type Hover,
  type HoverParams,
  type Location,
  type LocationLink,
  MarkupKind,
  type SymbolInformation,
} from 'vscode-languageserver';
import { definitionAt, hoverAt, outline } from '../core/index.js';
import { offsetOf } from './fromProtocol.js';
import type { Session } from './session.js';
import { addressOf, toDocumentSymbol, toLocationLink, toRange } from './toProtocol.js';

/** Explains words, leads to where they are introduced, and lists the sections. */
export function serveNavigation(session: Session): void {
  const { connection, client } = session;

  const hover = session.guarded(
    'Hovering',
    null,
    async ({ textDocument, position }: HoverParams, token): Promise<Hover | null> => {
      const open = await session.draftAt(textDocument.uri, token);
      const linkTo = client.markdownHover && open ? (offset: number) => addressOf(open, offset) : undefined;
      const content = open && hoverAt(open.draft, offsetOf(open.source, position), linkTo);
      if (!content) return null;
      const kind = client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
      return { contents: { kind, value: content.markdown }, range: toRange(open.source, content.range) };
    },
  );
  connection.onHover((params, token) => hover(params, token));

  const definition = session.guarded(
    'Going to a definition',
    [],
    async ({ textDocument, position }: DefinitionParams, token): Promise<LocationLink[] | Location[]> => {
      const open = await session.draftAt(textDocument.uri, token);
      if (!open) return [];
      const links = definitionAt(open.draft, offsetOf(open.source, position)).map((target) =>
        toLocationLink(open, target),
      );
      return client.definitionLinks
        ? links
        : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
    },
  );
  connection.onDefinition((params, token) => definition(params, token));

  const symbols = session.guarded(
    'Listing the sections',
    [],
    async ({ textDocument: { uri } }: DocumentSymbolParams, token): Promise<DocumentSymbol[] | SymbolInformation[]> => {
      const open = await session.draftAt(uri, token);
      // What is no contract keeps the outline that the editor has for it.
      if (!open?.draft.document.isContract) return [];
      const tree = outline(open.draft).map((entry) => toDocumentSymbol(open.source, entry));
      return client.symbolTree ? tree : tree.flatMap((symbol) => flattened(uri, symbol, ''));
    },
  );
  connection.onDocumentSymbol((params, token) => symbols(params, token));
}

function flattened(
  uri: string,
  { name, kind, range, children = [] }: DocumentSymbol,
  containerName: string,
): SymbolInformation[] {
  return [
    { name, kind, containerName, location: { uri, range } },
    ...children.flatMap((child) => flattened(uri, child, name)),
  ];
}
