/** Opens the VS Code workbench of a running server in a Chromium that reaches nothing but this machine. */
import path from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import type { RunningServer } from './server.js';

const flags = [
  // Chromium refuses to run as root with its sandbox, and containers seldom offer what the sandbox needs.
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Every name and address but this machine's own fails to resolve.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Starts Chromium. The caller closes it, also on signals: Playwright's own handlers would leave the server behind. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: flags,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** A fresh window for the workbench. */
export function newWindow(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1280, height: 800 } });
}

/** Where the server serves its pages. */
export function originOf(server: RunningServer): string {
  return `http://127.0.0.1:${server.port}`;
}

/** The address of a file of this machine, as pages of the server know it. */
export function remoteUri(server: RunningServer, file: string): string {
  return `vscode-remote://127.0.0.1:${server.port}${encodeURI(path.resolve(file))}`;
}

/** The address of a workbench that opens a folder; `payload` is VS Code's own way of passing it further options. */
export function workbenchUrl(
  server: RunningServer,
  folder: string | undefined,
  payload: readonly (readonly [string, string])[] = [],
): string {
  const query = new URLSearchParams({ tkn: server.token });
  if (folder) query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', remoteUri(server, folder));
  else query.set('ew', 'true');
  query.set('payload', JSON.stringify([['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload]));
  return `${originOf(server)}/?${query}`;
}
