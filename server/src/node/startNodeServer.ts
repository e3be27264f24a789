import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../lsp/startServer.js';
import { limitMemory } from './limitMemory.js';

/**
 * Starts the language server of this process. The command line says how it talks to its client: `--stdio`,
 * `--node-ipc`, `--socket=<port>` or `--pipe=<name>`.
 * @param pages the folder with the rules' pages
 * @throws Error when the command line names no way to talk
 */
export function startNodeServer(pages: string): void {
  limitMemory();
  startServer(createConnection(), {
    defer: setImmediate,
    rulePage: (ruleId) => pathToFileURL(path.join(pages, `${ruleId}.md`)).href,
    readText,
  });
}

async function readText(uri: string): Promise<string | undefined> {
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    // It is not there, or no file of this machine.
    return undefined;
  }
}
