import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { type Draft, type NameTest, namedPlaces, nameTest } from '../core/index.js';
import { canonicalUri } from './fileUris.js';
import type { OpenDraft } from './openDraft.js';
import type { Session } from './session.js';
import { toRange, toSymbolKind } from './toProtocol.js';

/** More than anybody reads; a longer query brings up the others. */
const mostSymbols = 500;

/** Finds terms and sections by their names, in the drafts that are open and then in all others of the workspace. */
export function serveWorkspaceSymbols(session: Session): void {
  const closed = new ClosedDrafts(session);
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
        if (open?.draft.document.isContract && found.length < mostSymbols) add(symbolsOf(open, open.draft, test));
      }
      for (const uri of await session.workspace.closed()) {
        if (token.isCancellationRequested || found.length >= mostSymbols) break;
        add((await closed.symbolsOf(uri)).filter(({ name }) => test(name)));
      }
      return found;
    },
  );
  session.connection.onWorkspaceSymbol((params, token) => find(params, token));
}

/** The names in drafts that are not open, which are read when somebody first looks for one, and again where they have changed. */
class ClosedDrafts {
  readonly #session: Session;
  readonly #known = new Map<string, readonly SymbolInformation[]>();

  constructor(session: Session) {
    this.#session = session;
    session.workspace.onChange((uri) => (uri === undefined ? this.#known.clear() : this.#known.delete(uri)));
  }

  async symbolsOf(uri: string): Promise<readonly SymbolInformation[]> {
    const file = canonicalUri(uri);
    let symbols = this.#known.get(file);
    if (!symbols) {
      const draft = await this.#session.workspace.read(uri);
      symbols = draft?.document.isContract ? [...symbolsOf({ uri, source: draft.source }, draft, () => true)] : [];
      this.#known.set(file, symbols);
    }
    return symbols;
  }
}

function* symbolsOf(
  { uri, source }: Pick<OpenDraft, 'uri' | 'source'>,
  draft: Draft,
  test: NameTest,
): Generator<SymbolInformation> {
  for (const { name, kind, range, container } of namedPlaces(draft, test)) {
    const location = { uri, range: toRange(source, range) };
    yield { name, kind: toSymbolKind(kind), location, ...(container && { containerName: container }) };
  }
}
