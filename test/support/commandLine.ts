import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The built command line. */
export const program = path.resolve(__dirname, '../../dist/cli.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: NodeJS.ProcessEnv;
  /** Another copy of the command line. */
  readonly program?: string;
}

/** Runs `clausewright` with the arguments, without any settings for colour that this environment may have. */
export function clausewright(args: readonly string[], options: RunOptions = {}): Run {
  const { cwd, input = '', env = {} } = options;
  if (!existsSync(program)) throw new Error('dist/cli.js is not there: run npm run build');
  const { FORCE_COLOR: _, NO_COLOR: __, ...rest } = process.env;
  const run = spawnSync(process.execPath, [options.program ?? program, ...args], {
    cwd,
    input,
    env: { ...rest, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.error) throw run.error;
  return { code: run.status, out: run.stdout, error: run.stderr };
}

/** Makes a folder of its own with these files, which is removed when the tests end. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'clausewright-test-')));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}
