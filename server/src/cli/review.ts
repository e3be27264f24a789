import type { Diagnostic, Draft, Severity } from '../core/index.js';
import { LineIndex } from './lineIndex.js';
import type { DraftFile } from './readDraft.js';
import type { Skipped } from './skipped.js';

/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** One draft and what is to be said about it. */
export interface ReviewedFile {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly isContract: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that comments in the draft waive. */
  readonly suppressed: number;
}

/** What a review comes to. */
export interface Summary {
  /** Drafts that were reviewed. */
  readonly drafts: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly suppressed: number;
  readonly skipped: readonly Skipped[];
}

/** A way to report a review: piece by piece, so that a long one need not be held. */
export interface Reporter {
  begin(): void;
  file(file: ReviewedFile): void;
  end(summary: Summary): void;
}

/** Reviews a draft. Rules that failed are given to `failed`; the others have run. */
export function reviewDraft(file: DraftFile, draft: Draft, failed: (message: string) => void): ReviewedFile {
  const { diagnostics, suppressed, failures } = draft.lint();
  for (const { ruleId, error } of failures)
    failed(`${file.path}: the rule “${ruleId}” failed: ${error.split('\n')[0]}`);
  return {
    path: file.path,
    text: file.text,
    lines: new LineIndex(file.text),
    isContract: draft.document.isContract,
    diagnostics,
    suppressed: suppressed.length,
  };
}

/** Adds up a review. */
export class Tally {
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  drafts = 0;
  suppressed = 0;

  add(file: ReviewedFile): void {
    if (file.isContract) this.drafts++;
    this.suppressed += file.suppressed;
    for (const { severity } of file.diagnostics) this.counts[severity]++;
  }

  /** Whether there is a finding of this severity or a graver one. */
  reaches(severity: Severity): boolean {
    return severities.slice(0, severities.indexOf(severity) + 1).some((s) => this.counts[s] > 0);
  }
}
