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
  for (const run of backwardRuns(changes)) {
    const edits = run.map((change) => ({ range: changedRange(document, change), text: change.text }));
    TextDocument.update(document, [...run], version);
    // Of two insertions at one place the later sent comes first in the text.
    update(edits.reverse());
  }
}

/** Cuts the changes into runs in which each stands before the one sent ahead of it. */
function backwardRuns(changes: readonly TextDocumentContentChangeEvent[]): TextDocumentContentChangeEvent[][] {
  const runs: TextDocumentContentChangeEvent[][] = [];
  let last: ProtocolRange | undefined;
  for (const change of changes) {
    const range = 'range' in change ? change.range : undefined;
    if (range && last && !isAfter(range.end, last.start)) runs.at(-1)?.push(change);
    else runs.push([change]);
    last = range;
  }
  return runs;
}

function isAfter(a: Position, b: Position): boolean {
  return a.line > b.line || (a.line === b.line && a.character > b.character);
}

function changedRange(document: TextDocument, change: TextDocumentContentChangeEvent): Range {
  return 'range' in change ? rangeOf(document, change.range) : { start: 0, end: document.getText().length };
}
