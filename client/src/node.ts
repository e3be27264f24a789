/** The extension where Node runs it: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate.js';

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server/node.js');
  activateWith(
    context,
    (id, name, options) => new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options),
  );
}
