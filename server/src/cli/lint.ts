import { parseArgs } from 'node:util';
import { choiceOf, countOf, readArguments } from './arguments.js';
import { draftOptions, eachDraft } from './drafts.js';
import { ExitCode } from './exitCode.js';
import type { Task } from './report.js';
import { jsonReporter } from './reporters/json.js';
import { stylishReporter } from './reporters/stylish.js';
import { severities, Tally } from './review.js';
import type { Terminal } from './terminal.js';

const reporters = { stylish: stylishReporter, json: jsonReporter };
const formats = Object.keys(reporters) as (keyof typeof reporters)[];

const options = {
  ...draftOptions,
  format: { type: 'string', default: 'stylish' },
  'fail-on': { type: 'string', default: 'warning' },
} as const;

/** `clausewright lint`: reviews drafts. */
export async function lint(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  const format = choiceOf('format', values.format, formats);
  const reporter = reporters[format](terminal);
  const failOn = choiceOf('fail-on', values['fail-on'], severities);
  const threads = countOf('threads', values.threads);
  const { columns, colour } = terminal;
  const task: Task = { command: 'lint', format, page: { columns, colour } };
  const tally = new Tally();

  reporter.begin();
  const { skipped, trouble } = await eachDraft(
    positionals,
    { ...values, threads },
    terminal,
    task,
    ({ printed, findings }) => {
      if (findings) tally.add(findings);
      if (printed !== undefined) reporter.file(printed);
    },
  );
  reporter.end({ drafts: tally.drafts, counts: tally.counts, suppressed: tally.suppressed, skipped });

  if (trouble) return ExitCode.Trouble;
  return tally.reaches(failOn) ? ExitCode.Findings : ExitCode.Clean;
}
