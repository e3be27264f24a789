import { type CodeLens, type CodeLensParams, CodeLensRefreshRequest } from 'vscode-languageserver';
import { clauseSummaries, definitionLenses } from '../core/index.js';
import { isObject } from './isObject.js';
import type { Session } from './session.js';
import { toRange } from './toProtocol.js';

/** What a lens remembers until it is on the screen. */
interface LensData {
  readonly uri: string;
  readonly term: string;
  /** Others stand beside it, so that it says which term it is about. */
  readonly isNamed: boolean;
}

/**
 * Says above each definition how often its term is used, and above each title what the section provides, where the user wants
 * that; the count comes when the lens is looked at.
 */
export function serveCodeLens(session: Session): void {
  const { connection, client } = session;

  const list = session.guarded(
    'Listing the uses',
    [],
    async ({ textDocument: { uri } }: CodeLensParams, token): Promise<CodeLens[]> => {
      const { showUses, showClauses } = await session.settings.of(uri);
      const open = showUses || showClauses ? await session.draftAt(uri, token) : undefined;
      if (!open?.draft.document.isContract) return [];
      const provided = (showClauses ? clauseSummaries(open.draft) : []).map(({ range, brief }) => ({
        range: toRange(open.source, range),
        command: { title: brief, command: '' },
      }));
      const lenses = (showUses ? definitionLenses(open.draft) : []).map(({ term, range }) => ({
        range: toRange(open.source, range),
        term,
      }));
      const isBeside = (i: number, other: number) => lenses[i]!.range.start.line === lenses[other]?.range.start.line;
      const uses = lenses.map(({ range, term }, i) => {
        const data: LensData = { uri, term, isNamed: isBeside(i, i - 1) || isBeside(i, i + 1) };
        return { range, data };
      });
      return [...uses, ...provided];
    },
  );
  connection.onCodeLens((params, token) => list(params, token));

  connection.onCodeLensResolve(async (lens, token) => {
    const resolve = session.guarded('Counting the uses', lens, (unresolved: CodeLens) => resolved(unresolved));
    return resolve(lens, token);
  });

  async function resolved(lens: CodeLens): Promise<CodeLens> {
    const { data } = lens;
    if (!isObject(data)) return lens;
    const { uri, term, isNamed } = data as unknown as LensData;
    const count = session.drafts.get(uri)?.draft.facts.countUses(term) ?? 0;
    const title = (isNamed ? `“${term}”: ` : '') + usesInWords(count);
    const command = count > 0 ? (client.options.showUsesCommand ?? '') : '';
    return { range: lens.range, command: { title, command, arguments: [uri, lens.range.start, term] } };
  }

  session.settings.onChange(() => {
    if (!client.refreshesCodeLenses) return;
    connection
      .sendRequest(CodeLensRefreshRequest.type)
      .catch(() => connection.console.warn('The client did not ask for the uses anew.'));
  });
}

/** `12 uses` */
function usesInWords(count: number): string {
  return count === 0 ? 'not used' : count === 1 ? '1 use' : `${count} uses`;
}
