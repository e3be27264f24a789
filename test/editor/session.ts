/** A real workbench with the packaged extension installed, in a page that tests and screenshots drive. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { installExtensions, type RunningServer, startServer } from '../host/server.js';
import { ensureChromium, ensureServer } from '../host/setup.js';
import { launchBrowser, newWindow, remoteUri, workbenchUrl } from '../host/workbench.js';
import { packagedExtension, root } from './packaged.js';
import type { Profile } from './profile.js';

/** Where tests leave pictures of what they saw. */
export const screenshots = path.join(root, 'dist/screenshots');

export interface Session {
  readonly page: Page;
  close(): Promise<void>;
}

/** Starts a server with the packaged extension. Notifications show, as for users: nothing in it is for tests. */
export async function servePackaged(profile: Profile): Promise<RunningServer> {
  const installation = ensureServer();
  await installExtensions(installation, [packagedExtension], profile.extensions, profile.scratch);
  return startServer(installation, { ...profile, automation: false, disableTrust: true });
}

/** The address of a workbench that shows a draft of the profile's workspace. */
export function addressOf(server: RunningServer, profile: Profile, draft: string): string {
  const file = remoteUri(server, path.join(profile.workspace, draft));
  return workbenchUrl(server, profile.workspace, [['openFile', file]]);
}

/** Opens a draft in a workbench and waits until its text is there. */
export async function openSession(profile: Profile, draft: string): Promise<Session> {
  mkdirSync(screenshots, { recursive: true });
  const server = await servePackaged(profile);
  const browser = await launchBrowser(ensureChromium());
  const close = async () => {
    await browser.close();
    await server.stop();
    profile.remove();
  };
  try {
    const page = await (await newWindow(browser)).newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(addressOf(server, profile, draft), { timeout: 60_000 });
    await page.locator('.monaco-editor .view-line').first().waitFor();
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Takes a picture of the window. */
export async function photograph(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(screenshots, `${name}.png`) });
}
