import { parseArgs } from 'node:util';
import { choiceOf, countOf, inputOf, readArguments } from './arguments.js';
import { draftOptions, eachDraft } from './drafts.js';
import { ExitCode } from './exitCode.js';
import { JsonFiles } from './reporters/jsonFiles.js';
import type { Terminal } from './terminal.js';

const formats = ['markdown', 'json'] as const;
const options = { ...draftOptions, format: { type: 'string', default: 'markdown' } } as const;

/** `clausewright glossary`: prints the terms of each draft, those that it takes from other drafts included. */
export async function printGlossary(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  const format = choiceOf('format', values.format, formats);
  const threads = countOf('threads', values.threads);
  const json = format === 'json' ? new JsonFiles(terminal) : undefined;
  let separator = '';
  json?.begin({ version: 1 });
  const task = { command: 'glossary', format } as const;
  const { trouble } = await eachDraft(
    positionals,
    { ...values, input: inputOf(values.input), threads },
    terminal,
    task,
    ({ printed }) => {
      if (printed === undefined) return;
      if (json) json.file(printed);
      else terminal.out(separator + printed);
      separator = '\n';
    },
  );
  json?.end({});
  return trouble ? ExitCode.Trouble : ExitCode.Clean;
}
