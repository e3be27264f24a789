import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import type { Keystrokes } from './keystrokes.js';
import { duration, type Measured, megabytes, type Results, table } from './results.js';
import type { Cost } from './timedRun.js';

const begin = '<!-- Written by `npm run bench -- --write`. -->';
const end = '<!-- End of what is written. -->';

/**
 * Puts the tables into a page, between the marks for that.
 * @throws Error when the page has no such marks
 */
export function writeReadme(file: string, results: Results): void {
  writeFileSync(file, withTables(readFileSync(file, 'utf8'), readmeTables(results)));
}

/** The page with other tables between the marks. */
export function withTables(page: string, tables: string): string {
  const [before, rest] = split(page, begin);
  const [, after] = split(rest, end);
  return `${before}${begin}\n\n${tables}\n${end}${after}`;
}

function split(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`The page has no mark “${mark}”.`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** What a reader wants to know: one line a draft, programs side by side. */
export function readmeTables({ typing, reading }: Results): string {
  const drafts = [...new Set(typing.map(({ draft }) => draft))];
  const typed = (draft: string, program: string) => find(typing, draft, program);
  const read = (draft: string, program: string) => find(reading, draft, program);
  return [
    `Measured on ${os.cpus().length} cores with Node ${process.versions.node.split('.')[0]}.`,
    '',
    ...table(
      ['draft', 'a letter: median', '99 %', 'echo: median', 'rumdl: median', 'opening', 'memory'],
      drafts.map((draft) => {
        const own = typed(draft, 'Clausewright');
        const median = (program: string) => duration(typed(draft, program)?.p50);
        const others = [median('echo'), median('rumdl')];
        return [draft, duration(own?.p50), duration(own?.p99), ...others, duration(own?.open), megabytes(own?.peak)];
      }),
    ),
    '',
    ...table(
      [
        'draft',
        '`clausewright lint`',
        'processor time',
        'memory',
        'remark-parse: processor time',
        'markdownlint-cli2: processor time',
      ],
      drafts.map((draft) => {
        const own = read(draft, 'clausewright lint');
        const parse = read(draft, 'remark-parse, the call alone');
        const markdownlint = read(draft, 'markdownlint-cli2');
        const ownCells = [duration(own?.wall), duration(own?.cpu), megabytes(own?.peak)];
        return [draft, ...ownCells, duration(parse?.cpu), duration(markdownlint?.cpu)];
      }),
    ),
    '',
  ].join('\n');
}

function find<Value extends Cost | Keystrokes>(
  measured: readonly Measured<Value>[],
  draft: string,
  program: string,
): Value | undefined {
  const result = measured.find((row) => row.draft === draft && row.program === program)?.result;
  return typeof result === 'string' ? undefined : result;
}
