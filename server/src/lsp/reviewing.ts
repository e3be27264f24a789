import type { CancellationToken, Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver';
import type { Diagnostic, Draft } from '../core/index.js';
import { unlessCancelled } from './cancellation.js';
import { chosen, mostShown } from './choice.js';
import { isAlike } from './isAlike.js';
import type { ReviewStatus } from './messages.js';
import type { OpenDraft } from './openDraft.js';
import type { ProtocolText } from './protocolText.js';
import type { Session } from './session.js';
import { source, toDiagnostic } from './toProtocol.js';

/** The findings on one version of a draft, as the client gets them. */
export interface Review {
  /** Two reviews of a draft with the same name have the same items. */
  readonly id: string;
  readonly items: readonly ProtocolDiagnostic[];
  /** The version of the text that was looked at; none where nobody looked. */
  readonly version: number | undefined;
  /** There are more findings than the items, so that others may be shown elsewhere. */
  readonly isPartial: boolean;
  readonly status: ReviewStatus;
}

/**
 * The state of a draft, reviewed anew if that is due.
 * @throws ResponseError when the request is cancelled before that
 */
export async function currentReview(session: Session, draft: OpenDraft, token: CancellationToken): Promise<Review> {
  const settings = await unlessCancelled(session.settings.of(draft.uri), token);
  const isDraft = session.isDraft(draft.uri, settings);
  if (isDraft === false) {
    // What calls for a review goes on doing so, in case the file is taken in again.
    draft.review = emptyReview({ uri: draft.uri }, 'excluded');
    return draft.review;
  }
  draft.waive(await unlessCancelled(session.waivers.of(draft.uri), token));
  draft.configure(settings, isDraft);
  if (draft.isDue(settings.review)) {
    await unlessCancelled(draft.read(), token);
    await unlessCancelled(session.playbooks.supply(draft.uri, draft.draft), token);
    session.glossaries.follow(draft, settings);
    // Another request may have brought the review meanwhile.
    if (draft.isDue(settings.review)) draft.reviewed(reviewOf(session, draft, draft.draft, draft));
  }
  return draft.review ?? emptyReview({ uri: draft.uri }, 'waiting');
}

/** What is known of the user's side of a review. */
interface Reader {
  /** The offset where the user is at work. */
  readonly place: number;
  /** What the user has seen so far. */
  readonly review: Review | undefined;
}

/** Reviews a text. Where its items are those that the reader has, so is its name. */
export function reviewOf(session: Session, text: ProtocolText, draft: Draft, reader?: Reader): Review {
  if (!draft.document.isContract) return emptyReview(text, 'no-contract');
  const result = draft.lint();
  session.logFailures(result);
  const { diagnostics, suppressed } = result;
  const items = itemsOf(session, text, diagnostics, reader?.place ?? 0);
  const toFix = countToFix(diagnostics);
  const before = reader?.review;
  return {
    ...(before && isAlike(before.items, items) ? { id: before.id, items: before.items } : { id: nextId(), items }),
    version: text.version,
    isPartial: diagnostics.length > mostShown,
    status: {
      uri: text.uri,
      state: 'reviewed',
      toFix,
      toConsider: diagnostics.length - toFix,
      waived: suppressed.length,
    },
  };
}

/**
 * A review without findings.
 * @param text with a version only if it was looked at
 */
export function emptyReview(
  { uri, version }: { readonly uri: string; readonly version?: number },
  state: ReviewStatus['state'],
): Review {
  const status = { uri, state, toFix: 0, toConsider: 0, waived: 0 };
  return { id: state, items: [], version, isPartial: false, status };
}

/** The review as it is to be shown to a user who has moved on to another place, where the text is still the same. */
export function movedReview(session: Session, draft: OpenDraft, review: Review): Review {
  const items = itemsOf(session, draft, draft.draft.lint().diagnostics, draft.place);
  return isAlike(review.items, items) ? review : { ...review, id: nextId(), items };
}

function itemsOf(
  session: Session,
  text: ProtocolText,
  diagnostics: readonly Diagnostic[],
  place: number,
): readonly ProtocolDiagnostic[] {
  const shown = chosen(diagnostics, place);
  const items = shown.map((diagnostic) => toDiagnostic(text, diagnostic, session.pageOf(diagnostic.ruleId)));
  return shown.length < diagnostics.length ? [withheld(diagnostics.length - shown.length), ...items] : items;
}

let reviews = 0;

function nextId(): string {
  reviews++;
  return String(reviews);
}

/** How many findings are errors and warnings. */
function countToFix(diagnostics: readonly Diagnostic[]): number {
  let count = 0;
  for (const { severity } of diagnostics) if (severity === 'error' || severity === 'warning') count++;
  return count;
}

function withheld(count: number): ProtocolDiagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: 3,
    source,
    message: `${count} more findings are held back: those that are less urgent and far from where you are at work. They appear as you move on and as you settle others. The command line “clausewright lint” lists them all.`,
  };
}
