/**
 * Installs what the editor tests run in, where it is missing: the VS Code server as shipped in the npm package
 * code-server, the Node it needs, and Chromium from Debian. Nothing is compiled and no install script is run.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { runProgram } from './program.js';

/** The code-server version; its first number aside, it is the version of VS Code. */
const codeServerVersion = '4.139.1';
/** The VS Code server asks for Node 24, whatever Node the project itself runs on. */
const nodeVersion = '24.21.0';
/** Counts up when the steps below change, so that older installations are left aside. */
const recipe = 1;

/** Where the VS Code server is. */
export interface ServerInstallation {
  /** The Node that runs it. */
  readonly node: string;
  readonly folder: string;
}

/** The folder for what is downloaded once and kept between runs; it is not part of the checkout. */
export function cacheFolder(): string {
  const base = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
  return process.env.CLAUSEWRIGHT_CACHE || path.join(base, 'clausewright');
}

/** Whether the VS Code server runs on this system. */
export const hasServer = process.platform === 'linux';

/** Makes sure that the VS Code server is there, and says where. Takes half a minute the first time, no time afterwards. */
export function ensureServer(): ServerInstallation {
  if (!hasServer) throw new Error('The VS Code server for tests runs on Linux only.');
  const name = `vscode-${codeServerVersion}-node-${nodeVersion}-${process.arch}-${recipe}`;
  const modules = path.join(cacheFolder(), name, 'node_modules');
  if (!existsSync(modules)) installServer(path.dirname(modules));
  return {
    node: path.join(modules, `node-linux-${process.arch}/bin/node`),
    folder: path.join(modules, 'code-server/lib/vscode'),
  };
}

/**
 * Installs beside the final place and moves the result there in one step: a folder that exists is therefore complete,
 * even if an earlier run was interrupted or two run at the same time.
 */
function installServer(folder: string): void {
  console.log(`Installing VS Code for the editor tests into ${folder} (once) …`);
  mkdirSync(path.dirname(folder), { recursive: true });
  const partial = mkdtempSync(`${folder}.partial-`);
  try {
    const nodePackage = `node-linux-${process.arch}`;
    const dependencies = { 'code-server': codeServerVersion, [nodePackage]: nodeVersion };
    writeFileSync(path.join(partial, 'package.json'), JSON.stringify({ private: true, dependencies }));
    const nodeFolder = path.join(partial, 'node_modules', nodePackage, 'bin');
    npmInstall(partial, nodeFolder);
    const server = path.join(partial, 'node_modules/code-server/lib/vscode');
    npmInstall(server, nodeFolder);
    prune(server);
    moveUnlessThere(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

/** Installs the dependencies of a package in its own folder. npm itself runs on the Node that the packages ask for. */
function npmInstall(folder: string, nodeFolder: string): void {
  execFileSync('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PATH: `${nodeFolder}${path.delimiter}${process.env.PATH}` },
  });
}

/** Removes what the tests never use: about 330 MB of assistants, remote containers, and binaries for other systems. */
function prune(server: string): void {
  for (const unused of [
    'node_modules/@github',
    'node_modules/@microsoft/mxc-sdk',
    'node_modules/@devcontainers',
    'extensions/copilot',
    'node_modules/node-pty/third_party',
  ]) {
    rmSync(path.join(server, unused), { recursive: true, force: true });
  }
  for (const platforms of ['node_modules/@vscode/ripgrep-universal/bin', 'node_modules/node-pty/prebuilds']) {
    const folder = path.join(server, platforms);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)) {
      if (name !== `linux-${process.arch}`) rmSync(path.join(folder, name), { recursive: true, force: true });
    }
  }
}

const browserNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Makes sure that there is a Chromium or Chrome, and names its executable. */
export function ensureChromium(): string {
  const chosen = process.env.CLAUSEWRIGHT_CHROMIUM;
  if (chosen) return chosen;
  const found = findOnPath(browserNames);
  if (found) return found;
  installChromium();
  const installed = findOnPath(browserNames);
  if (!installed) throw new Error('apt-get installed Chromium, but there is no “chromium” on the PATH.');
  return installed;
}

function installChromium(): void {
  const advice =
    'Install Chromium or Chrome so that it is on the PATH, or set CLAUSEWRIGHT_CHROMIUM to its executable.';
  if (!findOnPath(['apt-get']))
    throw new Error(`The editor tests need Chromium, and there is no apt-get to install it with. ${advice}`);
  if (process.getuid?.() !== 0)
    throw new Error(`The editor tests need Chromium: run “sudo apt-get install chromium”. ${advice}`);
  console.log('Installing Chromium by apt-get (once) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [
    ['update', '-qq'],
    ['install', '-qq', '--yes', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
  ]) {
    const { status, stderr } = spawnSync('apt-get', step, {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`“apt-get ${step.join(' ')}” failed: ${stderr.trim()}\n${advice}`);
  }
}

/** The first of these programs that is on the PATH. */
export function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (require.main === module) runProgram(async () => console.log({ ...ensureServer(), chromium: ensureChromium() }));
