/** The extension in the browser: the server is a worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activate.js';

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  // The worker itself, not a function that makes it: the client would not know a worker of the extension host for one.
  activateWith(context, (id, name, options) => new LanguageClient(id, name, new Worker(script), options));
}
