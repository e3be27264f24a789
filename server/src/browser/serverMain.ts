/** The language server as a worker of VS Code in the browser. Bundled to dist/server/browser.js. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/startServer.js';

/** The worker's own scope; named by the class that takes it, since the DOM's types are not loaded here. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** Part of the worker's scope too, as far as it is used here. */
declare class MessageChannel {
  readonly port1: { onmessage: () => void };
  readonly port2: { postMessage(message: null): void };
}

const { port1, port2 } = new MessageChannel();
const due: (() => void)[] = [];
port1.onmessage = () => due.shift()?.();

/** Calls back in a later turn; a timer would make it wait for milliseconds after a few turns. */
function later(callback: () => void): void {
  due.push(callback);
  port2.postMessage(null);
}

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  defer: later,
  rulePage: () => undefined,
  readText: async () => undefined,
  findDrafts: async () => [],
});
