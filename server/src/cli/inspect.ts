import { parseArgs } from 'node:util';
import { inspect as inspectDraft } from '../core/index.js';
import { choiceOf, readArguments } from './arguments.js';
import { draftOptions, eachDraft } from './drafts.js';
import { JsonFiles } from './reporters/jsonFiles.js';
import { ExitCode, type Terminal } from './terminal.js';

const options = { ...draftOptions, format: { type: 'string', default: 'json' } } as const;

/** `clausewright inspect`: prints what the engine understands of drafts, rules apart. */
export async function inspect(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  choiceOf('format', values.format, ['json']);
  const json = new JsonFiles(terminal);
  json.begin({ version: 1 });
  const { trouble } = await eachDraft(positionals, values, terminal, ({ path }, draft) => {
    json.file({ path, ...inspectDraft(draft) });
  });
  json.end({});
  return trouble ? ExitCode.Trouble : ExitCode.Clean;
}
