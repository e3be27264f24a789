import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
} from 'vscode-languageserver';
import { type ClauseText, clauseTexts } from '../core/index.js';
import { offsetOf } from './fromProtocol.js';
import type { OpenDraft } from './openDraft.js';
import type { Session } from './session.js';
import { toSnippet } from './snippet.js';
import { toRange } from './toProtocol.js';

/** Offers the clauses of the library while their short names are typed, for editors that have no snippets of their own. */
export function serveCompletion(session: Session): void {
  const complete = session.guarded('Completing', [], async ({ textDocument, position }: CompletionParams) => {
    const open = await session.draftAt(textDocument.uri);
    return open ? clausesAt(session, open, offsetOf(open.document, position)) : [];
  });
  session.connection.onCompletion((params) => complete(params));
}

function clausesAt(session: Session, { document, draft }: OpenDraft, offset: number): CompletionItem[] {
  const lineStart = document.offsetAt({ line: document.positionAt(offset).line, character: 0 });
  const typed = /[a-z][a-z-]*$/i.exec(document.getText().slice(lineStart, offset))?.[0] ?? '';
  if (!typed) return [];
  const range = toRange(document, { start: offset - typed.length, end: offset });
  return clauseTexts(draft)
    .filter(({ clause }) => clause.prefix.startsWith(typed.toLowerCase()))
    .map((clauseText) => ({
      ...toItem(clauseText),
      textEdit: { range, newText: newText(session, clauseText) },
      ...format(session),
    }));
}

function toItem({ clause, text }: ClauseText): CompletionItem {
  return {
    label: clause.prefix,
    labelDetails: { description: clause.title },
    kind: CompletionItemKind.Snippet,
    detail: clause.description,
    documentation: { kind: 'plaintext', value: text },
  };
}

function newText({ client }: Session, { text, tabStops }: ClauseText): string {
  return client.snippetCompletion ? toSnippet(text, tabStops) : text;
}

function format({ client }: Session): Pick<CompletionItem, 'insertTextFormat'> {
  return { insertTextFormat: client.snippetCompletion ? InsertTextFormat.Snippet : InsertTextFormat.PlainText };
}
