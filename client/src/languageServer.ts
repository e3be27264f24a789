import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  type TextDocument,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type {
  ClientNotifications,
  InitializationOptions,
  Notifications,
  Requests,
  ReviewStatus,
  ServerRequests,
} from '../../server/src/lsp/messages.js';
import { findDrafts, readText } from './files.js';
import { clauseScheme, rulePageScheme } from './schemes.js';
import { traceChannel } from './trace.js';

/** Makes the client for the place that the extension runs in. */
export type ClientFactory = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Where documents come from that are no drafts: other versions in a comparison, output, previews. */
const otherSchemes: ReadonlySet<string> = new Set([
  'git',
  'gitfs',
  'output',
  'comment',
  clauseScheme,
  rulePageScheme,
  'walkThroughSnippet',
]);

/** The language server, started when it is first needed. */
export class LanguageServer implements Disposable {
  /** What the extension and its server report on their own working; never a word of a draft. */
  readonly output: LogOutputChannel;
  readonly #createClient: ClientFactory;
  readonly #statusEmitter = new EventEmitter<ReviewStatus>();
  readonly #disposables: Disposable[] = [this.#statusEmitter];
  #client: BaseLanguageClient | undefined;
  #started: Promise<BaseLanguageClient> | undefined;

  /** How a draft stands, whenever that changes. */
  readonly onStatus = this.#statusEmitter.event;

  constructor(createClient: ClientFactory) {
    this.#createClient = createClient;
    this.output = window.createOutputChannel('Clausewright', { log: true });
    this.#disposables.push(this.output);
  }

  /** Whether a document can be a draft: written here, in Markdown or plain text. */
  reads(document: TextDocument): boolean {
    return (
      (document.languageId === 'markdown' || document.languageId === 'plaintext') &&
      !otherSchemes.has(document.uri.scheme)
    );
  }

  /** Starts the server unless it is running. */
  start(): Promise<BaseLanguageClient> {
    this.#started ??= this.#start();
    return this.#started;
  }

  /** Asks the server; starts it if need be. */
  async ask<Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]['params'],
    token?: CancellationToken,
  ): Promise<Requests[Method]['result']> {
    const client = await this.start();
    // A token that is undefined would be sent as a second parameter.
    return token ? client.sendRequest(method, params, token) : client.sendRequest(method, params);
  }

  /** Tells the server something, if it is running. */
  tell<Method extends keyof ClientNotifications>(method: Method, params: ClientNotifications[Method]): void {
    if (this.#client?.isRunning()) void this.#client.sendNotification(method, params);
  }

  /** A change as the server describes it, for this editor. */
  async toWorkspaceEdit(edit: Requests['clausewright/clauses']['result'][number]['edit']): Promise<WorkspaceEdit> {
    const client = await this.start();
    return client.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  dispose(): void {
    void this.#client?.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #start(): Promise<BaseLanguageClient> {
    // The name under which the client would look for trace settings of its own is one that has none: see `trace.ts`.
    this.#client = this.#createClient('clausewright-server', 'Clausewright', this.#options());
    this.#disposables.push(
      this.#client.onNotification('clausewright/status', (status: Notifications['clausewright/status']) =>
        this.#statusEmitter.fire(status),
      ),
      this.#client.onRequest('clausewright/readText', readFile),
      this.#client.onRequest(
        'clausewright/findDrafts',
        async (): Promise<FindDrafts['result']> => (await findDrafts()).map(String),
      ),
    );
    await this.#client.start();
    return this.#client;
  }

  #options(): LanguageClientOptions {
    const initializationOptions: InitializationOptions = {
      rulePage: `${rulePageScheme}:/{rule}.md`,
      showRuleCommand: 'clausewright.showRule',
      offersSnippets: true,
      plainTextOnRequest: true,
      showsStatus: true,
      readsFiles: true,
      showUsesCommand: 'clausewright.listUses',
      namesTokens: true,
      waiveCommand: 'clausewright.waive',
    };
    const trace = traceChannel(this.output);
    this.#disposables.push(trace);
    return {
      documentSelector: [{ language: 'markdown' }, { language: 'plaintext' }],
      initializationOptions,
      diagnosticCollectionName: 'clausewright-files',
      diagnosticPullOptions: { onChange: true, onSave: true },
      outputChannel: this.output,
      traceOutputChannel: trace,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      middleware: {
        didOpen: async (document, next) => (this.reads(document) ? next(document) : undefined),
        didChange: async (event, next) => (this.reads(event.document) ? next(event) : undefined),
        didSave: async (document, next) => (this.reads(document) ? next(document) : undefined),
        didClose: async (document, next) => (this.reads(document) ? next(document) : undefined),
      },
    };
  }
}

type FindDrafts = ServerRequests['clausewright/findDrafts'];

/** Reads settings that a project shares and drafts, for the server, which may run where the project is not. */
async function readFile({ uri }: ServerRequests['clausewright/readText']['params']): Promise<string | null> {
  const file = Uri.parse(uri);
  if (workspace.fs.isWritableFileSystem(file.scheme) === undefined) return null;
  const { text } = await readText(file);
  return text ?? null;
}
