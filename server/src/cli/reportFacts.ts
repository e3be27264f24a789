import { parseArgs } from 'node:util';
import { choiceOf, countOf, inputOf, readArguments } from './arguments.js';
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
  const format = choiceOf('format', values.format, ['json', 'ndjson']);
  const threads = countOf('threads', values.threads);
  const json = format === 'json' ? new JsonFiles(terminal) : undefined;
  json?.begin({ version: 1 });
  const { trouble } = await eachDraft(
    positionals,
    { ...values, input: inputOf(values.input), threads },
    terminal,
    { command },
    ({ printed }) => {
      if (printed === undefined) return;
      if (json) json.file(printed);
      else terminal.out(`${printed}\n`);
    },
  );
  json?.end({});
  return trouble ? ExitCode.Trouble : ExitCode.Clean;
}
