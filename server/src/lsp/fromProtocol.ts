/** The only place that reads positions, ranges and changes of the protocol. */
import type { Position, Range as ProtocolRange, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from '../core/index.js';

/** The offset of a position; beyond a line's end, the line's end. */
export function offsetOf(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

/** The offsets of a range. */
export function rangeOf(document: TextDocument, { start, end }: ProtocolRange): Range {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/**
 * Applies the changes of one notification, each to the text that the one before has left, to the document and,
 * as edits, to whoever follows it.
 *
 * Editors send the changes of several cursors from the last to the first. Such a run does not disturb its own
 * positions, so it goes on as one batch of edits that all refer to the same text.
 * @param update takes edits that do not overlap, in the offsets of the text before them
 */
export function applyChanges(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  update: (edits: readonly TextEdit[]) => void,
): void {
  let run: TextDocumentContentChangeEvent[] = [];
  let edits: TextEdit[] = [];
  const finishRun = () => {
    if (run.length === 0) return;
    TextDocument.update(document, run, version);
    // Of two insertions at one place the later sent comes first in the text.
    update(edits.reverse());
    run = [];
    edits = [];
  };
  for (const change of changes) {
    // Compared as a place of the text: what the client sends may lie beyond a line's end.
    const last = edits.at(-1) && document.positionAt(edits.at(-1)!.range.start);
    if (last && ('range' in change ? isAfter(change.range.end, last) : true)) finishRun();
    const range = changedRange(document, change);
    // The document takes ranges as they come, also those beyond its end, and would then lose count of its lines.
    run.push('range' in change ? { range: positionsOf(document, range), text: change.text } : change);
    edits.push({ range, text: change.text });
  }
  finishRun();
}

function isAfter(a: Position, b: Position): boolean {
  return a.line > b.line || (a.line === b.line && a.character > b.character);
}

function changedRange(document: TextDocument, change: TextDocumentContentChangeEvent): Range {
  return 'range' in change ? rangeOf(document, change.range) : { start: 0, end: document.getText().length };
}

function positionsOf(document: TextDocument, { start, end }: Range): ProtocolRange {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
