/** Starts the VS Code server of the test host and stops it with all it has started. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ServerInstallation } from './setup.js';

export interface ServerOptions {
  /** A folder of this run alone, for whatever no other option places. */
  readonly scratch: string;
  readonly userData: string;
  readonly extensions: string;
  /** Lets pages name extensions under development and tests to run. It also silences notifications. */
  readonly automation: boolean;
  readonly disableTrust: boolean;
  /** Any free port when left out. */
  readonly port?: number;
}

export interface RunningServer {
  readonly port: number;
  /** The secret that a page must bring along. */
  readonly token: string;
  /** Settles when the server has ended, by itself or by `stop`. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

/** The server looks extensions up nowhere: tests must neither need nor use a network. */
const noGallery = { EXTENSIONS_GALLERY: '{"serviceUrl":""}' };

function serverMain(installation: ServerInstallation): string {
  return path.join(installation.folder, 'out/server-main.js');
}

/** Starts a server that listens on this machine alone; settles once it does. */
export async function startServer(installation: ServerInstallation, options: ServerOptions): Promise<RunningServer> {
  const token = randomUUID();
  const flags = ['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--connection-token', token];
  flags.push('--server-data-dir', path.join(options.scratch, 'server'));
  flags.push('--user-data-dir', options.userData, '--extensions-dir', options.extensions);
  flags.push('--accept-server-license-terms', '--telemetry-level', 'off', '--disable-experiments');
  if (options.automation) flags.push('--enable-smoke-test-driver');
  if (options.disableTrust) flags.push('--disable-workspace-trust');
  const server = spawn(installation.node, [serverMain(installation), ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that extension hosts and language servers end with it.
    detached: true,
    env: { ...process.env, ...noGallery, XDG_RUNTIME_DIR: options.scratch },
  });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const port = await Promise.race([listeningPort(server), ended.then(() => undefined)]);
  if (port === undefined) throw new Error('The VS Code server ended before it listened.');
  return { port, token, ended, stop: () => stop(server, ended) };
}

function listeningPort(server: ChildProcess): Promise<number> {
  let output = '';
  return new Promise((resolve) => {
    const read = (data: Buffer) => {
      if (process.env.CLAUSEWRIGHT_HOST_VERBOSE) process.stderr.write(data);
      output = (output + data).slice(-4000);
      const port = /Web UI available at \S*?:(\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
  });
}

async function stop(server: ChildProcess, ended: Promise<unknown>): Promise<void> {
  const signal = (name: NodeJS.Signals) => {
    try {
      if (server.pid) process.kill(-server.pid, name);
    } catch {
      // The group has ended already.
    }
  };
  signal('SIGTERM');
  const patience = setTimeout(() => signal('SIGKILL'), 3000);
  await ended;
  clearTimeout(patience);
  // The server is gone; whatever it started and did not take along goes now.
  signal('SIGKILL');
}

/** Installs packaged extensions (.vsix) into an extensions folder. */
export async function installExtensions(
  installation: ServerInstallation,
  files: readonly string[],
  extensions: string,
  scratch: string,
): Promise<void> {
  const install = files.flatMap((file) => ['--install-extension', file]);
  const folders = ['--extensions-dir', extensions, '--server-data-dir', path.join(scratch, 'server')];
  const command = [serverMain(installation), '--accept-server-license-terms', ...folders, ...install];
  const env = { ...process.env, ...noGallery, XDG_RUNTIME_DIR: scratch };
  try {
    await promisify(execFile)(installation.node, command, { env });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    // The reason comes last; before it, the server complains about parts that it runs without here.
    throw new Error(`VS Code could not install ${files.join(', ')}.\n${stdout ?? ''}${stderr?.slice(-600) ?? ''}`);
  }
}
