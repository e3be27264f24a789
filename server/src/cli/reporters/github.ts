import type { Diagnostic, Severity } from '../../core/index.js';
import type { Reporter, ReviewedFile } from '../review.js';
import type { Terminal } from '../terminal.js';
import { inOneSentence } from './summary.js';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Reports as workflow commands, which GitHub shows beside the lines of a pull request. */
export function githubReporter(terminal: Terminal): Reporter {
  return {
    begin: () => {},
    file: (printed) => terminal.out(printed),
    end: (summary) => terminal.out(`${inOneSentence(summary)}\n`),
  };
}

/** The findings of one draft, one a line. */
export function githubFile(file: ReviewedFile): string {
  return file.diagnostics.map((diagnostic) => `${command(diagnostic, file)}\n`).join('');
}

function command({ range, severity, ruleId, message }: Diagnostic, { path, lines }: ReviewedFile): string {
  const start = lines.placeOf(range.start);
  const end = lines.placeOf(range.end);
  // GitHub takes columns only where the finding stands on one line.
  const columns =
    start.line === end.line
      ? `,col=${start.character + 1},endColumn=${Math.max(end.character, start.character + 1)}`
      : '';
  const place = `file=${property(path)},line=${start.line + 1},endLine=${end.line + 1}${columns}`;
  return `::${levels[severity]} ${place},title=${property(ruleId)}::${data(message)}`;
}

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
