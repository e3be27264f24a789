import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import {
  type ClientCapabilities,
  type ConfigurationParams,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type LogMessageParams,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type ShowMessageParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { InitializationOptions } from '../../server/src/lsp/messages.js';

const server = path.resolve(__dirname, '../../dist/server/node.js');

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly options?: InitializationOptions;
  /** The value of the section `clausewright` for a client that can be asked for it. */
  readonly settings?: unknown;
  readonly folder?: string;
  /** The program of the server; default: Node. */
  readonly program?: string;
  /** What the program is started with; default: the bundled server on its own. */
  readonly command?: readonly string[];
  /** The folder in which the server runs. */
  readonly cwd?: string;
  /** What becomes of the server's error output; default: it is shown. */
  readonly errors?: 'inherit' | 'ignore';
  /** Milliseconds after which a server that has not answered counts as failed; default: never. */
  readonly startLimit?: number;
}

/** A small editor that speaks to a real server over its standard input and output. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly messages: ShowMessageParams[] = [];
  readonly log: LogMessageParams[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly exited: Promise<number | null>;
  /** How often the server asked for diagnostics to be pulled again. */
  refreshes = 0;
  settings: unknown;
  initialized!: InitializeResult;
  readonly #waiting = new Set<() => void>();
  #version = 0;

  private constructor(options: ClientOptions) {
    const { program = process.execPath, command = [server, '--stdio'], cwd, errors = 'inherit' } = options;
    this.settings = options.settings;
    this.process = spawn(program, command, { cwd, stdio: ['pipe', 'pipe', errors] });
    this.exited = new Promise((resolve) => this.process.on('exit', resolve).on('error', () => resolve(null)));
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.#listen();
  }

  /** @throws Error when the server ends instead of answering */
  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(options);
    const timer = options.startLimit && setTimeout(() => client.dispose(), options.startLimit);
    const ended = client.exited.then(() => {
      throw new Error('the server did not start');
    });
    client.initialized = await Promise.race([client.#initialize(options), ended]).finally(() => clearTimeout(timer));
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  #initialize({ folder, capabilities = {}, options }: ClientOptions): Promise<InitializeResult> {
    return this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folder ?? null,
      capabilities,
      initializationOptions: options,
    });
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#version = 1;
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Sends the changes of one notification. */
  async change(uri: string, contentChanges: readonly object[]): Promise<number> {
    this.#version++;
    await this.notify('textDocument/didChange', { textDocument: { uri, version: this.#version }, contentChanges });
    return this.#version;
  }

  notify(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  request<Result>(method: string, params: object): Promise<Result> {
    return this.connection.sendRequest(method, params);
  }

  /** The next diagnostics of a file that fulfil the condition, among those sent before and after this call. */
  async diagnostics(
    uri: string,
    condition: (params: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<Diagnostic[]> {
    const found = () => this.published.find((params) => params.uri === uri && condition(params));
    await this.until(() => found() !== undefined);
    return found()!.diagnostics;
  }

  /** Settles when the condition holds; it is looked at after each message of the server. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!condition()) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  /** Says goodbye as the protocol asks for; gives the exit code. */
  async close(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return this.exited;
  }

  /** For the end of a test: leaves no process behind, whatever has happened. */
  dispose(): void {
    this.connection.dispose();
    this.process.kill();
    // What it has sent and nobody has read would keep this process alive.
    this.process.stdout?.destroy();
    this.process.stdin?.destroy();
  }

  #listen(): void {
    const { connection } = this;
    const on = <Params>(method: string, handle: (params: Params) => void) =>
      connection.onNotification(method, (params: Params) => {
        handle(params);
        for (const check of [...this.#waiting]) check();
      });
    on<PublishDiagnosticsParams>('textDocument/publishDiagnostics', (params) => this.published.push(params));
    on<ShowMessageParams>('window/showMessage', (params) => this.messages.push(params));
    on<LogMessageParams>('window/logMessage', (params) => this.log.push(params));
    connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
      items.map(() => this.settings ?? null),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      for (const check of [...this.#waiting]) check();
      return null;
    });
    connection.listen();
  }
}
