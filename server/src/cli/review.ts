import { type Diagnostic, type Draft, isClauseWaiver, placeName, type Range, type Severity } from '../core/index.js';
import type { KnownFindings } from './baseline.js';
import { type AppliedFixes, applyFixes, type FixMode } from './fixes.js';
import { LineIndex } from './lineIndex.js';
import type { DraftFile } from './readDraft.js';
import type { Skipped } from './skipped.js';

/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** One draft and what is to be said about it. */
export interface ReviewedFile {
  readonly path: string;
  /** After fixes, where they were asked for. */
  readonly text: string;
  readonly lines: LineIndex;
  readonly isContract: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly waived: readonly WaivedFinding[];
  /** Findings that the baseline has. */
  readonly known: number;
  /** Where fixes were asked for: what they have changed. */
  readonly fixes: AppliedFixes | undefined;
  /** Number and title of the section in which a finding stands; empty before the first. */
  sectionOf(range: Range): string;
  /** What a finding keeps when lines are added and sections numbered again. */
  fingerprintOf(diagnostic: Diagnostic): string;
}

/** A finding that is waived. */
export interface WaivedFinding {
  readonly diagnostic: Diagnostic;
  /** By a comment in the draft, or by a file. */
  readonly kind: 'inSource' | 'external';
  readonly reason: string;
}

type Counts = Readonly<Record<Severity, number>>;

/** How much is to be said about a draft. */
export interface Findings {
  readonly isContract: boolean;
  readonly counts: Counts;
  readonly suppressed: number;
  readonly known: number;
  readonly fixed: number;
  /** The fingerprint of each finding, known or not, where somebody wants to keep them. */
  readonly fingerprints?: readonly string[];
}

/** What a review comes to. */
export interface Summary {
  /** Drafts that were reviewed. */
  readonly drafts: number;
  readonly counts: Counts;
  readonly suppressed: number;
  /** Findings that the baseline has. */
  readonly known: number;
  /** Whether fixes were made or only tried, where they were asked for, and how many. */
  readonly fixes: FixMode | undefined;
  readonly fixed: number;
  readonly skipped: readonly Skipped[];
}

/** Puts what is printed of each draft together: piece by piece, so that a long report need not be held. */
export interface Reporter {
  begin(): void;
  /** @param printed what is printed of the next draft; may be empty */
  file(printed: string): void;
  /** A draft of which nothing is printed. */
  skipped?(skipped: Skipped): void;
  end(summary: Summary): void;
}

/** How a draft is to be reviewed. */
export interface ReviewOptions {
  readonly fix?: FixMode | undefined;
  /** What is no news. */
  readonly known?: KnownFindings | undefined;
  /** An earlier revision: only what is new against it is reported, and what it had and the draft has lost. */
  readonly earlier?: Draft | undefined;
}

/** Reviews a draft. `failures` names the rules that failed; the others have run. */
export function reviewDraft(
  file: DraftFile,
  draft: Draft,
  { fix, known, earlier }: ReviewOptions = {},
): ReviewedFile & { readonly failures: readonly string[] } {
  const fixes = fix && applyFixes(file, draft, fix);
  const { diagnostics, waived, failures } = earlier ? draft.changesSince(earlier) : draft.lint();
  const fingerprintOf = (diagnostic: Diagnostic) => {
    const { ruleId, clause, about } = draft.fingerprintOf(diagnostic);
    return `${ruleId}:${clause}:${about}`;
  };
  const news = known ? without(diagnostics, known, fingerprintOf) : diagnostics;
  const text = fixes ? draft.text : file.text;
  return {
    path: file.path,
    text,
    lines: new LineIndex(text),
    isContract: draft.document.isContract,
    diagnostics: news,
    waived: waived.map(({ diagnostic, by }) => ({
      diagnostic,
      kind: isClauseWaiver(by) ? 'external' : 'inSource',
      reason: [by.reason, by.by, by.until && `until ${by.until}`].filter(Boolean).join('; '),
    })),
    known: diagnostics.length - news.length,
    fixes,
    sectionOf(range) {
      const span = draft.document.spanAt(range);
      const section = span && draft.document.sectionAt(span.block, span.start);
      return section ? placeName(section) : '';
    },
    fingerprintOf,
    failures: [
      ...failures.map(({ ruleId, error }) => `${file.path}: the rule “${ruleId}” failed: ${error.split('\n')[0]}`),
      ...(fixes?.failure ? [`${file.path}: ${fixes.failure}`] : []),
    ],
  };
}

/** The findings that are not known; of several that are alike, as many as there are more than before. */
function without(
  diagnostics: readonly Diagnostic[],
  known: KnownFindings,
  fingerprintOf: (diagnostic: Diagnostic) => string,
): readonly Diagnostic[] {
  const left = new Map(Object.entries(known));
  return diagnostics.filter((diagnostic) => {
    const fingerprint = fingerprintOf(diagnostic);
    const count = left.get(fingerprint) ?? 0;
    left.set(fingerprint, count - 1);
    return count <= 0;
  });
}

/** Counts what is to be said. */
export function findingsOf(file: ReviewedFile): Findings {
  const { isContract, diagnostics, waived, known, fixes } = file;
  const counts = noCounts();
  for (const { severity } of diagnostics) counts[severity]++;
  return { isContract, counts, suppressed: waived.length, known, fixed: fixes?.made.length ?? 0 };
}

/** Adds up a review. */
export class Tally {
  readonly counts = noCounts();
  drafts = 0;
  suppressed = 0;
  known = 0;
  fixed = 0;

  add(findings: Findings): void {
    if (findings.isContract) this.drafts++;
    this.suppressed += findings.suppressed;
    this.known += findings.known;
    this.fixed += findings.fixed;
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
