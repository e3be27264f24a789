import {
  CancellationToken,
  type DocumentDiagnosticReport,
  type Diagnostic as ProtocolDiagnostic,
} from 'vscode-languageserver';
import { unlessCancelled } from './cancellation.js';
import { isAlike } from './isAlike.js';
import { Lull } from './lull.js';
import type { ReviewStatus } from './messages.js';
import type { OpenDraft } from './openDraft.js';
import { currentReview, movedReview } from './reviewing.js';
import type { Session } from './session.js';

/**
 * Brings the findings to the client: on its own request where the client asks for them, else unasked. Nothing waits for
 * a fixed time; while changes keep arriving, only the last state is reviewed.
 */
export class Presenter {
  readonly #session: Session;
  /** Drafts to review as soon as no more messages are waiting. */
  readonly #pending = new Set<string>();
  /** Files with diagnostics that were sent unasked. */
  readonly #published = new Set<string>();
  /** The review of each draft that was sent unasked last, and of which version it was. */
  readonly #sent = new Map<string, string>();
  /** The status of each draft as the client knows it. */
  readonly #told = new Map<string, ReviewStatus>();
  readonly #lull: Lull;

  constructor(session: Session) {
    this.#session = session;
    this.#lull = new Lull(session.runtime.defer);
  }

  /** Something has happened to an open draft. */
  changed(uri: string): void {
    this.#lull.disturb();
    if (this.#session.client.pullsDiagnostics) return;
    this.#pending.add(uri);
    if (this.#pending.size === 1) void this.#lull.come().then(() => this.#flush());
  }

  /** The user has moved to another place of a draft, where other findings may be the nearest. */
  moved(draft: OpenDraft, place: number): void {
    draft.place = place;
    const { review } = draft;
    if (!review?.isPartial || !draft.isReviewed) return;
    draft.review = movedReview(this.#session, draft, review);
    if (draft.review !== review) this.refresh([draft.uri]);
  }

  closed(uri: string): void {
    this.#pending.delete(uri);
    this.#sent.delete(uri);
    this.#told.delete(uri);
    // A client that asks lets go of its diagnostics itself; what was published then is about the file on disk.
    if (!this.#session.client.pullsDiagnostics) this.#withdraw(uri);
  }

  /** Findings may differ although no text has changed; all of them when settings have. */
  refresh(uris: Iterable<string> = this.#session.drafts.keys()): void {
    const { client, connection } = this.#session;
    if (client.pullsDiagnostics && client.refreshesDiagnostics) {
      connection.languages.diagnostics
        .refresh()
        .catch(() => connection.console.warn('The client did not refresh its diagnostics.'));
    }
    for (const uri of uris) this.changed(uri);
  }

  /** Reviews an open draft because the user asks for it; `refresh` then shows the findings. */
  async reviewNow(uri: string, token: CancellationToken): Promise<ReviewStatus | null> {
    const draft = this.#session.drafts.get(uri);
    if (!draft) return null;
    draft.notice('requested');
    const { status } = await currentReview(this.#session, draft, token);
    this.#tell(status);
    return status;
  }

  /** The answer to a client that asks for the diagnostics of a draft. */
  async report(
    uri: string,
    previousResultId: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const draft = this.#session.drafts.get(uri);
    if (!draft) return { kind: 'full', items: [] };
    // What was published of the file on disk gives way to the review of what is in the editor.
    this.#withdraw(uri);
    // The next message may be another letter, with which the client cancels this request and sends a new one.
    await unlessCancelled(this.#lull.come(), token);
    const { id, items, status } = await currentReview(this.#session, draft, token);
    this.#tell(status);
    if (id === previousResultId) return { kind: 'unchanged', resultId: id };
    return { kind: 'full', resultId: id, items: [...items] };
  }

  /** Shows diagnostics of a file that the client need not have open. */
  publish(uri: string, diagnostics: readonly ProtocolDiagnostic[], version?: number): void {
    if (diagnostics.length === 0) this.#published.delete(uri);
    else this.#published.add(uri);
    const about = version === undefined ? { uri } : { uri, version };
    void this.#session.connection.sendDiagnostics({ ...about, diagnostics: [...diagnostics] });
  }

  #withdraw(uri: string): void {
    if (this.#published.has(uri)) this.publish(uri, []);
  }

  #flush(): void {
    const uris = [...this.#pending];
    this.#pending.clear();
    const show = this.#session.guarded('Reviewing', undefined, (uri: string) => this.#show(uri));
    for (const uri of uris) void show(uri, CancellationToken.None);
  }

  async #show(uri: string): Promise<void> {
    const draft = this.#session.drafts.get(uri);
    if (!draft) return;
    const review = await currentReview(this.#session, draft, CancellationToken.None);
    // While it was read, the draft may have been closed, or opened again.
    if (this.#session.drafts.get(uri) !== draft) return;
    this.#tell(review.status);
    const { id, items, version } = review;
    // A client waits for the findings on each version, also where they are the same.
    const sent = `${id} ${version}`;
    if (sent === this.#sent.get(uri)) return;
    this.#sent.set(uri, sent);
    this.publish(uri, items, version ?? draft.version);
  }

  /** Tells how a draft stands, if the client wants to know and does not know yet. */
  #tell(status: ReviewStatus): void {
    const { client, connection } = this.#session;
    if (!client.options.showsStatus || isAlike(this.#told.get(status.uri), status)) return;
    this.#told.set(status.uri, status);
    void connection.sendNotification('clausewright/status', status);
  }
}
