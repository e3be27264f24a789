import { spawn } from 'node:child_process';

/** What a program or a call took: milliseconds of the clock, milliseconds of the processors, most memory in megabytes. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly peak?: number;
}

export interface TimedRun extends Cost {
  /** What the program says of the one call that it is about. */
  readonly call?: Cost;
}

export interface TimedCommand {
  /** The script to run with Node, and its arguments. */
  readonly script: readonly string[];
  /** Exit codes of a run that did its work. */
  readonly goodCodes: readonly number[];
}

/** What a program sends on its last line, and `plainParse` before that. */
type Message = Partial<{ cpu: number; peak: number; call: Cost }>;

export interface TimedRunOptions {
  /** The module that tells what the program has used. */
  readonly reportUsage: string;
  readonly cwd: string;
  /** Milliseconds that the program may take. */
  readonly limit: number;
}

/**
 * Runs a Node program from its start to its end.
 * @throws Error when it fails or takes too long
 */
export async function timedRun(
  { script, goodCodes }: TimedCommand,
  { reportUsage, cwd, limit }: TimedRunOptions,
): Promise<TimedRun> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--require', reportUsage, ...script], {
    cwd,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), limit);
  let output = '';
  child.stdio[3]!.on('data', (data) => {
    output += data;
  });
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  const wall = performance.now() - start;
  clearTimeout(timer);
  if (wall >= limit) throw new Error(`not done within ${limit / 1000} s`);
  if (code === null || !goodCodes.includes(code)) throw new Error(`ended with code ${code ?? 'none'}`);
  const messages = output.trim().split('\n');
  const { cpu, peak, call }: Message = Object.assign({}, ...messages.map((line) => JSON.parse(line) as Message));
  if (cpu === undefined || peak === undefined) throw new Error('did not tell what it used');
  return { wall, cpu, peak: peak / 1024, ...(call && { call }) };
}
