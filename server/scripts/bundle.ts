/** Bundles the extension, the language server, the command line and the library into dist/. `--watch` goes on doing so. */
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, context } from 'esbuild';
import { rulePages } from './rulePages.js';

const root = path.resolve(__dirname, '../..');
const dist = path.join(root, 'dist');

interface Bundle {
  readonly entry: string;
  readonly platform: 'node' | 'browser';
  /** Bytes that the bundle must stay under. */
  readonly limit?: number;
  readonly options?: BuildOptions;
}

const kilobyte = 1000;

const bundles: Readonly<Record<string, Bundle>> = {
  'client/node.js': {
    entry: 'client/src/node.ts',
    platform: 'node',
    limit: 400 * kilobyte,
    options: { external: ['vscode'] },
  },
  'client/browser.js': {
    entry: 'client/src/browser.ts',
    platform: 'browser',
    limit: 400 * kilobyte,
    options: { external: ['vscode'] },
  },
  'server/node.js': { entry: 'server/src/node/serverMain.ts', platform: 'node', limit: 1000 * kilobyte },
  'server/browser.js': {
    entry: 'server/src/browser/serverMain.ts',
    platform: 'browser',
    limit: 1000 * kilobyte,
    options: { format: 'iife' },
  },
  'cli.js': { entry: 'server/src/cli/main.ts', platform: 'node', options: { banner: { js: '#!/usr/bin/env node' } } },
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
    // The module form of a package, where it has one: the other cannot always be bundled, and is larger.
    ...(platform === 'node' ? { mainFields: ['module', 'main'] } : {}),
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  };
}

/** The bundles whose source is there. */
const present = Object.entries(bundles).filter(([, bundle]) => existsSync(path.join(root, bundle.entry)));

function writePages(): void {
  const folder = path.join(dist, 'rules');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { id, text } of rulePages()) writeFileSync(path.join(folder, `${id}.md`), text);
}

/** Prints the sizes and says whether all are within their limits. */
function withinLimits(): boolean {
  let good = true;
  for (const [output, { limit }] of present) {
    const size = statSync(path.join(dist, output)).size;
    const over = limit !== undefined && size > limit;
    if (over) good = false;
    const of = limit ? ` of ${limit / kilobyte} KB` : '';
    console.log(`dist/${output}: ${Math.ceil(size / kilobyte)} KB${of}${over ? ' – too large' : ''}`);
  }
  return good;
}

async function watch(): Promise<void> {
  for (const [output, bundle] of present) await (await context(optionsOf(output, bundle))).watch();
}

async function main(): Promise<void> {
  writePages();
  if (process.argv.includes('--watch')) return watch();
  await Promise.all(present.map(([output, bundle]) => build(optionsOf(output, bundle))));
  if (!withinLimits()) process.exitCode = 1;
}

void main();
