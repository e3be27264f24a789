import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { FoundFile } from './files.js';
import type { Task } from './report.js';
import type { Skipped } from './skipped.js';
import { Threads } from './threads.js';

/** Less text than this for a thread is reviewed sooner without it, since it has to start and to warm up. */
const bytesWorthAThread = 400_000;

/**
 * Threads for these files: as many as the machine runs at a time and as there is work for. Undefined where the thread
 * that is there already does it as well.
 * @param asked how many the user wants
 */
export function startThreads(
  found: readonly (FoundFile | Skipped)[],
  asked: number | undefined,
  task: Task,
): Threads | undefined {
  const drafts = found.filter((file) => !('reason' in file));
  // Another thread cannot read standard input.
  if (drafts.some((file) => file.path === '-')) return undefined;
  const count = Math.min(asked ?? worthwhile(drafts), drafts.length);
  return count > 1 ? startProgram(task, count) : undefined;
}

/** Threads for records from standard input, of which nobody knows how many come: as many as the user wants. */
export function threadsForRecords(asked: number | undefined, task: Task): Threads | undefined {
  return asked !== undefined && asked > 1 ? startProgram(task, asked) : undefined;
}

const startProgram = (task: Task, count: number) => new Threads(path.join(__dirname, 'worker.js'), task, count);

function worthwhile(drafts: readonly FoundFile[]): number {
  // What is wrong with a file that is not there is found out when it is read.
  const sizes = drafts.map((file) => statSync(file.path, { throwIfNoEntry: false })?.size ?? 0);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return Math.min(availableParallelism(), Math.floor(bytes / bytesWorthAThread));
}
