import type { Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Draft, Severity } from '../core/index.js';
import type { ReviewStatus } from './messages.js';
import type { OpenDraft, Review } from './openDraft.js';
import type { Session } from './session.js';
import { source, toDiagnostic } from './toProtocol.js';

/** More findings than this in one draft help nobody and slow the editor down. */
const mostShown = 1000;

/** The state of a draft, reviewed anew if that is due. */
export async function currentReview(session: Session, draft: OpenDraft): Promise<Review> {
  const settings = await session.settings.of(draft.uri);
  if (session.isDraft(draft.uri, settings) === false) {
    // What calls for a review goes on doing so, in case the file is taken in again.
    draft.review = emptyReview(draft.uri, 'excluded');
  } else {
    session.configure(draft, settings);
    if (draft.isDue(settings.review)) draft.reviewed(reviewOf(session, draft.document, draft.draft));
  }
  return draft.review ?? emptyReview(draft.uri, 'waiting');
}

/** Reviews a text. */
export function reviewOf(session: Session, document: TextDocument, draft: Draft): Review {
  if (!draft.document.isContract) return emptyReview(document.uri, 'no-contract');
  const result = draft.lint();
  session.logFailures(result);
  const { diagnostics, suppressed } = result;
  const shown = mostUrgent(diagnostics);
  const items = shown.map((diagnostic) => toDiagnostic(document, diagnostic, session.pageOf(diagnostic.ruleId)));
  if (shown.length < diagnostics.length) items.unshift(withheld(diagnostics.length - shown.length));
  const toFix = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
  return {
    id: nextId(),
    items,
    status: {
      uri: document.uri,
      state: 'reviewed',
      toFix,
      toConsider: diagnostics.length - toFix,
      waived: suppressed.length,
    },
  };
}

/** A review that found nothing because nobody looked. */
export function emptyReview(uri: string, state: ReviewStatus['state']): Review {
  return { id: state, items: [], status: { uri, state, toFix: 0, toConsider: 0, waived: 0 } };
}

let reviews = 0;

function nextId(): string {
  reviews++;
  return String(reviews);
}

const urgency: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The findings to show, in the order of the draft. */
function mostUrgent(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= mostShown) return diagnostics;
  const ranked = urgency.flatMap((severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity));
  const kept = new Set(ranked.slice(0, mostShown));
  return diagnostics.filter((diagnostic) => kept.has(diagnostic));
}

function withheld(count: number): ProtocolDiagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: 3,
    source,
    message: `${count} more findings are not shown; the least urgent were left out. The command line “clausewright lint” lists them all.`,
  };
}
