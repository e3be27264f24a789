/**
 * `npm run editor`: opens a VS Code with the extension and a copy of the sample draft. That is the desktop's where there
 * is one, and otherwise the server of the test host, whose address is printed for a browser.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from '../host/program.js';
import { findOnPath } from '../host/setup.js';
import { packageExtension, root } from './packaged.js';
import { newProfile } from './profile.js';
import { addressOf, servePackaged } from './session.js';

const sample = 'sample-nda.md';
const sampleFile = path.join(root, 'client/media', sample);

/** The desktop's VS Code, if there is one and a desktop to show it on. */
function desktopEditor(): string | undefined {
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const code = hasDisplay && findOnPath(process.platform === 'win32' ? ['code.cmd'] : ['code']);
  // In a terminal of a remote VS Code, “code” only talks to that VS Code and takes no extension.
  return code && !realpathSync(code).includes('remote-cli') ? code : undefined;
}

function openOnDesktop(code: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'clausewright-drafts-'));
  const draft = path.join(folder, sample);
  copyFileSync(sampleFile, draft);
  execFileSync(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder, draft], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

async function openInBrowser(): Promise<void> {
  packageExtension();
  const profile = newProfile({ drafts: sampleFile });
  const server = await servePackaged(profile);
  console.log(`VS Code with Clausewright and the sample draft:\n\n  ${addressOf(server, profile, sample)}\n`);
  console.log('Open this address in a browser of this machine. Ctrl-C ends it; the drafts in it are copies.');
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await Promise.race([interrupted, server.ended]);
  await server.stop();
  profile.remove();
}

async function main(): Promise<void> {
  const code = desktopEditor();
  if (code) openOnDesktop(code);
  else await openInBrowser();
}

runProgram(main);
