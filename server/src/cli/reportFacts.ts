import { parseArgs } from 'node:util';
import type { Draft } from '../core/index.js';
import { choiceOf, readArguments } from './arguments.js';
import { draftOptions, eachDraft } from './drafts.js';
import { ExitCode } from './exitCode.js';
import { JsonFiles } from './reporters/jsonFiles.js';
import type { Terminal } from './terminal.js';

const options = { ...draftOptions, format: { type: 'string', default: 'json' } } as const;

/** Prints, for each draft, something that the engine knows of it, as version 1 of the machine interface. */
export async function reportFacts(
  args: readonly string[],
  terminal: Terminal,
  factsOf: (draft: Draft) => object,
): Promise<ExitCode> {
  const { values, positionals } = readArguments(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  choiceOf('format', values.format, ['json']);
  const json = new JsonFiles(terminal);
  json.begin({ version: 1 });
  const { trouble } = await eachDraft(positionals, values, terminal, ({ path }, draft) => {
    json.file({ path, ...factsOf(draft) });
  });
  json.end({});
  return trouble ? ExitCode.Trouble : ExitCode.Clean;
}
