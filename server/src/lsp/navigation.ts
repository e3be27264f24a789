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
import { definitionAt, escapeMarkdown, findingsAt, hoverAt, outline } from '../core/index.js';
import { explainFor } from './explain.js';
import { offsetOf } from './fromProtocol.js';
import type { OpenDraft } from './openDraft.js';
import type { Session } from './session.js';
import { addressOf, toDocumentSymbol, toLocationLink, toRange } from './toProtocol.js';

/** Of each rule that reports something at an offset, how it is set for the draft, and by whom. */
async function whyReported(session: Session, { uri, draft }: OpenDraft, offset: number) {
  const found = findingsAt(draft, offset);
  const parts = found.map(async ({ ruleId }) => {
    const why = await explainFor(session, uri, ruleId);
    return `**Why this rule here?** ${ruleId}: ${escapeMarkdown(why.join(' '))}`;
  });
  return found[0] && { markdown: (await Promise.all(parts)).join('\n\n'), range: found[0].range };
}

/** Explains words, leads to where they are introduced, and lists the sections. */
export function serveNavigation(session: Session): void {
  const { connection, client } = session;

  const hover = session.guarded(
    'Hovering',
    null,
    async ({ textDocument, position }: HoverParams, token): Promise<Hover | null> => {
      const open = await session.draftAt(textDocument.uri, token);
      if (!open) return null;
      const offset = offsetOf(open.source, position);
      const content = hoverAt(
        open.draft,
        offset,
        client.markdownHover ? (target) => addressOf(open, target) : undefined,
      );
      const why = open.isReviewed ? await whyReported(session, open, offset) : undefined;
      const range = content?.range ?? why?.range;
      if (!range) return null;
      const kind = client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
      const value = [content, why].flatMap((part) => part?.markdown ?? []).join('\n\n---\n\n');
      return { contents: { kind, value }, range: toRange(open.source, range) };
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
