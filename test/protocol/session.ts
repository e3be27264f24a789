import type { Connection } from 'vscode-languageserver';
import { clientFeatures } from '../../server/src/lsp/clientFeatures.js';
import { Session } from '../../server/src/lsp/session.js';

/** A session without a client, whose log is a list. */
export function newSession() {
  const log: string[] = [];
  const connection = { console: { error: (entry: string) => log.push(entry) } } as unknown as Connection;
  const runtime = {
    defer: setImmediate,
    rulePage: () => undefined,
    readText: async () => undefined,
    findDrafts: async () => [],
  };
  const client = clientFeatures({ processId: null, rootUri: null, capabilities: {} });
  return { session: new Session(connection, runtime, client, []), log };
}
