/** The only place that reads positions, ranges and changes of the protocol. */
import type { Position, Range as ProtocolRange, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Range, SourceText, TextEdit } from '../core/index.js';

/** The offset of a position; beyond a line's end, the line's end. */
export function offsetOf(source: SourceText, position: Position): number {
  return source.offsetAt(position);
}

/** The offsets of a range; its ends may come the wrong way round. */
export function rangeOf(source: SourceText, range: ProtocolRange): Range {
  const start = source.offsetAt(range.start);
  const end = source.offsetAt(range.end);
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/**
 * Hands on the changes of one notification, each to the text that the one before has left, as edits.
 *
 * Editors send the changes of several cursors from the last to the first. Such a run does not disturb its own
 * positions, so it goes on as one batch of edits that all refer to the same text.
 * @param update applies edits, which do not overlap and are in the offsets of the text before them, to `source`
 */
export function applyChanges(
  source: SourceText,
  changes: readonly TextDocumentContentChangeEvent[],
  update: (edits: readonly TextEdit[]) => void,
): void {
  let edits: TextEdit[] = [];
  const finishRun = () => {
    // Of two insertions at one place the later sent comes first in the text.
    if (edits.length > 0) update(edits.reverse());
    edits = [];
  };
  for (const change of changes) {
    // Compared as a place of the text: what the client sends may lie beyond a line's end.
    const last = edits.at(-1) && source.positionAt(edits.at(-1)!.range.start);
    if (last && ('range' in change ? isAfter(lastOf(change.range), last) : true)) finishRun();
    edits.push({ range: changedRange(source, change), text: change.text });
  }
  finishRun();
}

function isAfter(a: Position, b: Position): boolean {
  return a.line > b.line || (a.line === b.line && a.character > b.character);
}

function lastOf({ start, end }: ProtocolRange): Position {
  return isAfter(start, end) ? start : end;
}

function changedRange(source: SourceText, change: TextDocumentContentChangeEvent): Range {
  return 'range' in change ? rangeOf(source, change.range) : { start: 0, end: source.length };
}
