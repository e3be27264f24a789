import type { Readable } from 'node:stream';

/** Where a command reads and writes. */
export interface Terminal {
  /** Writes a piece of the result. */
  out(text: string): void;
  /** Writes what is no part of the result. */
  error(text: string): void;
  /** Columns that a line may take. */
  readonly columns: number;
  /** Whether the result may be coloured. */
  readonly colour: boolean;
  readonly input: Readable;
  /** Whether somebody watches what is no part of the result, so that a bar may grow there. */
  readonly watched: boolean;
}

const defaultColumns = 100;
const fewestColumns = 40;

/** The streams of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure, and there is nobody left to tell.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
  return {
    out: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    columns: Math.max(fewestColumns, stdout.columns ?? defaultColumns),
    watched: stderr.isTTY === true && env.TERM !== 'dumb',
    colour: wantsColour(stdout.isTTY === true, env),
    // Opening it takes a while, and hardly any command reads it.
    get input() {
      return process.stdin;
    },
  };
}

/** On a terminal, unless the user's environment says otherwise (https://no-color.org, https://force-color.org). */
function wantsColour(isTerminal: boolean, { FORCE_COLOR, NO_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return isTerminal && TERM !== 'dumb';
}
