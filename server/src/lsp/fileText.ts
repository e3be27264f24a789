import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures.js';
import type { ServerRequests } from './messages.js';
import type { ServerRuntime } from './runtime.js';

/** Gives the text of a file as it is stored; undefined where there is none. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/** Reads files through the client where it offers that, since they need not be those of this machine. */
export function fileReader(connection: Connection, runtime: ServerRuntime, client: ClientFeatures): ReadText {
  if (!client.options.readsFiles) return (uri) => runtime.readText(uri);
  type ReadFile = ServerRequests['clausewright/readText'];
  return async (uri) => {
    const params: ReadFile['params'] = { uri };
    try {
      return (await connection.sendRequest<ReadFile['result']>('clausewright/readText', params)) ?? undefined;
    } catch {
      return undefined;
    }
  };
}
