import { Worker } from 'node:worker_threads';
import type { Job } from './jobs.js';
import { type DraftReport, failed, type Task } from './report.js';

/** Threads that report on drafts, each on one at a time. */
export class Threads {
  readonly #threads: readonly Thread[];
  readonly #idle: Thread[];
  /** Jobs that wait for a thread, the first given first. */
  readonly #waiting: ((thread: Thread) => void)[] = [];

  /**
   * @param program the file that they run, which answers each job by a report
   * @param task what it is to report
   * @param count how many there may be; each starts with its first job
   */
  constructor(program: string, task: Task, count: number) {
    this.#threads = Array.from({ length: count }, () => new Thread(program, task));
    this.#idle = this.#threads.toReversed();
  }

  get count(): number {
    return this.#threads.length;
  }

  /** The report on a draft, as soon as a thread is free for it. */
  async report(job: Job): Promise<DraftReport> {
    const thread = this.#idle.pop() ?? (await new Promise<Thread>((resolve) => this.#waiting.push(resolve)));
    const report = await thread.report(job);
    const next = this.#waiting.shift();
    if (next) next(thread);
    else this.#idle.push(thread);
    return report;
  }

  /** Ends the threads, whatever they are doing. */
  end(): void {
    for (const thread of this.#threads) thread.end();
  }
}

/** A thread that starts anew when it failed, for want of memory for example: that costs one report only. */
class Thread {
  readonly #program: string;
  readonly #task: Task;
  #worker: Worker | undefined;
  #path = '';
  #answer: (report: DraftReport) => void = () => {};

  constructor(program: string, task: Task) {
    this.#program = program;
    this.#task = task;
  }

  report(job: Job): Promise<DraftReport> {
    return new Promise((resolve) => {
      this.#path = job.path;
      this.#answer = resolve;
      this.#worker ??= this.#start();
      this.#worker.postMessage(job);
    });
  }

  end(): void {
    void this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#program, { workerData: this.#task });
    worker.on('message', (report: DraftReport) => this.#answer(report));
    worker.on('error', (error) => this.#fail(worker, error.message));
    worker.on('exit', (code) => this.#fail(worker, `its thread ended with code ${code}.`));
    return worker;
  }

  #fail(worker: Worker, reason: string): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#answer(failed(this.#path, reason));
  }
}
