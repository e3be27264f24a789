import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver';
import {
  type ClauseText,
  type Completion,
  type CompletionSubject,
  clauseTexts,
  completionsAt,
  explainCompletion,
} from '../core/index.js';
import type { ClientFeatures } from './clientFeatures.js';
import { offsetOf } from './fromProtocol.js';
import type { OpenDraft } from './openDraft.js';
import type { Session } from './session.js';
import { toSnippet } from './snippet.js';
import { addressOf, toRange } from './toProtocol.js';

/** What is typed before a list of clauses comes up by itself; less would come up too often. */
const leastTyped = 3;

const small = 'abcdefghijklmnopqrstuvwxyz-';
/** What begins a term or a reference, and what goes on with a number. */
const beginnings = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÅÆÇÉÈÊÍÎÑÓÔÖØÚÜ"“„«「『‘§ 0123456789.(';

/** The characters for which a list comes up: some editors offer nothing in prose unless one calls for it. */
export const triggersOf = ({ options }: ClientFeatures): string[] => [
  ...(options.offersSnippets ? small + beginnings : beginnings),
];

/** What the server is told again when the client wants to know more of an item. */
interface ItemData {
  readonly uri: string;
  readonly about: CompletionSubject;
}

/** Offers the clauses of the library while their short names are typed, the draft's terms, and its sections. */
export function serveCompletion(session: Session): void {
  const { connection, client } = session;
  const nothing: CompletionList = { isIncomplete: false, items: [] };
  const complete = session.guarded('Completing', nothing, async (params: CompletionParams, token) => {
    const { textDocument, position, context } = params;
    const asked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
    const open = await session.draftAt(textDocument.uri, token);
    if (!open) return nothing;
    const offset = offsetOf(open.source, position);
    const { items, isIncomplete } = completionsAt(open.draft, offset, asked);
    // An editor with snippets offers them when it is asked; twice would be too much.
    const clauses = asked && client.options.offersSnippets ? [] : clausesAt(session, open, offset, asked);
    return { isIncomplete, items: [...items.map((item, rank) => toTermOrSection(open, item, rank)), ...clauses] };
  });
  connection.onCompletion((params, token) => complete(params, token));

  connection.onCompletionResolve(async (item, token) => {
    const { uri, about } = (item.data ?? {}) as Partial<ItemData>;
    if (uri === undefined || about === undefined) return item;
    const explain = session.guarded('Explaining a completion', item, async () => {
      const open = await session.draftAt(uri, token);
      const linkTo = client.markdownCompletion && open ? (offset: number) => addressOf(open, offset) : undefined;
      const value = open && explainCompletion(open.draft, about, linkTo);
      const kind = client.markdownCompletion ? MarkupKind.Markdown : MarkupKind.PlainText;
      return value ? { ...item, documentation: { kind, value } } : item;
    });
    return explain(undefined, token);
  });
}

/** @param rank which tells where it comes among the others that fit as well */
function toTermOrSection({ uri, source }: OpenDraft, completion: Completion, rank: number): CompletionItem {
  const { kind, label, description, text, range, filter, about } = completion;
  return {
    label,
    ...(description && { labelDetails: { description } }),
    kind: kind === 'term' ? CompletionItemKind.Constant : CompletionItemKind.Reference,
    sortText: String(rank).padStart(4, '0'),
    filterText: filter,
    textEdit: { range: toRange(source, range), newText: text },
    data: { uri, about } satisfies ItemData,
  };
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
