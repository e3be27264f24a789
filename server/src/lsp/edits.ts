/** Changes of the engine as edits of the protocol. */
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FixEdit } from '../core/index.js';
import type { ClientFeatures } from './clientFeatures.js';
import { toSnippet } from './snippet.js';
import { toRange } from './toProtocol.js';

/** The edits as one change of the document; blanks become tab stops where the client can show them. */
export function toWorkspaceEdit(
  document: TextDocument,
  edits: readonly FixEdit[],
  client: ClientFeatures,
): WorkspaceEdit {
  if (!client.documentChanges) return { changes: { [document.uri]: edits.map((edit) => toTextEdit(document, edit)) } };
  const textDocument = { uri: document.uri, version: document.version };
  const hasBlanks = edits.some((edit) => edit.tabStops?.length);
  const changes =
    client.snippetEdits && hasBlanks
      ? toSnippetEdits(document, edits)
      : edits.map((edit) => toTextEdit(document, edit));
  return { documentChanges: [{ textDocument, edits: changes }] };
}

function toTextEdit(document: TextDocument, { range, text }: FixEdit): TextEdit {
  return { range: toRange(document, range), newText: text };
}

/** All edits as snippets, their tab stops numbered through in the order of the text. */
function toSnippetEdits(document: TextDocument, edits: readonly FixEdit[]): SnippetTextEdit[] {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let next = 1;
  return ordered.map((edit, index) => {
    const { range, text, tabStops = [] } = fromLineStart(document, edit, ordered[index - 1]);
    const value = toSnippet(text, tabStops, next);
    next += tabStops.length;
    return { range: toRange(document, range), snippet: { kind: 'snippet', value } };
  });
}

/**
 * The same edit, begun at the start of its line where the line is indented and the new text has more lines than one.
 * Editors indent the further lines of a snippet like the line that it is inserted in; they do not when it begins
 * in the first column, and the text says already how it is to be indented.
 */
function fromLineStart(document: TextDocument, edit: FixEdit, previous: FixEdit | undefined): FixEdit {
  if (!edit.text.includes('\n')) return edit;
  const { line } = document.positionAt(edit.range.start);
  const start = document.offsetAt({ line, character: 0 });
  const before = document.getText().slice(start, edit.range.start);
  if (!/^[ \t]/.test(before) || (previous && previous.range.end > start)) return edit;
  return {
    range: { start, end: edit.range.end },
    text: before + edit.text,
    tabStops: (edit.tabStops ?? []).map((stop) => ({
      start: stop.start + before.length,
      end: stop.end + before.length,
    })),
  };
}
