/** Changes of the engine as edits of the protocol. */
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FixEdit, SourceText } from '../core/index.js';
import type { ClientFeatures } from './clientFeatures.js';
import type { ProtocolText } from './protocolText.js';
import { toSnippet } from './snippet.js';
import { toRange } from './toProtocol.js';

/** A text to be changed; of one that is not open there is no version. */
export type ChangedText = Omit<ProtocolText, 'version'> & { readonly version: number | null };

/** The edits as one change of the document; blanks become tab stops where the client can show them. */
export function toWorkspaceEdit(
  { uri, version, source }: ChangedText,
  edits: readonly FixEdit[],
  client: ClientFeatures,
): WorkspaceEdit {
  if (!client.documentChanges) return { changes: { [uri]: edits.map((edit) => toTextEdit(source, edit)) } };
  const textDocument = { uri, version };
  const hasBlanks = edits.some((edit) => edit.tabStops?.length);
  const changes =
    client.snippetEdits && hasBlanks ? toSnippetEdits(source, edits) : edits.map((edit) => toTextEdit(source, edit));
  return { documentChanges: [{ textDocument, edits: changes }] };
}

function toTextEdit(source: SourceText, { range, text }: FixEdit): TextEdit {
  return { range: toRange(source, range), newText: text };
}

/** All edits as snippets, their tab stops numbered through in the order of the text. */
function toSnippetEdits(source: SourceText, edits: readonly FixEdit[]): SnippetTextEdit[] {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let next = 1;
  return ordered.map((edit, index) => {
    const { range, text, tabStops = [] } = fromLineStart(source, edit, ordered[index - 1]);
    const value = toSnippet(text, tabStops, next);
    next += tabStops.length;
    return { range: toRange(source, range), snippet: { kind: 'snippet', value } };
  });
}

/**
 * The same edit, begun at the start of its line where the line is indented and the new text has more lines than one.
 * Editors indent the further lines of a snippet like the line that it is inserted in; they do not when it begins
 * in the first column, and the text says already how it is to be indented.
 */
function fromLineStart(source: SourceText, edit: FixEdit, previous: FixEdit | undefined): FixEdit {
  if (!edit.text.includes('\n')) return edit;
  const { line } = source.positionAt(edit.range.start);
  const start = source.offsetAt({ line, character: 0 });
  const before = source.slice(start, edit.range.start);
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
