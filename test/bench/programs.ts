import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { ServerCommand } from './keystrokes.js';
import type { TimedCommand } from './timedRun.js';

/** A program to measure, or nothing when it is not installed. */
export interface Program<Command> {
  readonly name: string;
  readonly command: Command | undefined;
}

const root = path.resolve(__dirname, '../..');
const commandLine = path.join(root, 'dist/cli.js');

/** Our own small programs that are measured or measure. */
const bundled = ['reportUsage', 'plainParse', 'echoServer'] as const;

export type BundledPrograms = Readonly<Record<(typeof bundled)[number], string>>;

/** Bundles the small programs into a folder, so that none of them spends time on reading TypeScript or many files. */
export async function bundlePrograms(folder: string): Promise<BundledPrograms> {
  await build({
    entryPoints: bundled.map((name) => path.join(__dirname, 'timed', `${name}.ts`)),
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    logLevel: 'warning',
  });
  const at = (name: string) => path.join(folder, `${name}.js`);
  return { reportUsage: at('reportUsage'), plainParse: at('plainParse'), echoServer: at('echoServer') };
}

/**
 * What goes through a whole draft once.
 * @param file the draft's name in the folder that they run in
 */
export function readers({ plainParse }: BundledPrograms, file: string): readonly Program<TimedCommand>[] {
  const markdownlint = installed('markdownlint-cli2/markdownlint-cli2-bin.mjs');
  // A linter ends with 1 when it has found something.
  return [
    { name: 'remark-parse', command: { script: [plainParse, file], goodCodes: [0] } },
    { name: 'clausewright lint', command: { script: [commandLine, 'lint', file], goodCodes: [0, 1] } },
    {
      name: 'markdownlint-cli2',
      command: markdownlint === undefined ? undefined : { script: [markdownlint, file], goodCodes: [0, 1] },
    },
  ];
}

/** Language servers. */
export function servers({ echoServer }: BundledPrograms): readonly Program<ServerCommand>[] {
  const rumdl = rumdlProgram();
  return [
    { name: 'Clausewright', command: { program: process.execPath, command: [commandLine, 'server', '--stdio'] } },
    { name: 'echo', command: { program: process.execPath, command: [echoServer, '--stdio'] } },
    { name: 'rumdl', command: rumdl === undefined ? undefined : { program: rumdl, command: ['server'] } },
  ];
}

/** rumdl itself; its npm package has one more process around it, which would be measured instead. */
function rumdlProgram(): string | undefined {
  const { platform, arch } = process;
  const file = platform === 'win32' ? 'rumdl.exe' : 'rumdl';
  return (
    installed(`@rumdl/cli-${platform}-${arch}/${file}`) ?? installed(`@rumdl/cli-${platform}-${arch}-musl/${file}`)
  );
}

/** A file of an installed package; nothing where the package is not installed. */
function installed(file: string): string | undefined {
  const found = path.join(root, 'node_modules', file);
  return existsSync(found) ? found : undefined;
}
