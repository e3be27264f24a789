import { commands, type ExtensionContext, type TextDocument, workspace } from 'vscode';
import { registerChoosePlaybook } from './choosePlaybook.js';
import { registerClauseChecklist } from './clauseChecklist.js';
import { registerDefinedTerms } from './definedTerms.js';
import { registerFixAll } from './fixAll.js';
import { registerInsertClause } from './insertClause.js';
import { type ClientFactory, LanguageServer } from './languageServer.js';
import { registerLintDraft } from './lintDraft.js';
import { registerLintWorkspace } from './lintWorkspace.js';
import { registerNewDraft } from './newDraft.js';
import { registerPlace } from './place.js';
import { registerReportView } from './reportView.js';
import { registerRulePages } from './rulePages.js';
import { registerSample } from './sample.js';
import { registerSaveReport } from './saveReport.js';
import { registerStatus } from './status.js';
import { registerWaive } from './waive.js';

/** Adds the commands and the status bar item, and starts the language server as soon as there is Markdown to read. */
export function activateWith(context: ExtensionContext, createClient: ClientFactory): void {
  const server = new LanguageServer(createClient);
  const { version } = context.extension.packageJSON as { readonly version: string };
  context.subscriptions.push(
    server,
    registerStatus(server),
    registerLintDraft(server),
    registerLintWorkspace(server),
    registerFixAll(server),
    registerPlace(server),
    registerInsertClause(server),
    registerRulePages(server, context.extensionUri),
    registerSample(context.extensionUri),
    registerNewDraft(server),
    registerChoosePlaybook(server),
    registerClauseChecklist(server),
    registerDefinedTerms(server),
    registerReportView(server, version),
    registerSaveReport(server, version),
    registerWaive(server),
    commands.registerCommand('clausewright.showOutput', () => server.output.show()),
    workspace.onDidOpenTextDocument(startFor(server)),
  );
  workspace.textDocuments.forEach(startFor(server));
}

function startFor(server: LanguageServer): (document: TextDocument) => void {
  return (document) => {
    if (document.languageId === 'markdown' && server.reads(document)) void server.start();
  };
}
