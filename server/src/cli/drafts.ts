import { UsageError } from './arguments.js';
import { findFiles } from './files.js';
import { type DraftValues, type Entry, entriesOf, type Job, type Source } from './jobs.js';
import { playbookOf } from './playbooks.js';
import { Progress } from './progress.js';
import { readInput } from './readDraft.js';
import { type DraftReport, reportOn, reportOnFile, type Task } from './report.js';
import { Settings } from './settings.js';
import { isTrouble, type Skipped } from './skipped.js';
import type { Terminal } from './terminal.js';
import type { Threads } from './threads.js';
import { today, WaiverFiles } from './waiverFiles.js';

/** Options of every command that reads drafts. */
export const draftOptions = {
  config: { type: 'string' },
  contract: { type: 'boolean' },
  playbook: { type: 'string' },
  threads: { type: 'string' },
  'stdin-filename': { type: 'string' },
  input: { type: 'string' },
} as const;

/** What became of the files that were given. */
export interface Outcome {
  readonly skipped: readonly Skipped[];
  /** Something could not be done as asked: a draft could not be read, a setting does not hold, a rule failed. */
  readonly trouble: boolean;
}

/** Gives the report on a draft. */
type Report = (job: Job) => Promise<DraftReport>;

/** Jobs that each thread is given ahead, so that none waits while a long draft holds up what is printed. */
const ahead = 4;

/**
 * Reports on each draft that the paths name, on several threads where that pays. The reports are handed to `take` in
 * the order of the paths; what cannot be read is named on standard error. Whatever happens with one draft, the rest
 * goes on.
 */
export async function eachDraft(
  paths: readonly string[],
  values: DraftValues,
  terminal: Terminal,
  task: Task,
  take: (report: DraftReport, path: string) => void,
): Promise<Outcome> {
  const skipped: Skipped[] = [];
  let trouble = false;
  const complain = (message: string) => {
    trouble = true;
    terminal.error(`clausewright: ${message}\n`);
  };
  const note = (what: Skipped) => {
    skipped.push(what);
    if (isTrouble(what)) trouble = true;
    if (what.reason !== 'not-a-contract') terminal.error(`clausewright: ${what.path}: ${what.message}\n`);
  };
  const settings = new Settings(values.config);
  const playbook = values.playbook === undefined ? undefined : playbookOf(values.playbook);
  const { sources, count, threads } = await sourcesOf(paths, values, terminal, task);
  const report: Report = threads ? (job) => threads.report(job) : (job) => reportHere(job, values, terminal, task);
  const most = threads ? threads.count * ahead : 1;
  const progress = new Progress(terminal, count);
  for await (const [entry, answer] of inOrder(
    entriesOf(sources, settings, new WaiverFiles(today()), values, playbook),
    report,
    most,
  )) {
    progress.hide();
    entry.complaints.forEach(complain);
    answer.failures.forEach(complain);
    take(answer, entry.work.path);
    if (answer.skipped) note(answer.skipped);
    progress.step();
  }
  progress.hide();
  threads?.end();
  settings.takeComplaints().forEach(complain);
  return { skipped, trouble };
}

interface Sources {
  readonly sources: Iterable<Source> | AsyncIterable<Source>;
  /** How many there are, where that is known. */
  readonly count: number | undefined;
  readonly threads: Threads | undefined;
}

async function sourcesOf(
  paths: readonly string[],
  values: DraftValues,
  terminal: Terminal,
  task: Task,
): Promise<Sources> {
  // Most reviews are of one draft, and what threads and records need takes a while to load.
  if (values.input === 'ndjson') {
    if (paths.length > 0)
      throw new UsageError('With “--input ndjson” the drafts come from standard input; name no paths.');
    const [{ readRecords }, { threadsForRecords }] = await Promise.all([
      import('./records.js'),
      import('./startThreads.js'),
    ]);
    return {
      sources: readRecords(terminal.input),
      count: undefined,
      threads: threadsForRecords(values.threads, task),
    };
  }
  const found = findFiles(paths);
  const threads =
    found.length > 1 ? (await import('./startThreads.js')).startThreads(found, values.threads, task) : undefined;
  return { sources: found, count: found.length, threads };
}

/** The entries with their reports. So many are worked on or wait to be printed at most. */
async function* inOrder(
  entries: AsyncIterable<Entry>,
  report: Report,
  most: number,
): AsyncGenerator<readonly [Entry, DraftReport]> {
  const open: (readonly [Entry, Promise<DraftReport>])[] = [];
  for await (const entry of entries) {
    const { work } = entry;
    open.push([entry, 'reason' in work ? Promise.resolve({ failures: [], skipped: work }) : report(work)]);
    if (open.length < most) continue;
    const [first, answer] = open.shift()!;
    yield [first, await answer];
  }
  for (const [entry, answer] of open) yield [entry, await answer];
}

async function reportHere(job: Job, values: DraftValues, terminal: Terminal, task: Task): Promise<DraftReport> {
  // Lets what has been printed leave, and garbage be collected.
  await new Promise((resolve) => setImmediate(resolve));
  if (job.path !== '-' || job.text !== undefined) return reportOnFile(job, task);
  const file = await readInput(terminal.input, values['stdin-filename']);
  return reportOn(file, job, task);
}
