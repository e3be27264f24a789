/** What `npm run package` packs, looked at where VS Code has installed it: what runs, and nothing else. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { installExtensions } from '../host/server.js';
import { ensureServer, hasServer } from '../host/setup.js';
import { packagedExtension } from './packaged.js';
import { newProfile, type Profile } from './profile.js';

const kilobyte = 1000;
/** The most that these may weigh. */
const limits = [
  ['dist/client/node.js', 420 * kilobyte],
  ['dist/client/browser.js', 420 * kilobyte],
  ['dist/server/node.js', 1850 * kilobyte],
  ['dist/server/browser.js', 1850 * kilobyte],
] as const;

/** Everything that may be packed; `.vsixmanifest` is VS Code's own. */
const allowed =
  /^(\.vsixmanifest|package\.json|readme\.md|changelog\.md|LICENSE\.txt|dist\/(client|server)\/(node|browser)\.js|dist\/rules\/[\w-]+\.md|(grammars|snippets)\/[\w.-]+\.json|server\/schemas\/(configuration|playbook|waivers)\.schema\.json|client\/media\/.+\.(png|svg|md))$/;

describe('The packaged extension', function () {
  this.timeout(30_000);
  let profile: Profile;
  let installed: string;
  let files: string[];

  before(async function () {
    if (!hasServer) this.skip();
    profile = newProfile();
    await installExtensions(ensureServer(), [packagedExtension], profile.extensions, profile.scratch);
    const name = readdirSync(profile.extensions).find((entry) => entry.startsWith('clausewright.'));
    installed = path.join(profile.extensions, name ?? 'not installed');
    files = filesWithin(installed);
  });
  after(() => profile?.remove());

  it('holds only what runs: no sources, no tests, no packages', () => {
    assert.deepEqual(
      files.filter((file) => !allowed.test(file)),
      [],
    );
  });

  it('holds every file that the manifest names', () => {
    const manifest = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
    const named = [manifest.main, manifest.browser, manifest.icon, ...contributedFiles(manifest.contributes)];
    assert.deepEqual(
      named.map((file) => path.posix.normalize(file)).filter((file) => !files.includes(file)),
      [],
    );
  });

  it('is small', () => {
    assert.ok(statSync(packagedExtension).size < 1700 * kilobyte);
    for (const [file, limit] of limits) {
      const { size } = statSync(path.join(installed, file));
      assert.ok(size < limit, `${file} has ${size} bytes of at most ${limit}`);
    }
  });
});

function filesWithin(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

/** Every file that a contribution of the manifest points to. */
function contributedFiles(contribution: unknown): string[] {
  if (typeof contribution !== 'object' || contribution === null) return [];
  return Object.entries(contribution).flatMap(([name, value]) => {
    const pointsToFile = ['path', 'markdown', 'icon', 'light', 'dark'].includes(name) && typeof value === 'string';
    // “$(law)” is an icon of VS Code's own.
    return pointsToFile && !value.startsWith('$(') ? [value] : contributedFiles(value);
  });
}
