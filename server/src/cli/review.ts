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

type Counts = Readonly<Record<Severity, number>>;

/** How much is to be said about a draft. */
export interface Findings {
  readonly isContract: boolean;
  readonly counts: Counts;
  readonly suppressed: number;
}

/** What a review comes to. */
export interface Summary {
  /** Drafts that were reviewed. */
  readonly drafts: number;
  readonly counts: Counts;
  readonly suppressed: number;
  readonly skipped: readonly Skipped[];
}

/** Puts what is printed of each draft together: piece by piece, so that a long report need not be held. */
export interface Reporter {
  begin(): void;
  /** @param printed what is printed of the next draft; may be empty */
  file(printed: string): void;
  end(summary: Summary): void;
}

/** Reviews a draft. `failures` names the rules that failed; the others have run. */
export function reviewDraft(file: DraftFile, draft: Draft): ReviewedFile & { readonly failures: readonly string[] } {
  const { diagnostics, suppressed, failures } = draft.lint();
  return {
    path: file.path,
    text: file.text,
    lines: new LineIndex(file.text),
    isContract: draft.document.isContract,
    diagnostics,
    suppressed: suppressed.length,
    failures: failures.map(({ ruleId, error }) => `${file.path}: the rule “${ruleId}” failed: ${error.split('\n')[0]}`),
  };
}

/** Counts what is to be said. */
export function findingsOf({ isContract, diagnostics, suppressed }: ReviewedFile): Findings {
  const counts = noCounts();
  for (const { severity } of diagnostics) counts[severity]++;
  return { isContract, counts, suppressed };
}

/** Adds up a review. */
export class Tally {
  readonly counts = noCounts();
  drafts = 0;
  suppressed = 0;

  add(findings: Findings): void {
    if (findings.isContract) this.drafts++;
    this.suppressed += findings.suppressed;
    for (const severity of severities) this.counts[severity] += findings.counts[severity];
  }

  /** Whether there is a finding of this severity or a graver one. */
  reaches(severity: Severity): boolean {
    return severities.slice(0, severities.indexOf(severity) + 1).some((s) => this.counts[s] > 0);
  }
}

function noCounts(): Record<Severity, number> {
  return { error: 0, warning: 0, information: 0, hint: 0 };
}
