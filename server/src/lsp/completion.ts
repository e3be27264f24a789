import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
} from 'vscode-languageserver';
import { type ClauseText, clauseTexts } from '../core/index.js';
import { offsetOf } from './fromProtocol.js';
import type { OpenDraft } from './openDraft.js';
import type { Session } from './session.js';
import { toSnippet } from './snippet.js';
import { toRange } from './toProtocol.js';

/** What is typed before a list of clauses comes up by itself; less would come up too often. */
const leastTyped = 3;

/** Offers the clauses of the library while their short names are typed. */
export function serveCompletion(session: Session): void {
  const complete = session.guarded('Completing', [], async (params: CompletionParams, token) => {
    const { textDocument, position, context } = params;
    const asked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
    // An editor with snippets offers them when it is asked; twice would be too much.
    if (asked && session.client.options.offersSnippets) return [];
    const open = await session.draftAt(textDocument.uri, token);
    return open ? clausesAt(session, open, offsetOf(open.source, position), asked) : [];
  });
  session.connection.onCompletion((params, token) => complete(params, token));
}

/** @param asked the user wants a list; else it comes up only where a paragraph begins with what can be nothing but a short name */
function clausesAt(session: Session, { source, draft }: OpenDraft, offset: number, asked: boolean): CompletionItem[] {
  const { line } = source.positionAt(offset);
  const lineStart = source.offsetAt({ line, character: 0 });
  const before = source.slice(source.offsetAt({ line: line - 1, character: 0 }), lineStart);
  if (!asked && line > 0 && before.trim() !== '') return [];
  const beforeCursor = source.slice(lineStart, offset);
  const typed = (asked ? /[a-z][a-z-]*$/i : /^\s*[a-z][a-z-]*$/).exec(beforeCursor)?.[0].trim() ?? '';
  if (typed.length < (asked ? 1 : leastTyped)) return [];
  const range = toRange(source, { start: offset - typed.length, end: offset });
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
