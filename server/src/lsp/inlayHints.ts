import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { titleHints } from '../core/index.js';
import { rangeOf } from './fromProtocol.js';
import type { Session } from './session.js';

/** Says the title of a section behind a reference that gives only its number, where the user wants that. */
export function serveInlayHints(session: Session): void {
  const { connection, client } = session;
  const { inlayHint } = connection.languages;
  const hints = session.guarded(
    'Adding titles',
    [],
    async ({ textDocument: { uri }, range }: InlayHintParams, token): Promise<InlayHint[]> => {
      const { showTitles } = await session.settings.of(uri);
      const open = showTitles ? await session.draftAt(uri, token) : undefined;
      if (!open?.draft.document.isContract) return [];
      return titleHints(open.draft, rangeOf(open.source, range)).map(({ at, title }) => ({
        position: open.source.positionAt(at),
        label: `‹${title}›`,
        paddingLeft: true,
      }));
    },
  );
  inlayHint.on((params, token) => hints(params, token));

  session.settings.onChange(() => {
    if (!client.refreshesInlayHints) return;
    inlayHint.refresh().catch(() => connection.console.warn('The client did not ask for the titles anew.'));
  });
}
