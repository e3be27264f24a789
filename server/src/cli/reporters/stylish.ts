import { styleText } from 'node:util';
import type { Diagnostic, Severity } from '../../core/index.js';
import type { Reporter, ReviewedFile, Summary } from '../review.js';
import type { Terminal } from '../terminal.js';
import { excerptOf } from './excerpt.js';
import { inOneSentence } from './summary.js';
import { widthOf } from './width.js';
import { wrap } from './wrap.js';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const severityStyles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};
const gap = '  ';
/** The rule's name stands apart from the sentence that it follows. */
const ruleGap = '   ';
const narrowestMessage = 24;

/** What lines may be like. */
export interface Page {
  /** Columns that a line may take. */
  readonly columns: number;
  readonly colour: boolean;
  /** Findings that are waived are listed too. */
  readonly waived?: boolean;
}

/** Reports for people: each finding with the draft's line under it, grouped by draft. */
export function stylishReporter(terminal: Terminal): Reporter {
  let written = 0;
  return {
    begin: () => {},
    file: (printed) => {
      if (printed !== '') terminal.out((written++ > 0 ? '\n' : '') + printed);
    },
    end: (summary) =>
      terminal.out(`${written > 0 ? '\n' : ''}${summaryOf(summary, terminal.columns, painter(terminal))}\n`),
  };
}

/** The findings of one draft; nothing where there are none. */
export function stylishFile(file: ReviewedFile, page: Page): string {
  const paint = painter(page);
  const lines = [
    ...findings(file, page.columns, paint),
    ...fixLines(file, paint),
    ...(page.waived ? waivedLines(file, paint) : []),
  ];
  if (lines.length === 0) return '';
  const name = paint('underline', file.path === '-' ? 'standard input' : file.path);
  return `${[name, ...lines].join('\n')}\n`;
}

function painter({ colour }: Page): Paint {
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
}

/** What was changed, or would be. */
function fixLines({ fixes }: ReviewedFile, paint: Paint): string[] {
  const word = fixes?.written ? 'fixed' : 'to be fixed by --fix';
  return (fixes?.made ?? []).map(
    ({ line, ruleId, title }) =>
      `${gap}line ${line}${gap}${paint('green', word)}${gap}${title}${ruleGap}${paint('dim', ruleId)}`,
  );
}

/** What is waived, and why. */
function waivedLines({ waived, lines }: ReviewedFile, paint: Paint): string[] {
  return waived.map(({ diagnostic: { range, message, ruleId }, reason }) => {
    const { line, character } = lines.placeOf(range.start);
    const why = reason ? `${gap}${paint('green', `(${reason})`)}` : '';
    return `${gap}${line + 1}:${character + 1}${gap}${paint('green', 'waived')}${gap}${message}${ruleGap}${paint('dim', ruleId)}${why}`;
  });
}

function findings({ text, lines, diagnostics }: ReviewedFile, columns: number, paint: Paint): string[] {
  if (diagnostics.length === 0) return [];
  const placed = diagnostics.map((diagnostic) => {
    const { line, character } = lines.placeOf(diagnostic.range.start);
    return { diagnostic, place: `${line + 1}:${character + 1}` };
  });
  const placeWidth = Math.max(...placed.map(({ place }) => place.length));
  const severityWidth = Math.max('warning'.length, ...diagnostics.map(({ severity }) => severity.length));
  const quoteIndent = gap.length + placeWidth + gap.length;
  const messageIndent = quoteIndent + severityWidth + gap.length;
  return placed.flatMap(({ diagnostic, place }, index) => {
    const { severity, range } = diagnostic;
    const style = severityStyles[severity];
    const start =
      gap + paint('dim', place.padStart(placeWidth)) + gap + paint(style, severity.padEnd(severityWidth)) + gap;
    const [first, ...more] = sentence(diagnostic, columns - messageIndent, paint);
    const said = [start + first, ...more.map((line) => ' '.repeat(messageIndent) + line)];
    const next = diagnostics[index + 1]?.range;
    // Words that have several findings are shown once, under the last.
    if (next?.start === range.start && next.end === range.end) return said;
    const quote = excerptOf(text, range, columns - quoteIndent);
    return [
      ...said,
      ' '.repeat(quoteIndent) + quote.line,
      ' '.repeat(quoteIndent + quote.indent) + paint(style, '~'.repeat(quote.width)),
    ];
  });
}

/** The message in lines, the rule's name at its end or, where there is no room, below it. */
function sentence({ message, ruleId }: Diagnostic, columns: number, paint: Paint): string[] {
  const width = Math.max(narrowestMessage, columns);
  const lines = wrap(message, width);
  const last = lines.pop() ?? '';
  const rule = paint('dim', ruleId);
  const fits = widthOf(last) + ruleGap.length + ruleId.length <= width;
  return fits ? [...lines, last + ruleGap + rule] : [...lines, last, rule];
}

function summaryOf(summary: Summary, columns: number, paint: Paint): string {
  const others = summary.skipped.filter(({ reason }) => reason === 'not-a-contract').map(({ path }) => path);
  const sentence = paint('bold', inOneSentence(summary));
  return [sentence, ...(others.length > 0 ? wrap(leftOut(others), columns) : [])].join('\n');
}

function leftOut(paths: readonly string[]): string {
  const why = paths.length === 1 ? 'it does not look like a contract' : 'they do not look like contracts';
  return `Left out, since ${why} (--contract reviews them all the same): ${paths.join(', ')}`;
}
