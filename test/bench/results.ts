import type { Answers } from './features.js';
import type { Keystrokes } from './keystrokes.js';
import type { Cost } from './timedRun.js';

/** A line of a table. */
export interface Measured<Value> {
  readonly draft: string;
  readonly program: string;
  /** What was measured, or in words why nothing could be. */
  readonly result: Value | string;
}

/** Why nothing could be measured of a program that is here for comparison. */
export const notInstalled = 'not installed';

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Everything that a run has measured. */
export interface Results {
  readonly machine: string;
  /** Letters that were to be typed into each draft. */
  readonly edits: number;
  readonly reading: readonly Measured<Cost>[];
  readonly typing: readonly Measured<Keystrokes>[];
}

/** The results as Markdown. */
export function tables({ machine, edits, reading, typing }: Results): string {
  return [
    `On ${machine}:`,
    '',
    ...measuredTable(reading, ['time', 'processor time', 'memory'], ({ wall, cpu, peak }) => [
      duration(wall),
      duration(cpu),
      megabytes(peak),
    ]),
    '',
    ...measuredTable(
      typing,
      ['median', '95 %', '99 %', 'processor time', 'opening', 'memory'],
      ({ p50, p95, p99, cpu, open, peak, edits: reached }) => [
        duration(p50) + (reached < edits ? ` (${reached} of ${edits} letters)` : ''),
        duration(p95),
        duration(p99),
        duration(cpu),
        duration(open),
        megabytes(peak),
      ],
    ),
    '',
  ].join('\n');
}

/** How long the language features take, as Markdown. */
export function answersTable(machine: string, answers: readonly Measured<Answers>[]): string {
  const rows = answers.map(({ draft, result }) =>
    typeof result === 'string' ? { draft, program: '', result } : { draft, program: result.feature, result },
  );
  const columns = ['first', 'median', 'maximum', 'processor', 'answer'];
  const table = measuredTable(rows, columns, ({ first, p50, max, cpu, length }) => [
    ...[first, p50, max, cpu].map(duration),
    `${Math.ceil(length / 1000)} KB`,
  ]);
  return [`On ${machine}:`, '', ...table, ''].join('\n');
}

/** The lines of a table; a draft is named where its first line stands. */
function measuredTable<Value>(
  measured: readonly Measured<Value>[],
  columns: readonly string[],
  cells: (value: Value) => readonly string[],
): string[] {
  let last = '';
  const rows = measured.map((row) => {
    const draft = row.draft === last ? '' : row.draft;
    last = row.draft;
    const { program, result } = row;
    const values = typeof result === 'string' ? [result, ...columns.slice(1).map(() => '')] : cells(result);
    return [draft, program, ...values];
  });
  return [line(['draft', '', ...columns]), `|---|---|${'--:|'.repeat(columns.length)}`, ...rows.map(line)];
}

/** The lines of a table whose first column is words and whose others are numbers. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [line(columns), `|---|${'--:|'.repeat(columns.length - 1)}`, ...rows.map(line)];
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** What this system does not tell. */
const unknown = '–';

/** A size as somebody would say it. */
export const megabytes = (size: number | undefined) => (size === undefined ? unknown : `${Math.round(size)} MB`);

/** Milliseconds as somebody would say them. */
export function duration(time: number | undefined): string {
  if (time === undefined) return unknown;
  if (time >= 1000) return `${(time / 1000).toFixed(1)} s`;
  return `${time < 100 ? time.toFixed(1) : Math.round(time)} ms`;
}
