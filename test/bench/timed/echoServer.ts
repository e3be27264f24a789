/** A language server that only keeps the text: what a keystroke costs before anything is done with it. */
import { createConnection, type Diagnostic, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection();
const documents = new Map<string, TextDocument>();
const nothing: Diagnostic[] = [];
let pulls = false;

connection.onInitialize(({ capabilities }) => {
  pulls = capabilities.textDocument?.diagnostic !== undefined;
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(pulls && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
    },
  };
});
connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
  keep(TextDocument.create(uri, languageId, version, text)),
);
connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
  const document = documents.get(uri);
  if (document) keep(TextDocument.update(document, contentChanges, version));
});
connection.languages.diagnostics.on(() => ({ kind: 'full', items: nothing }));
connection.listen();

function keep(document: TextDocument): void {
  documents.set(document.uri, document);
  if (!pulls) void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: nothing });
}
