/** The language server as a worker of VS Code in the browser. Bundled to dist/server/browser.js. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/startServer.js';

/** The worker's own scope; named by the class that takes it, since the DOM's types are not loaded here. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  defer: (callback) => setTimeout(callback, 0),
  rulePage: () => undefined,
  readText: async () => undefined,
});
