import { Disposable, StatusBarAlignment, type StatusBarItem, window, workspace } from 'vscode';
import type { ReviewStatus } from '../../server/src/lsp/messages.js';
import type { LanguageServer } from './languageServer.js';

/** Shows in the status bar how the draft in front stands. */
export function registerStatus(server: LanguageServer): Disposable {
  const item = window.createStatusBarItem('clausewright.status', StatusBarAlignment.Left);
  item.name = 'Clausewright';
  const statuses = new Map<string, ReviewStatus>();
  const refresh = () => {
    const document = window.activeTextEditor?.document;
    const status = document && statuses.get(document.uri.toString());
    if (!status || (status.state === 'waiting' && document.languageId !== 'markdown')) item.hide();
    else show(item, status);
  };
  return Disposable.from(
    item,
    server.onStatus((status) => {
      statuses.set(status.uri, status);
      refresh();
    }),
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidCloseTextDocument(({ uri }) => statuses.delete(uri.toString())),
  );
}

function show(item: StatusBarItem, status: ReviewStatus): void {
  const { text, tooltip, command } = describe(status);
  item.text = `§ ${text}`;
  item.tooltip = tooltip;
  item.command = command;
  item.show();
}

interface Description {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
}

function describe(status: ReviewStatus): Description {
  switch (status.state) {
    case 'reviewed':
      return {
        text: countsOf(status),
        tooltip: [
          'Clausewright: errors and warnings are to fix, the rest is to consider.',
          ...(status.waived > 0 ? [`Waived in the draft: ${status.waived}.`] : []),
          'Click to see them all.',
        ].join(' '),
        command: 'workbench.actions.view.problems',
      };
    case 'waiting':
      return { text: 'Not reviewed yet', tooltip: 'Click to review this draft.', command: 'clausewright.lintDraft' };
    case 'no-contract':
      return {
        text: 'No contract',
        tooltip: 'Clausewright takes this file for no contract and reports nothing on it. Click to change that.',
        command: 'clausewright.reviewAnyway',
      };
    case 'excluded':
      return {
        text: 'Not reviewed',
        tooltip: 'The setting “clausewright.files” leaves this file out. Click to change that.',
        command: 'clausewright.reviewAnyway',
      };
  }
}

/** `3 to fix · 7 to consider` */
export function countsOf({ toFix, toConsider }: Pick<ReviewStatus, 'toFix' | 'toConsider'>): string {
  const parts = [...(toFix > 0 ? [`${toFix} to fix`] : []), ...(toConsider > 0 ? [`${toConsider} to consider`] : [])];
  return parts.length > 0 ? parts.join(' · ') : 'Nothing to fix';
}
