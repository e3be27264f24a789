import type { InitializeParams } from 'vscode-languageserver';
import { isObject } from './isObject.js';
import type { InitializationOptions } from './messages.js';

/** What the client on the other side can do, as far as the server makes a difference. */
export interface ClientFeatures {
  readonly options: InitializationOptions;
  /** It can be asked for settings. */
  readonly configuration: boolean;
  /** It can be told, later, which settings to watch. */
  readonly watchesConfiguration: boolean;
  /** It can be told, later, which files to watch. */
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
  /** It asks for diagnostics itself. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly documentChanges: boolean;
  /** A change may make a file. */
  readonly makesFiles: boolean;
  /** It understands tab stops in the edits of a code action. */
  readonly snippetEdits: boolean;
  readonly snippetCompletion: boolean;
  /** It shows Markdown beside an item of a completion. */
  readonly markdownCompletion: boolean;
  readonly codeActionLiterals: boolean;
  readonly markdownHover: boolean;
  readonly definitionLinks: boolean;
  readonly symbolTree: boolean;
  /** It asks what can be renamed before it asks for a name. */
  readonly preparesRename: boolean;
  /** It asks for code lenses and inlay hints anew when told to. */
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  /** The most folds that it takes, as far as it says. */
  readonly mostFolds: number;
}

/** Reads the client's capabilities. */
export function clientFeatures({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const { workspace, textDocument } = capabilities;
  return {
    options: isObject(initializationOptions) ? initializationOptions : {},
    configuration: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    makesFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    snippetCompletion: textDocument?.completion?.completionItem?.snippetSupport === true,
    markdownCompletion: textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') ?? false,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    mostFolds: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
  };
}
