/**
 * Brings the project into a state to run from, from a bare clone or after a change: installs what package-lock.json
 * names and builds `dist/`, each only when it is missing or out of date. Plain Node, since it runs before anything
 * is installed. The other scripts import it; `node server/scripts/setup.mjs` runs it alone.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Installs and builds what is missing or out of date; ends the process when that fails. */
export function setUp() {
  requireNode();
  if (installIsStale()) {
    say('Installing what Clausewright builds on …');
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  if (buildIsStale()) {
    say('Building …');
    run('npm', ['run', '--silent', 'build']);
  }
}

/**
 * Runs a command in the project's folder, with its output on this terminal's error stream unless `options` say otherwise;
 * ends the process with the command's exit code when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function run(command, args, options = {}) {
  // npm is a script of the shell on Windows; the arguments are the project's own and need no quoting.
  const shell = process.platform === 'win32' && command === 'npm';
  const result = spawnSync(command, args, { cwd: root, stdio: ['inherit', 2, 2], shell, ...options });
  if (result.error) {
    say(`“${command}” could not be started: ${result.error.message}`);
    process.exit(2);
  }
  if (result.status !== 0) process.exit(result.status ?? 2);
}

/** Progress goes to the error stream, so that the output of a review can be piped. */
function say(message) {
  process.stderr.write(`${message}\n`);
}

function requireNode() {
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const [, wanted] = /(\d+\.\d+)/.exec(engines.node);
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  say(`Clausewright needs Node.js ${wanted} or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

function installIsStale() {
  const installed = modifiedAt(path.join(root, 'node_modules/.package-lock.json'));
  return installed < modifiedAt(path.join(root, 'package-lock.json'));
}

/** What the bundles are made from. */
const sources = ['client/src', 'server/src', 'server/packs', 'server/scripts', 'package.json', 'package-lock.json'];

function buildIsStale() {
  const built = modifiedAt(path.join(root, 'dist/cli.js'));
  return sources.some((source) => built < newestWithin(path.join(root, source)));
}

function newestWithin(file) {
  // A folder counts too: it changes when a file is taken out of it.
  const within = statSync(file).isDirectory() ? readdirSync(file) : [];
  return Math.max(modifiedAt(file), ...within.map((name) => newestWithin(path.join(file, name))));
}

/** 0 for a file that is not there. */
function modifiedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) setUp();
