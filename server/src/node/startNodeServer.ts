import { readdir, readFile } from 'node:fs/promises';
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
    findDrafts,
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

async function findDrafts(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const open = [folder];
  for (let within = open.pop(); within !== undefined; within = open.pop()) {
    for (const entry of await entriesOf(within)) {
      const uri = `${within}/${encodeURIComponent(entry.name)}`;
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') open.push(uri);
      } else if (/\.(?:md|markdown)$/i.test(entry.name)) found.push(uri);
    }
  }
  return found;
}

async function entriesOf(folder: string) {
  try {
    return await readdir(fileURLToPath(folder), { withFileTypes: true });
  } catch {
    return [];
  }
}
