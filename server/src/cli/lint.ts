import { parseArgs } from 'node:util';
import { allRules } from '../core/index.js';
import { choiceOf, countOf, inputOf, readArguments, UsageError } from './arguments.js';
import type { Baseline } from './baseline.js';
import { draftOptions, eachDraft } from './drafts.js';
import { ExitCode } from './exitCode.js';
import type { FixMode } from './fixes.js';
import type { Task } from './report.js';
import { type LintFormat, lintFormats } from './reporters/formats.js';
import { type Reporter, severities, Tally } from './review.js';
import type { Revisions } from './revisions.js';
import type { Terminal } from './terminal.js';

const formats = Object.keys(lintFormats) as LintFormat[];

const options = {
  ...draftOptions,
  format: { type: 'string', default: 'stylish' },
  'fail-on': { type: 'string', default: 'warning' },
  rule: { type: 'string', multiple: true },
  fix: { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
  'show-waived': { type: 'boolean' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'boolean' },
  since: { type: 'string' },
} as const;

/** `clausewright lint`: reviews drafts. */
export async function lint(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  const format = choiceOf('format', values.format, formats);
  const reporter: Reporter = lintFormats[format].reporter(terminal);
  const failOn = choiceOf('fail-on', values['fail-on'], severities);
  const threads = countOf('threads', values.threads);
  const { columns, colour } = terminal;
  const fix = fixModeOf(values, positionals);
  const waived = values['show-waived'] === true;
  const writes = values['write-baseline'] === true;
  const baseline = await baselineOf(values.baseline, writes);
  const revisions = await revisionsOf(values, positionals);
  const page = { columns, colour, waived };
  const task: Task = { command: 'lint', format, page, fix, ...(writes && { fingerprints: true }) };
  const tally = new Tally();

  reporter.begin();
  const { skipped, trouble } = await eachDraft(
    positionals,
    {
      ...values,
      input: inputOf(values.input),
      threads,
      rules: rulesOf(values.rule),
      baseline: writes ? undefined : baseline,
      revisions,
    },
    terminal,
    task,
    ({ printed, findings, skipped: left }, path) => {
      if (findings) tally.add(findings);
      if (findings?.fingerprints) baseline?.set(path, findings.fingerprints);
      if (printed !== undefined) reporter.file(printed);
      else if (left) reporter.skipped?.(left);
    },
  );
  const { drafts, counts, suppressed, known, fixed } = tally;
  reporter.end({ drafts, counts, suppressed, known, fixes: fix, fixed, skipped });
  if (writes) {
    baseline?.write();
    return trouble ? ExitCode.Trouble : ExitCode.Clean;
  }

  if (trouble) return ExitCode.Trouble;
  return tally.reaches(failOn) ? ExitCode.Findings : ExitCode.Clean;
}

/**
 * The baseline that is read or written, if one is.
 * @throws UsageError when it cannot be read
 */
async function baselineOf(file: string | undefined, writes: boolean): Promise<Baseline | undefined> {
  if (file === undefined && !writes) return undefined;
  const { Baseline, baselineName } = await import('./baseline.js');
  return Baseline.read(file ?? baselineName, writes);
}

/**
 * What the drafts are compared with, if with anything.
 * @throws UsageError for standard input, which has no revisions
 */
async function revisionsOf(
  { since, input }: { readonly since?: string | undefined; readonly input?: string | undefined },
  paths: readonly string[],
): Promise<Revisions | undefined> {
  if (since === undefined) return undefined;
  if (input !== undefined || paths.includes('-')) throw new UsageError('“--since” compares files, not standard input.');
  const { Revisions } = await import('./revisions.js');
  return new Revisions(since);
}

/** @throws UsageError for standard input that is to be changed */
function fixModeOf(
  values: { readonly fix?: boolean | undefined; readonly 'fix-dry-run'?: boolean | undefined },
  paths: readonly string[],
): FixMode | undefined {
  if (values['fix-dry-run']) return 'try';
  if (!values.fix) return undefined;
  if (paths.includes('-')) {
    throw new UsageError('Standard input cannot be changed. “--fix-dry-run --format json” gives the fixed text.');
  }
  return 'write';
}

/**
 * The rules that `--rule` names, by commas or one by one.
 * @throws UsageError for a name that no rule has
 */
function rulesOf(names: readonly string[] | undefined): readonly string[] | undefined {
  const ids = names?.flatMap((each) => each.split(',')).map((id) => id.trim());
  const unknown = ids?.find((id) => !allRules.some((rule) => rule.id === id));
  if (unknown !== undefined) throw new UsageError(`There is no rule “${unknown}”.`);
  return ids;
}
