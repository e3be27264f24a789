import type { CancellationToken, SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { type NameTest, namedPlaces, nameTest } from '../core/index.js';
import type { OpenDraft } from './openDraft.js';
import type { Session } from './session.js';
import { toRange, toSymbolKind } from './toProtocol.js';

/** More than anybody reads; a longer query brings up the others. */
const mostSymbols = 500;

/** Names of drafts that are not open, as far as they pass the test. */
export type SymbolSource = (test: NameTest, token: CancellationToken) => Promise<Iterable<SymbolInformation>>;

/**
 * Finds terms and sections by their names, in all drafts that are open.
 * @param others where else to look
 */
export function serveWorkspaceSymbols(session: Session, others: readonly SymbolSource[] = []): void {
  const find = session.guarded(
    'Looking for names',
    [],
    async ({ query }: WorkspaceSymbolParams, token): Promise<SymbolInformation[]> => {
      const found: SymbolInformation[] = [];
      const add = (symbols: Iterable<SymbolInformation>) => {
        for (const symbol of symbols) if (found.push(symbol) === mostSymbols) return;
      };
      const test = nameTest(query);
      for (const uri of session.drafts.keys()) {
        const open = await session.draftAt(uri, token);
        if (open?.draft.document.isContract && found.length < mostSymbols) add(symbolsOf(open, test));
      }
      for (const source of others) if (found.length < mostSymbols) add(await source(test, token));
      return found;
    },
  );
  session.connection.onWorkspaceSymbol((params, token) => find(params, token));
}

function* symbolsOf({ uri, draft, source }: OpenDraft, test: NameTest): Generator<SymbolInformation> {
  for (const { name, kind, range, container } of namedPlaces(draft, test)) {
    const location = { uri, range: toRange(source, range) };
    yield { name, kind: toSymbolKind(kind), location, ...(container && { containerName: container }) };
  }
}
