import assert from 'node:assert/strict';
import path from 'node:path';
import { readArguments } from './commandLine.js';

describe('The arguments of the VS Code executable', () => {
  it('are read as @vscode/test-electron passes them', () => {
    const args = readArguments([
      '/drafts',
      '--user-data-dir=/profile/user',
      '--extensions-dir=/profile/extensions',
      '--no-sandbox',
      '--disable-updates',
      '--skip-welcome',
      '--disable-workspace-trust',
      '--extensionTestsPath=/project/tests.js',
      '--extensionDevelopmentPath=/project',
    ]);
    assert.deepEqual(args, {
      open: path.resolve('/drafts'),
      extensionFolders: [path.resolve('/project')],
      testsPath: path.resolve('/project/tests.js'),
      web: false,
      userData: path.resolve('/profile/user'),
      extensions: path.resolve('/profile/extensions'),
      disableExtensions: false,
      disableTrust: true,
      install: [],
    });
  });

  it('may stand apart from their values, and name an extension twice', () => {
    const args = readArguments([
      '--user-data-dir',
      'user',
      '--extensionDevelopmentKind=web',
      '--extensionDevelopmentPath=one',
      '--extensionDevelopmentPath=two',
      '--extensionDevelopmentPath=one',
    ]);
    assert.equal(args.userData, path.resolve('user'));
    assert.deepEqual(args.extensionFolders, [path.resolve('one'), path.resolve('two')]);
    assert.equal(args.web, true);
    assert.equal(args.open, undefined);
  });

  it('may ask for a packaged extension to be installed', () => {
    const args = readArguments(['--extensions-dir=extensions', '--install-extension=clausewright.vsix']);
    assert.deepEqual(args.install, [path.resolve('clausewright.vsix')]);
  });
});
