/** Bundles the tests that run inside VS Code, as an extension of its own that holds nothing else. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './packaged.js';

/** The folder of the bundled tests. */
export const testExtension = path.join(root, 'dist/test-editor');

/** The module that VS Code is told to run, in either extension host. */
export const testsModule = path.join(testExtension, 'tests.js');

/** Writes the test extension. It does nothing; an installed Clausewright can be tested beside it. */
export async function bundleTests(): Promise<void> {
  await build({
    entryPoints: [path.join(__dirname, 'suite/index.ts')],
    outfile: testsModule,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    // Mocha's browser build would otherwise take the exports of the bundle for its own.
    define: { module: 'undefined' },
    logLevel: 'warning',
  });
  const manifest = {
    name: 'editor-tests',
    publisher: 'clausewright',
    version: '0.0.0',
    engines: { vscode: '^1.91.0' },
  };
  writeFileSync(path.join(testExtension, 'package.json'), JSON.stringify(manifest));
}
