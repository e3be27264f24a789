import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { serveChecklist } from './checklist.js';
import { servePlaybooks } from './choosePlaybook.js';
import { serveLibrary } from './clauses.js';
import { type ClientFeatures, clientFeatures } from './clientFeatures.js';
import { fixAllKind, serveCodeActions } from './codeActions.js';
import { serveCodeLens } from './codeLens.js';
import { serveCompletion, triggersOf } from './completion.js';
import { serveDefinedTerms } from './definedTerms.js';
import { serveDefinitionTree } from './definitionTree.js';
import { serveDocumentLinks } from './documentLinks.js';
import { serveFileReviews } from './fileReviews.js';
import { serveFolding } from './folding.js';
import { serveInlayHints } from './inlayHints.js';
import { serveNavigation } from './navigation.js';
import { serveOccurrences } from './occurrences.js';
import { Presenter } from './presenter.js';
import { serveRename } from './rename.js';
import { serveReviewReport } from './reviewReport.js';
import type { ServerRuntime } from './runtime.js';
import { serveSelectionRanges } from './selectionRanges.js';
import { legendFor, serveSemanticTokens } from './semanticTokens.js';
import { Session } from './session.js';
import { serveReviews, serveSynchronisation } from './synchronisation.js';
import { serveWaivers } from './waive.js';
import { serveWorkspaceSymbols } from './workspaceSymbols.js';

/** Serves one client over the connection until it says goodbye. */
export function startServer(connection: Connection, runtime: ServerRuntime): void {
  connection.onInitialize((params): InitializeResult => {
    const client = clientFeatures(params);
    const session = new Session(connection, runtime, client, foldersOf(params));
    serve(session);
    connection.onInitialized(() => {
      session.settings.watch();
      if (client.workspaceFolders) followFolders(session);
    });
    return { capabilities: capabilities(client), serverInfo: { name: 'clausewright' } };
  });
  connection.listen();
}

function serve(session: Session): void {
  const presenter = new Presenter(session);
  serveSynchronisation(session, presenter);
  serveReviews(session, presenter);
  serveFileReviews(session, presenter);
  serveCodeActions(session, presenter);
  serveNavigation(session);
  serveOccurrences(session);
  serveRename(session);
  serveDefinitionTree(session);
  serveLibrary(session);
  serveChecklist(session);
  serveCompletion(session);
  serveCodeLens(session);
  serveDefinedTerms(session);
  serveDocumentLinks(session);
  serveFolding(session);
  serveInlayHints(session);
  serveReviewReport(session);
  serveSelectionRanges(session);
  serveWaivers(session);
  servePlaybooks(session);
  serveSemanticTokens(session);
  serveWorkspaceSymbols(session);
}

function capabilities(client: ClientFeatures): ServerCapabilities {
  const { pullsDiagnostics, preparesRename } = client;
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] },
    hoverProvider: true,
    definitionProvider: true,
    callHierarchyProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: preparesRename ? { prepareProvider: true } : true,
    documentSymbolProvider: { label: 'Clausewright' },
    completionProvider: { triggerCharacters: triggersOf(client), resolveProvider: true },
    codeLensProvider: { resolveProvider: true },
    documentLinkProvider: {},
    foldingRangeProvider: true,
    inlayHintProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: legendFor(client), range: true, full: { delta: true } },
    workspaceSymbolProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(pullsDiagnostics && {
      diagnosticProvider: { identifier: 'clausewright', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

function followFolders(session: Session): void {
  session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    session.folders = [...session.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
  });
}
