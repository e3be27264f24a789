import { type CancellationToken, type DocumentDiagnosticParams, FileChangeType } from 'vscode-languageserver';
import { playbookFileEnding, waiverFileName } from '../core/index.js';
import type { ClientNotifications, Requests } from './messages.js';
import { OpenDraft } from './openDraft.js';
import type { Presenter } from './presenter.js';
import type { Session } from './session.js';

/** Keeps the drafts as the client has them open. */
export function serveSynchronisation(session: Session, presenter: Presenter): void {
  const { connection, drafts, client, settings, glossaries, workspace } = session;
  session.onDefinitions = (uris) => presenter.refresh(uris);
  connection.onDidOpenTextDocument(({ textDocument }) => {
    const onRequestOnly = textDocument.languageId === 'plaintext' && client.options.plainTextOnRequest === true;
    drafts.set(textDocument.uri, new OpenDraft(textDocument, onRequestOnly, session.runtime.defer));
    presenter.changed(textDocument.uri);
    glossaries.fileChanged(textDocument.uri);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    drafts.get(textDocument.uri)?.change(contentChanges, textDocument.version);
    presenter.changed(textDocument.uri);
    glossaries.fileChanged(textDocument.uri);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    drafts.get(textDocument.uri)?.notice('saved');
    presenter.changed(textDocument.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    drafts.get(uri)?.close();
    drafts.delete(uri);
    settings.forget(uri);
    session.waivers.closed(uri);
    presenter.closed(uri);
    glossaries.closed(uri);
  });
  connection.onNotification('clausewright/place', ({ uri, line }: ClientNotifications['clausewright/place']) => {
    const draft = drafts.get(uri);
    if (draft) presenter.moved(draft, draft.source.offsetAt({ line, character: 0 }));
  });
  connection.onDidChangeConfiguration((change) => {
    settings.changed(change.settings);
    presenter.refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      glossaries.fileChanged(uri);
      workspace.fileChanged(uri);
    }
    for (const { uri, type } of changes) if (type === FileChangeType.Deleted) session.projectProblems.gone(uri);
    const waivers = changes.some(({ uri }) => uri.endsWith(`/${waiverFileName}`));
    if (waivers) session.waivers.forget();
    const configured = changes.some(({ uri }) => settings.concerns(uri));
    if (configured) {
      settings.changed();
      workspace.forget();
    }
    const playbooks = changes.some(({ uri }) => uri.endsWith(playbookFileEnding));
    if (playbooks) {
      session.playbooks.forget();
      for (const draft of drafts.values()) draft.notice('configured');
    }
    if (waivers || configured || playbooks) presenter.refresh();
  });
}

type Review = Requests['clausewright/review'];

/** Answers questions for the findings on open drafts. */
export function serveReviews(session: Session, presenter: Presenter): void {
  const { connection } = session;
  const report = session.guarded(
    'Reviewing',
    { kind: 'full' as const, items: [] },
    ({ textDocument, previousResultId }: DocumentDiagnosticParams, token) =>
      presenter.report(textDocument.uri, previousResultId, token),
  );
  connection.languages.diagnostics.on((params, token) => report(params, token));
  const reviewNow = async ({ uri, asDraft }: Review['params'], token: CancellationToken): Promise<Review['result']> => {
    const draft = session.drafts.get(uri);
    if (draft && asDraft) draft.declared = true;
    const status = await presenter.reviewNow(uri, token);
    presenter.refresh();
    return status;
  };
  connection.onRequest('clausewright/review', session.guarded('Reviewing', null, reviewNow));
}
