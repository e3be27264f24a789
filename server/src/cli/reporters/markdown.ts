import type { Diagnostic, Severity } from '../../core/index.js';
import type { Reporter, ReviewedFile } from '../review.js';
import type { Terminal } from '../terminal.js';
import { inOneSentence } from './summary.js';
import { wordsAt } from './words.js';

const weights: Readonly<Record<Severity, string>> = {
  error: '**To fix before signing**',
  warning: '**To fix**',
  information: 'To decide',
  hint: 'Style',
};

/** Reports for a memo: a table for each draft, and one sentence at the end. */
export function markdownReporter(terminal: Terminal): Reporter {
  return {
    begin: () => terminal.out('# Review of drafts\n'),
    file: (printed) => terminal.out(printed),
    end: (summary) => terminal.out(`\n${inOneSentence(summary)}\n`),
  };
}

/** The findings of one draft; nothing where it is no contract. */
export function markdownFile(file: ReviewedFile): string {
  if (!file.isContract) return '';
  const heading = `\n## ${plain(file.path === '-' ? 'standard input' : file.path)}\n\n`;
  if (file.diagnostics.length === 0) return `${heading}Nothing to fix or to consider.\n`;
  const rows = file.diagnostics.map((diagnostic, index) => `| ${index + 1} ${row(diagnostic, file)} |\n`);
  return `${heading}| | Where | Words | Finding | |\n|--:|---|---|---|---|\n${rows.join('')}`;
}

function row({ range, severity, message }: Diagnostic, file: ReviewedFile): string {
  const { line } = file.lines.placeOf(range.start);
  const section = file.sectionOf(range);
  const where = section ? `${plain(section)} (line ${line + 1})` : `Line ${line + 1}`;
  const words = wordsAt(file, range);
  return ['', where, words && `“${plain(words)}”`, plain(message), weights[severity]].join(' | ').trimStart();
}

/** The text as it stands, and not as markup, in one cell of a table. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&');
}
