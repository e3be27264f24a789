import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ReportFormat, reportFormats } from '../core/index.js';
import { choiceOf, inputOf, readArguments, UsageError } from './arguments.js';
import { draftOptions, eachDraft } from './drafts.js';
import { ExitCode } from './exitCode.js';
import type { Terminal } from './terminal.js';

const options = {
  ...draftOptions,
  format: { type: 'string', default: 'html' },
  output: { type: 'string', short: 'o' },
  redact: { type: 'boolean' },
} as const;

/** `clausewright report`: writes the review report of one draft. */
export async function reviewReport(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  const format = choiceOf('format', values.format, reportFormats);
  const { output, redact = false } = values;
  if (positionals.length !== 1)
    throw new UsageError('A report is on one draft. Name its file, or - for standard input.');
  if (format === 'docx' && output === undefined) throw new UsageError('“--format docx” needs “--output FILE”.');
  const task = { command: 'report', format, redacts: redact } as const;
  const reports: string[] = [];
  const draftValues = { ...values, input: inputOf(values.input), threads: undefined };
  const { trouble } = await eachDraft(positionals, draftValues, terminal, task, ({ printed }) => {
    if (printed !== undefined) reports.push(printed);
  });
  const [report] = reports;
  if (reports.length > 1) throw new UsageError('A report is on one draft, and there are several in this folder.');
  if (report === undefined) return ExitCode.Trouble;
  if (output === undefined) terminal.out(report);
  else if (!written(output, report, format, terminal)) return ExitCode.Trouble;
  return trouble ? ExitCode.Trouble : ExitCode.Clean;
}

/** Writes the report to a file; says why where that cannot be done. */
function written(file: string, report: string, format: ReportFormat, terminal: Terminal): boolean {
  try {
    writeFileSync(file, report, format === 'docx' ? 'latin1' : 'utf8');
    return true;
  } catch (error) {
    terminal.error(`clausewright: ${file}: the report could not be written: ${(error as Error).message}\n`);
    return false;
  }
}
