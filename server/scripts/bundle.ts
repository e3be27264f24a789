/** Bundles the extension, the language server, the command line and the library into dist/. `--watch` goes on doing so. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, context, type Plugin } from 'esbuild';
import { rulePages } from './rulePages.js';

const root = path.resolve(__dirname, '../..');
const dist = path.join(root, 'dist');
const kilobyte = 1000;

interface Bundle {
  readonly entry: string;
  readonly platform: 'node' | 'browser';
  /** Kilobytes that the bundle must stay under. */
  readonly limit?: number;
  /** All in ASCII, which takes half the memory and is read faster. */
  readonly ascii?: boolean;
  readonly options?: BuildOptions;
}

/**
 * Parts of the language client that this extension never reaches, as modules that say so if it does. They are a
 * sixth of its bundle.
 */
const leftOut: Readonly<Record<string, string>> = {
  // Patterns of files, which neither the client's document selector nor the server's capabilities use.
  minimatch: 'exports.Minimatch = class { constructor() { throw new Error("This client matches no patterns."); } };',
  // A check of the editor's version, which the editor has made itself by `engines`.
  'semver/functions/parse': 'module.exports = (version) => ({ version });',
  'semver/functions/satisfies': 'module.exports = () => true;',
};

const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:minimatch|semver\/)/ }, ({ path: name }) =>
      name in leftOut ? { path: name, namespace: 'left-out' } : null,
    );
    onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path: name }) => ({ contents: leftOut[name]!, loader: 'js' }));
  },
};

const client: BuildOptions = {
  external: ['vscode'],
  plugins: [leaveOut],
  // The language client marks its private members by an underscore; only its own code reads them.
  mangleProps: /^_[a-z]/,
};

const bundles: Readonly<Record<string, Bundle>> = {
  'client/node.js': { entry: 'client/src/node.ts', platform: 'node', limit: 420, options: client },
  'client/browser.js': { entry: 'client/src/browser.ts', platform: 'browser', limit: 420, options: client },
  'server/node.js': { entry: 'server/src/node/serverMain.ts', platform: 'node', limit: 1850 },
  'server/browser.js': {
    entry: 'server/src/browser/serverMain.ts',
    platform: 'browser',
    limit: 1850,
    // A worker has no DOM, which some packages use for a browser.
    options: { format: 'iife', conditions: ['worker'] },
  },
  'cli.js': {
    entry: 'server/src/cli/main.ts',
    platform: 'node',
    limit: 10,
    options: { banner: { js: '#!/usr/bin/env node' } },
  },
  'cli/worker.js': { entry: 'server/src/cli/workerMain.ts', platform: 'node', limit: 10 },
  'cli/program.js': { entry: 'server/src/cli/program.ts', platform: 'node', limit: 1950, ascii: true },
  'library.js': { entry: 'server/src/core/index.ts', platform: 'node' },
};

function optionsOf(output: string, { entry, platform, options }: Bundle): BuildOptions {
  return {
    entryPoints: [path.join(root, entry)],
    outfile: path.join(dist, output),
    bundle: true,
    platform,
    format: 'cjs',
    target: platform === 'node' ? 'node20' : 'es2022',
    // The module form of a package, where it has one: jsonc-parser's other form cannot be bundled.
    mainFields: platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  };
}

/** The folder in `dist/`, with nothing in it. */
function emptyFolder(name: string): string {
  const folder = path.join(dist, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Writes the rules' pages as they are shipped. */
function writePages(): void {
  const folder = emptyFolder('rules');
  for (const { id, text } of rulePages()) writeFileSync(path.join(folder, `${id}.md`), text);
}

/** Prints the sizes and says whether all are within their limits. */
function withinLimits(): boolean {
  let good = true;
  for (const [output, { limit }] of Object.entries(bundles)) {
    const size = statSync(path.join(dist, output)).size;
    const over = limit !== undefined && size > limit * kilobyte;
    if (over) good = false;
    console.log(
      `dist/${output}: ${Math.ceil(size / kilobyte)} KB${limit ? ` of ${limit} KB` : ''}${over ? ' – too large' : ''}`,
    );
  }
  return good;
}

/** esbuild escapes what is beyond ASCII, except in regular expressions. */
function escapeRest(output: string): void {
  const file = path.join(dist, output);
  const escaped = readFileSync(file, 'utf8').replace(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(file, escaped);
}

/** Has the command line keep its byte code for this Node.js: it does so itself after a review with findings. */
function warmUp(): void {
  const sample = path.join(root, 'client/media/sample-nda.md');
  spawnSync(process.execPath, [path.join(dist, 'cli.js'), 'lint', sample], { stdio: 'ignore' });
}

async function watch(): Promise<void> {
  for (const [output, bundle] of Object.entries(bundles)) await (await context(optionsOf(output, bundle))).watch();
}

async function main(): Promise<void> {
  writePages();
  emptyFolder('cli');
  if (process.argv.includes('--watch')) return watch();
  await Promise.all(Object.entries(bundles).map(([output, bundle]) => build(optionsOf(output, bundle))));
  for (const [output, { ascii }] of Object.entries(bundles)) if (ascii) escapeRest(output);
  warmUp();
  if (!withinLimits()) process.exitCode = 1;
}

main().catch(() => {
  // esbuild has said what is wrong.
  process.exitCode = 1;
});
