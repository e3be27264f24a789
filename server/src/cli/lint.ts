import { parseArgs } from 'node:util';
import { choiceOf, readArguments } from './arguments.js';
import { draftOptions, eachDraft } from './drafts.js';
import { ExitCode } from './exitCode.js';
import { jsonReporter } from './reporters/json.js';
import { stylishReporter } from './reporters/stylish.js';
import { reviewDraft, severities, Tally } from './review.js';
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
  const reporter = reporters[choiceOf('format', values.format, formats)](terminal);
  const failOn = choiceOf('fail-on', values['fail-on'], severities);
  const tally = new Tally();
  let failed = false;

  reporter.begin();
  const { skipped, trouble } = await eachDraft(positionals, values, terminal, (file, draft) => {
    const review = reviewDraft(file, draft, (message) => {
      failed = true;
      terminal.error(`clausewright: ${message}\n`);
    });
    tally.add(review);
    reporter.file(review);
  });
  reporter.end({ drafts: tally.drafts, counts: tally.counts, suppressed: tally.suppressed, skipped });

  if (trouble || failed) return ExitCode.Trouble;
  return tally.reaches(failOn) ? ExitCode.Findings : ExitCode.Clean;
}
