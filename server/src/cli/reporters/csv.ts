import type { Diagnostic } from '../../core/index.js';
import type { Reporter, ReviewedFile } from '../review.js';
import type { Terminal } from '../terminal.js';
import { wordsAt } from './words.js';

const columns = ['file', 'line', 'column', 'section', 'severity', 'rule', 'words', 'message'];

/** Reports one finding a line for spreadsheets (RFC 4180), under a line of names. */
export function csvReporter(terminal: Terminal): Reporter {
  return {
    begin: () => terminal.out(lineOf(columns)),
    file: (printed) => terminal.out(printed),
    end: () => {},
  };
}

/** The findings of one draft. */
export function csvFile(file: ReviewedFile): string {
  return file.diagnostics.map((diagnostic) => lineOf(cellsOf(diagnostic, file))).join('');
}

function cellsOf({ range, severity, ruleId, message }: Diagnostic, file: ReviewedFile): readonly string[] {
  const { line, character } = file.lines.placeOf(range.start);
  const words = wordsAt(file, range);
  return [file.path, `${line + 1}`, `${character + 1}`, file.sectionOf(range), severity, ruleId, words, message];
}

const lineOf = (cells: readonly string[]) => `${cells.map(cell).join(',')}\r\n`;

function cell(text: string): string {
  // A spreadsheet would take such words of a draft for a formula.
  const safe = /^[=+\-@\t]/.test(text) && text !== '-' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
