import { type CancellationToken, commands, Disposable, ProgressLocation, type Uri, window, workspace } from 'vscode';
import type { FileText, ReviewStatus } from '../../server/src/lsp/messages.js';
import { findDrafts, readText } from './files.js';
import type { LanguageServer } from './languageServer.js';
import { ReviewedFiles, shownFiles } from './reviewedFiles.js';

/** Files that are read and reviewed in one exchange with the server. */
const batchSize = 8;

/** What a review of the workspace comes to. */
export interface WorkspaceSummary {
  readonly drafts: number;
  readonly draftsToFix: number;
  /** Files that are no contracts. */
  readonly others: number;
  /** Files that could not be read. */
  readonly unread: number;
  readonly cancelled: boolean;
}

/** Adds the command that reviews all drafts of the workspace, open or not. */
export function registerLintWorkspace(server: LanguageServer): Disposable {
  const reviewed = new ReviewedFiles((files) => reviewFiles(server, files));
  return Disposable.from(
    reviewed,
    commands.registerCommand('clausewright.lintWorkspace', async () => {
      const files = await findDrafts();
      if (files.length === 0) {
        void window.showInformationMessage(
          'There is no Markdown file in this workspace. Open the folder that holds your drafts.',
        );
        return undefined;
      }
      const summary = await lintWorkspace(server, reviewed, files);
      void tell(summary);
      return summary;
    }),
  );
}

async function lintWorkspace(
  server: LanguageServer,
  reviewed: ReviewedFiles,
  files: readonly Uri[],
): Promise<WorkspaceSummary> {
  const statuses: ReviewStatus[] = [];
  let unread = 0;
  const run = async (report: (done: number) => void, token: CancellationToken) => {
    for (let start = 0; start < files.length && !token.isCancellationRequested; start += batchSize) {
      const batch = files.slice(start, start + batchSize);
      const result = await reviewFiles(server, batch, token);
      statuses.push(...result.statuses);
      unread += result.unread;
      reviewed.add(batch);
      report(Math.min(start + batchSize, files.length));
    }
    return token.isCancellationRequested;
  };
  const options = { location: ProgressLocation.Notification, title: 'Reviewing drafts', cancellable: true };
  const cancelled = await window.withProgress(options, (progress, token) =>
    run(
      (done) =>
        progress.report({ increment: (100 * batchSize) / files.length, message: `${done} of ${files.length} files` }),
      token,
    ),
  );
  const drafts = statuses.filter(({ state }) => state === 'reviewed');
  return {
    drafts: drafts.length,
    draftsToFix: drafts.filter(({ toFix }) => toFix > 0).length,
    others: statuses.length - drafts.length,
    unread,
    cancelled,
  };
}

/** Reads files and has them reviewed; files that are gone lose their findings. */
async function reviewFiles(
  server: LanguageServer,
  uris: readonly Uri[],
  token?: CancellationToken,
): Promise<{ readonly statuses: readonly ReviewStatus[]; readonly unread: number }> {
  const read = await Promise.all(uris.map(async (uri) => ({ uri, ...(await readText(uri)) })));
  const unread = read.filter(({ problem }) => problem);
  for (const { uri, problem } of unread)
    server.output.warn(`${workspace.asRelativePath(uri)} ${problem}; it was not reviewed.`);
  const shown = shownFiles();
  const files = read.map(
    ({ uri, text }): FileText => ({
      uri: uri.toString(),
      languageId: languageOf(uri),
      text: text ?? null,
      shown: shown.has(uri.toString()),
    }),
  );
  const statuses = await server.ask('clausewright/reviewFiles', { files }, token);
  const gone = new Set(unread.map(({ uri }) => uri.toString()));
  return { statuses: statuses.filter(({ uri }) => !gone.has(uri)), unread: unread.length };
}

function languageOf({ path }: Uri): string {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plaintext';
}

async function tell(summary: WorkspaceSummary): Promise<void> {
  const showProblems = 'Show Problems';
  const showOutput = 'Show Output';
  const actions = [...(summary.draftsToFix > 0 ? [showProblems] : []), ...(summary.unread > 0 ? [showOutput] : [])];
  const choice = await window.showInformationMessage(closingLine(summary), ...actions);
  if (choice === showProblems) await commands.executeCommand('workbench.actions.view.problems');
  if (choice === showOutput) await commands.executeCommand('clausewright.showOutput');
}

/** `12 drafts, 4 with something to fix.` */
export function closingLine({ drafts, draftsToFix, others, unread, cancelled }: WorkspaceSummary): string {
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  return [
    ...(cancelled ? ['Stopped early.'] : []),
    `${count(drafts, 'draft', 'drafts')}, ${draftsToFix || 'none'} with something to fix.`,
    ...(others > 0 ? [`${count(others, 'other file is', 'other files are')} no contract.`] : []),
    ...(unread > 0 ? [`${count(unread, 'file', 'files')} could not be read.`] : []),
  ].join(' ');
}
