import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from './jobs.js';
import { reportOnFile, type Task } from './report.js';

/** What a thread does that `Threads` starts: it answers each job by the report. */
export function work(): void {
  const task = workerData as Task;
  parentPort?.on('message', (job: Job) => parentPort?.postMessage(reportOnFile(job, task)));
}
