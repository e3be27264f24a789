/**
 * Stands in for the VS Code executable in tests: takes its arguments, runs the real VS Code server and workbench in
 * headless Chromium, prints what the tests print, and ends with their exit code.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type HostArguments, readArguments } from './commandLine.js';
import { installExtensions, type RunningServer, startServer } from './server.js';
import { ensureChromium, ensureServer } from './setup.js';
import { serveWebExtensions } from './webExtensions.js';
import { launchBrowser, newWindow, originOf, remoteUri, workbenchUrl } from './workbench.js';

/** Put before every line that a test prints, to tell it from the workbench's own log. */
const testOutputMark = '[test] ';
/** An exit code that tells a run that never ended from one that failed. */
const timedOut = 124;
const interrupted = 130;

const verbose = Boolean(process.env.CLAUSEWRIGHT_HOST_VERBOSE);
const timeLimit = Number(process.env.CLAUSEWRIGHT_HOST_TIMEOUT_MS ?? 300_000);

class Run {
  private readonly scratch = mkdtempSync(path.join(tmpdir(), 'vscode-host-'));
  private server: RunningServer | undefined;
  private browser: Browser | undefined;
  private page: Page | undefined;
  private ending = false;
  private testsHavePrinted = false;
  private readonly logged: string[] = [];

  constructor(private readonly args: HostArguments) {}

  /** Starts everything; the tests then end the run by themselves. */
  async start(): Promise<void> {
    if (this.args.install.length > 0) return this.install();
    this.server = await startServer(ensureServer(), {
      scratch: this.scratch,
      userData: this.args.userData ?? path.join(this.scratch, 'user'),
      extensions: this.args.extensions ?? path.join(this.scratch, 'extensions'),
      automation: true,
      disableTrust: this.args.disableTrust,
    });
    void this.server.ended.then((code) => this.end(1, `the VS Code server ended with ${code}`));
    this.browser = await launchBrowser(ensureChromium());
    const window = await newWindow(this.browser);
    await this.listenTo(window);
    if (this.args.web)
      await serveWebExtensions(window, originOf(this.server), this.args.extensionFolders, this.args.testsPath);
    this.page = await window.newPage();
    this.watch(this.page);
    await this.page.goto(workbenchUrl(this.server, this.args.open, this.payload(this.server)));
  }

  private async install(): Promise<void> {
    const extensions = this.args.extensions;
    if (!extensions) throw new Error('--install-extension needs --extensions-dir here.');
    await installExtensions(ensureServer(), this.args.install, extensions, this.scratch);
    await this.end(0);
  }

  /** What the workbench is told beside the folder. In the web host, extensions and tests come another way. */
  private payload(server: RunningServer): [string, string][] {
    const { args } = this;
    const payload: [string, string][] = args.disableExtensions ? [['disableExtensions', 'true']] : [];
    if (args.web) return payload;
    for (const folder of args.extensionFolders) payload.push(['extensionDevelopmentPath', remoteUri(server, folder)]);
    if (args.testsPath) payload.push(['extensionTestsPath', remoteUri(server, args.testsPath)]);
    return payload;
  }

  /** VS Code calls these two functions of the page, where they exist, with its log and with the tests' result. */
  private async listenTo(window: BrowserContext): Promise<void> {
    await window.exposeFunction('codeAutomationLog', (_type: string, words: readonly unknown[]) => {
      const line = words.find((word): word is string => typeof word === 'string' && word.startsWith(testOutputMark));
      if (line === undefined) return;
      this.testsHavePrinted = true;
      process.stdout.write(`${line.slice(testOutputMark.length)}\n`);
    });
    await window.exposeFunction('codeAutomationExit', (code: number) => void this.end(code));
  }

  private watch(page: Page): void {
    page.on('crash', () => void this.end(1, 'the page crashed'));
    page.on('console', (message) => {
      if (verbose) process.stderr.write(`[page] ${message.text()}\n`);
      if (message.type() === 'error') this.logged.push(message.text());
      // VS Code only logs this, and would wait for ever.
      if (message.text().includes('No extension host found that can launch the test runner'))
        void this.end(1, message.text());
    });
  }

  /** Ends the run, once, with an exit code and, where something went wrong, the reason and a screenshot. */
  async end(code: number, problem?: string): Promise<void> {
    if (this.ending) return;
    this.ending = true;
    // Tests that could not even be loaded leave nothing but errors in VS Code's log.
    const reasons = problem ? [problem] : code === 0 || this.testsHavePrinted ? [] : this.logged;
    for (const reason of reasons) console.error(`vscode-host: ${reason}`);
    if (code !== 0 && code !== interrupted) await this.takeScreenshot();
    await withinSeconds(5, this.browser?.close());
    await this.server?.stop();
    rmSync(this.scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    process.exitCode = code;
    // Whatever still keeps the process alive is of no use now; but what has been printed must get out.
    process.stdout.write('', () => process.exit(code));
  }

  private async takeScreenshot(): Promise<void> {
    const folder = process.env.CLAUSEWRIGHT_SCREENSHOTS;
    if (!folder || !this.page) return;
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `failure-${this.args.web ? 'web' : 'node'}.png`);
    const taken = await withinSeconds(5, this.page.screenshot({ path: file }));
    if (taken) console.error(`vscode-host: screenshot in ${file}`);
  }
}

/** Waits for something that may fail or hang while everything comes down. */
async function withinSeconds<T>(seconds: number, work: Promise<T> | undefined): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), seconds * 1000);
  });
  try {
    return await Promise.race([work, limit]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

function main(): void {
  const run = new Run(readArguments(process.argv.slice(2)));
  const fail = (error: unknown) => void run.end(1, error instanceof Error ? error.stack : String(error));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void run.end(interrupted, signal));
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  setTimeout(() => void run.end(timedOut, `no result after ${timeLimit} ms`), timeLimit).unref();
  run.start().catch(fail);
}

main();
