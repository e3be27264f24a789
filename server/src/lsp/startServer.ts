import { type Connection, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ServerRuntime } from './runtime.js';

/** Serves one client over the connection until it says goodbye. */
export function startServer(connection: Connection, _runtime: ServerRuntime): void {
  connection.onInitialize(() => ({
    capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental },
    serverInfo: { name: 'clausewright' },
  }));
  connection.listen();
}
