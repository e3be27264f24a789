import { parseArgs } from 'node:util';
import { choiceOf, countOf, readArguments } from './arguments.js';
import { draftOptions, eachDraft } from './drafts.js';
import { ExitCode } from './exitCode.js';
import { JsonFiles } from './reporters/jsonFiles.js';
import type { Terminal } from './terminal.js';

const options = { ...draftOptions, format: { type: 'string', default: 'json' } } as const;

/**
 * `clausewright inspect` and `clausewright positions`: prints, for each draft, something that the engine knows of it, as
 * version 1 of the machine interface.
 */
export async function reportFacts(
  command: 'inspect' | 'positions',
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { values, positionals } = readArguments(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  choiceOf('format', values.format, ['json']);
  const threads = countOf('threads', values.threads);
  const json = new JsonFiles(terminal);
  json.begin({ version: 1 });
  const { trouble } = await eachDraft(positionals, { ...values, threads }, terminal, { command }, ({ printed }) => {
    if (printed !== undefined) json.file(printed);
  });
  json.end({});
  return trouble ? ExitCode.Trouble : ExitCode.Clean;
}
