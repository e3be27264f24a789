import type { DocumentDiagnosticReport, Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver';
import type { ReviewStatus } from './messages.js';
import { currentReview } from './reviewing.js';
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
  /** The review of each draft that was sent unasked last. */
  readonly #sent = new Map<string, string>();
  /** The status of each draft as the client knows it. */
  readonly #told = new Map<string, string>();
  #scheduled = false;
  #quiet = true;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Something has happened to an open draft. */
  changed(uri: string): void {
    if (this.#session.client.pullsDiagnostics) return;
    this.#pending.add(uri);
    this.#quiet = false;
    this.#schedule();
  }

  closed(uri: string): void {
    this.#pending.delete(uri);
    this.#sent.delete(uri);
    this.#told.delete(uri);
    // A client that asks lets go of its diagnostics itself; what was published then is about the file on disk.
    if (!this.#session.client.pullsDiagnostics) this.#withdraw(uri);
  }

  /** All findings may differ, since settings have changed. */
  refresh(): void {
    const { client, connection, drafts } = this.#session;
    if (client.pullsDiagnostics && client.refreshesDiagnostics) {
      connection.languages.diagnostics
        .refresh()
        .catch(() => connection.console.warn('The client did not refresh its diagnostics.'));
    }
    for (const uri of drafts.keys()) this.changed(uri);
  }

  /** Reviews an open draft because the user asks for it; `refresh` then shows the findings. */
  async reviewNow(uri: string): Promise<ReviewStatus | null> {
    const draft = this.#session.drafts.get(uri);
    if (!draft) return null;
    draft.notice('requested');
    const { status } = await currentReview(this.#session, draft);
    this.#tell(status);
    return status;
  }

  /** The answer to a client that asks for the diagnostics of a draft. */
  async report(uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport> {
    const draft = this.#session.drafts.get(uri);
    if (!draft) return { kind: 'full', items: [] };
    // What was published of the file on disk gives way to the review of what is in the editor.
    this.#withdraw(uri);
    const { id, items, status } = await currentReview(this.#session, draft);
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

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#session.runtime.defer(() => {
      this.#scheduled = false;
      // The connection hands out one message a turn. A turn without news means that none is waiting.
      if (this.#quiet) this.#flush();
      else {
        this.#quiet = true;
        this.#schedule();
      }
    });
  }

  #flush(): void {
    const uris = [...this.#pending];
    this.#pending.clear();
    const show = this.#session.guarded('Reviewing', undefined, (uri: string) => this.#show(uri));
    for (const uri of uris) void show(uri);
  }

  async #show(uri: string): Promise<void> {
    const draft = this.#session.drafts.get(uri);
    if (!draft) return;
    const review = await currentReview(this.#session, draft);
    this.#tell(review.status);
    if (review.id === this.#sent.get(uri)) return;
    this.#sent.set(uri, review.id);
    this.publish(uri, review.items, draft.document.version);
  }

  /** Tells how a draft stands, if the client wants to know and does not know yet. */
  #tell(status: ReviewStatus): void {
    const { client, connection } = this.#session;
    const text = JSON.stringify(status);
    if (!client.options.showsStatus || this.#told.get(status.uri) === text) return;
    this.#told.set(status.uri, text);
    void connection.sendNotification('clausewright/status', status);
  }
}
