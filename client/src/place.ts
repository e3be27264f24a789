import { type Disposable, type TextEditor, window } from 'vscode';
import type { LanguageServer } from './languageServer.js';

/** How many lines a user may scroll before the server is told. */
const leastMove = 10;

/** Tells the server which part of a draft is on the screen, since of very many findings it sends the nearest. */
export function registerPlace(server: LanguageServer): Disposable {
  const told = new WeakMap<TextEditor, number>();
  return window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [visible] }) => {
    if (!visible || !server.reads(textEditor.document)) return;
    const line = (visible.start.line + visible.end.line) >> 1;
    if (Math.abs(line - (told.get(textEditor) ?? 0)) < leastMove) return;
    told.set(textEditor, line);
    server.tell('clausewright/place', { uri: textEditor.document.uri.toString(), line });
  });
}
