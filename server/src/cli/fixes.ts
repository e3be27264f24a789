import type { Draft } from '../core/index.js';
import { safeFixes } from '../core/index.js';
import { LineIndex } from './lineIndex.js';
import { type DraftFile, writeDraft } from './readDraft.js';

/** Whether fixes are written to the drafts, or only tried. */
export type FixMode = 'write' | 'try';

/** What fixes have changed in a draft. */
export interface AppliedFixes {
  readonly made: readonly MadeFix[];
  readonly written: boolean;
  /** Why the draft could not be written. */
  readonly failure?: string;
}

export interface MadeFix {
  readonly ruleId: string;
  /** What has been done, as a button would call it. */
  readonly title: string;
  /** The line, from 1, at the time of the fix. */
  readonly line: number;
}

/** A fix may uncover another finding; a fix that would do so for ever is stopped. */
const mostRounds = 10;

/**
 * Makes all safe fixes in a draft, those that others uncover too, and writes it where that is wanted. What the draft says
 * afterwards is its text.
 */
export function applyFixes(file: DraftFile, draft: Draft, mode: FixMode): AppliedFixes {
  const made: MadeFix[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const fixes = safeFixes(draft.lint().diagnostics);
    if (fixes.length === 0) break;
    const lines = new LineIndex(draft.text);
    for (const { diagnostic, fix, edits } of fixes) {
      made.push({ ruleId: diagnostic.ruleId, title: fix.title, line: lines.placeOf(edits[0]!.range.start).line + 1 });
    }
    draft.update(fixes.flatMap(({ edits }) => edits));
  }
  const wanted = mode === 'write' && made.length > 0;
  const failure = wanted ? writeDraft(file, draft.text) : undefined;
  return { made, written: mode === 'write' && failure === undefined, ...(failure !== undefined && { failure }) };
}
