/**
 * Runs the tests of `suite/` inside VS Code: with the extension under development in the Node and in the web extension
 * host, and once with the packaged extension installed. VSCODE_TEST_EXECUTABLE names a desktop VS Code to use;
 * otherwise Linux has the test host, and elsewhere a VS Code is downloaded.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { runProgram } from '../host/program.js';
import { ensureChromium, ensureServer, hasServer } from '../host/setup.js';
import { bundleTests, testExtension, testsModule } from './bundle.js';
import { packagedExtension, packageExtension, root } from './packaged.js';
import { newProfile, type Profile } from './profile.js';

const testHost = path.join(root, 'test/host/vscode-host');

interface Kind {
  readonly name: string;
  readonly web?: boolean;
  readonly installed?: boolean;
}

const kinds: readonly Kind[] = [
  { name: 'the Node extension host' },
  { name: 'the web extension host', web: true },
  { name: 'the Node extension host, with the packaged extension installed', installed: true },
];

async function executable(): Promise<string> {
  if (process.env.VSCODE_TEST_EXECUTABLE) return process.env.VSCODE_TEST_EXECUTABLE;
  if (!hasServer) return downloadAndUnzipVSCode();
  ensureServer();
  ensureChromium();
  return testHost;
}

async function runKind(vscode: string, kind: Kind): Promise<boolean> {
  console.log(`\nVS Code, ${kind.name}:`);
  const profile = newProfile();
  try {
    if (kind.installed) install(vscode, profile);
    const folders = [`--user-data-dir=${profile.userData}`, `--extensions-dir=${profile.extensions}`];
    await runTests({
      vscodeExecutablePath: vscode,
      extensionDevelopmentPath: kind.installed ? testExtension : root,
      extensionTestsPath: testsModule,
      launchArgs: [profile.workspace, ...folders, ...(kind.web ? ['--extensionDevelopmentKind=web'] : [])],
    });
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  } finally {
    profile.remove();
  }
}

function install(vscode: string, profile: Profile): void {
  const [command, ...args] =
    vscode === testHost ? [vscode] : resolveCliArgsFromVSCodeExecutablePath(vscode, { reuseMachineInstall: true });
  const folders = [`--user-data-dir=${profile.userData}`, `--extensions-dir=${profile.extensions}`];
  execFileSync(command ?? vscode, [...args, ...folders, `--install-extension=${packagedExtension}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

async function main(): Promise<void> {
  process.env.CLAUSEWRIGHT_SCREENSHOTS ??= path.join(root, 'dist/screenshots');
  const vscode = await executable();
  packageExtension();
  await bundleTests();
  const asked = process.argv.slice(2);
  for (const kind of kinds) {
    if (asked.length > 0 && !asked.some((word) => kind.name.includes(word))) continue;
    if (!(await runKind(vscode, kind))) process.exitCode = 1;
  }
}

runProgram(main);
