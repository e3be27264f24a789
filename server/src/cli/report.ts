import { basename } from 'node:path';
import { Draft, glossaryTable, inspect, positionsOf, printReport, type ReportFormat } from '../core/index.js';
import type { FixMode } from './fixes.js';
import { Glossaries } from './glossaries.js';
import type { Job } from './jobs.js';
import { packageVersion } from './packageVersion.js';
import { supplyPlaybook } from './playbooks.js';
import { type DraftFile, namedText, readFile } from './readDraft.js';
import { type LintFormat, lintFormats } from './reporters/formats.js';
import { glossaryJson, glossaryMarkdown } from './reporters/glossary.js';
import type { Page } from './reporters/stylish.js';
import { type Findings, findingsOf, reviewDraft } from './review.js';
import type { Skipped } from './skipped.js';

/** What is to be printed of each draft. */
export type Task =
  | {
      readonly command: 'lint';
      readonly format: LintFormat;
      readonly page: Page;
      readonly fix?: FixMode | undefined;
      readonly fingerprints?: boolean;
    }
  | { readonly command: 'glossary'; readonly format: 'markdown' | 'json' }
  | ReportTask
  | { readonly command: 'inspect' | 'positions' };

interface ReportTask {
  readonly command: 'report';
  readonly format: ReportFormat;
  readonly redacts: boolean;
}

/** What is left of a draft that has been read: plain data, which may come from another thread. */
export interface DraftReport {
  /** Its part of the result. Undefined when there is none, since it could not be read. */
  readonly printed?: string;
  /** What the review came to, for `lint`. */
  readonly findings?: Findings;
  /** Rules that failed, in sentences. */
  readonly failures: readonly string[];
  /** Why there was nothing to report on. */
  readonly skipped?: Skipped;
}

/** Reads a draft and reports on it. Whatever happens with it is part of the report. */
export function reportOnFile(job: Job, task: Task): DraftReport {
  return reportOn(job.text === undefined ? readFile(job.path) : namedText(job.path, job.text), job, task);
}

/** Reports on a draft that has been read, or could not be. */
export function reportOn(file: DraftFile | Skipped, job: Job, task: Task): DraftReport {
  if ('reason' in file) return { failures: [], skipped: file };
  try {
    const draft = draftOf(file, job);
    const skipped = notReviewed(file, draft);
    return { ...perform(task, file, draft, job), ...(skipped && { skipped }) };
  } catch (error) {
    return failed(file.path, error instanceof Error ? error.message : String(error));
  }
}

/** Files that several drafts take definitions from are read once by each thread. */
const glossaries = new Glossaries();

/** The same draft at an earlier revision, read in the same way. */
function earlierDraft(text: string, file: DraftFile, job: Job): Draft {
  return draftOf({ ...file, text }, { ...job, contract: true });
}

function draftOf(file: DraftFile, { configuration, contract, definitions, waivers, playbook }: Job): Draft {
  const draft = new Draft(file.text, {
    format: file.format,
    configuration,
    waivers,
    ...(contract && { contract }),
    ...(playbook && { playbook }),
  });
  supplyPlaybook(draft, file.path);
  glossaries.incorporate(draft, file.path, definitions);
  return draft;
}

/** The report on a draft with which the program came to grief. */
export function failed(path: string, reason: string): DraftReport {
  const message = `this draft could not be reviewed: ${reason}`;
  return { failures: [], skipped: { path, reason: 'failed', message } };
}

function perform(task: Task, file: DraftFile, draft: Draft, job: Job): DraftReport {
  switch (task.command) {
    case 'inspect':
      return { printed: JSON.stringify({ path: file.path, ...inspect(draft) }), failures: [] };
    case 'glossary': {
      const terms = glossaryTable(draft);
      const printed = task.format === 'json' ? glossaryJson(file, terms) : glossaryMarkdown(file, terms);
      return { printed, failures: [] };
    }
    case 'report':
      return { printed: printReview(file, draft, task), failures: [] };
    case 'positions':
      return { printed: JSON.stringify({ path: file.path, positions: positionsOf(draft) }), failures: [] };
    case 'lint': {
      const earlier = typeof job.earlier === 'string' ? earlierDraft(job.earlier, file, job) : undefined;
      const review = reviewDraft(file, draft, { fix: task.fix, known: job.known, earlier });
      const printed = lintFormats[task.format].file(review, task.page);
      const fingerprints = task.fingerprints && { fingerprints: review.diagnostics.map(review.fingerprintOf) };
      return { printed, findings: { ...findingsOf(review), ...fingerprints }, failures: review.failures };
    }
  }
}

function printReview({ path }: DraftFile, draft: Draft, { format, redacts }: ReportTask): string {
  const isFile = path !== '-';
  const name = isFile ? basename(path) : 'the draft';
  return printReport(draft, format, { name, version: packageVersion(), redacts }, isFile ? path : undefined);
}

function notReviewed({ path, text }: DraftFile, draft: Draft): Skipped | undefined {
  if (!/\S/.test(text)) return { path, reason: 'empty', message: 'this file is empty.' };
  if (!draft.document.isContract)
    return { path, reason: 'not-a-contract', message: 'this file does not look like a contract.' };
  return undefined;
}
