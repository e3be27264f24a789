/** The commands of `clausewright`. Bundled to dist/cli/program.js. */
import { UsageError } from './arguments.js';
import { ExitCode } from './exitCode.js';
import { helpText } from './help.js';
import { packageVersion } from './packageVersion.js';
import { processTerminal, type Terminal } from './terminal.js';

/** A verb takes the arguments after it and gives the exit code, or undefined when it goes on running. */
type Verb = (args: readonly string[], terminal: Terminal) => Promise<ExitCode | undefined>;

/** Each loads its own part of the program, since `--help` and the language server need none of the others. */
const verbs: ReadonlyMap<string, () => Promise<Verb>> = new Map<string, () => Promise<Verb>>([
  ['lint', async () => (await import('./lint.js')).lint],
  ['inspect', async () => facts('inspect')],
  ['positions', async () => facts('positions')],
  ['glossary', async () => (await import('./printGlossary.js')).printGlossary],
  ['explain', async () => (await import('./explain.js')).explain],
  ['init', async () => (await import('./init.js')).init],
  ['report', async () => (await import('./reviewReport.js')).reviewReport],
  ['server', async () => (await import('./server.js')).server],
]);

async function facts(command: 'inspect' | 'positions'): Promise<Verb> {
  const { reportFacts } = await import('./reportFacts.js');
  return (args, terminal) => reportFacts(command, args, terminal);
}

async function run([name, ...rest]: readonly string[], terminal: Terminal): Promise<ExitCode | undefined> {
  const wants = (...flags: string[]) =>
    flags.includes(name ?? '') || (verbs.has(name ?? '') && rest.some((r) => flags.includes(r)));
  if (name === 'help' || wants('--help', '-h')) {
    terminal.out(helpText);
    return ExitCode.Clean;
  }
  if (wants('--version', '-v')) {
    terminal.out(`clausewright ${packageVersion()}\n`);
    return ExitCode.Clean;
  }
  const load = verbs.get(name ?? '');
  if (load) return (await load())(rest, terminal);
  throw new UsageError(name === undefined ? 'Say what to do.' : `There is no command “${name}”.`);
}

/** Does what the arguments ask for; the process ends by itself once all output is written. */
export async function main(args: readonly string[]): Promise<void> {
  const terminal = processTerminal();
  try {
    process.exitCode = await run(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // Whoever has typed no more than the name wants to know what there is.
    const more = args.length === 0 ? `\n${helpText}` : '“clausewright --help” says what there is.\n';
    terminal.error(`clausewright: ${error.message}\n${more}`);
    process.exitCode = ExitCode.Trouble;
  }
}

/** What each thread does that a command starts. */
export async function work(): Promise<void> {
  (await import('./worker.js')).work();
}
