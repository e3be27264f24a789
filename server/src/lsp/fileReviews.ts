import { CancellationToken } from 'vscode-languageserver';
import { Draft } from '../core/index.js';
import { inSlices } from './inSlices.js';
import type { FileText, Requests, ReviewStatus } from './messages.js';
import { formatOf } from './openDraft.js';
import type { Presenter } from './presenter.js';
import { emptyReview, type Review, reviewOf } from './reviewing.js';
import type { Session } from './session.js';
import type { Settings } from './settings.js';

type ReviewFiles = Requests['clausewright/reviewFiles'];

/** Reviews files that the client has read, whether they are open or not. */
export function serveFileReviews(session: Session, presenter: Presenter): void {
  const review = async ({ files }: ReviewFiles['params'], token: CancellationToken): Promise<ReviewStatus[]> => {
    const settings = await session.settings.ofAll(files.map(({ uri }) => uri));
    const statuses: ReviewStatus[] = [];
    for (const [index, file] of files.entries()) {
      if (token.isCancellationRequested) break;
      statuses.push(await reviewFile(session, presenter, file, settings[index]!));
      // Lets a cancellation, or whatever the user does meanwhile, through.
      await new Promise<void>((resolve) => session.runtime.defer(resolve));
    }
    if (files.some(({ uri }) => session.drafts.has(uri))) presenter.refresh();
    return statuses;
  };
  session.connection.onRequest(
    'clausewright/reviewFiles',
    session.guarded<ReviewFiles['params'], ReviewFiles['result']>('Reviewing files', [], review),
  );
}

async function reviewFile(
  session: Session,
  presenter: Presenter,
  file: FileText,
  settings: Settings,
): Promise<ReviewStatus> {
  // A client that asks for diagnostics does so for what its editors show; it may have more than that open.
  const live = session.client.pullsDiagnostics ? file.shown : session.drafts.has(file.uri);
  const opened = live && (await presenter.reviewNow(file.uri, CancellationToken.None));
  if (opened) return opened;
  const { status, items } = await reviewClosed(session, file, settings);
  presenter.publish(file.uri, items);
  return status;
}

async function reviewClosed(
  session: Session,
  { uri, languageId, text }: FileText,
  settings: Settings,
): Promise<Review> {
  const isDraft = session.isDraft(uri, settings);
  if (isDraft === false || text === null) return emptyReview({ uri }, 'excluded');
  const { configuration } = settings;
  const waivers = await session.waivers.of(uri);
  const draft = new Draft(text, {
    format: formatOf(languageId),
    configuration,
    waivers,
    ...(isDraft === true && { contract: true }),
  });
  await session.glossaries.incorporate(uri, draft, settings);
  await session.playbooks.supply(uri, draft);
  await inSlices(draft.openInSlices(), session.runtime);
  return reviewOf(session, { uri, version: 0, source: draft.source }, draft);
}
