import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type DocumentDiagnosticReport,
  type PublishDiagnosticsParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol/node';
import { type ClientOptions, TestClient } from '../protocol/client.js';
import { processUsage } from './processUsage.js';
import { randomNumbers } from './random.js';
import { Typist } from './typing.js';

/** How a language server is started. */
export interface ServerCommand {
  readonly program: string;
  readonly command: readonly string[];
}

/** From a letter to the diagnostics of the draft with it, in milliseconds. */
export interface Keystrokes {
  /** From the request to open the draft to its first diagnostics. */
  readonly open: number;
  /** How many those are. */
  readonly diagnostics: number;
  readonly edits: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Processor time of one keystroke. */
  readonly cpu: number | undefined;
  /** The most memory of the server, in megabytes. */
  readonly peak: number | undefined;
}

export interface TypingOptions {
  readonly edits: number;
  /** Milliseconds for the first diagnostics, and again for all edits together. */
  readonly limit: number;
  /** Diagnostics are sent unasked, also by servers that can be asked for them. */
  readonly push: boolean;
}

/** How long a server may rest after it has opened a draft, and between two letters. */
const restAfterOpening = 1000;
const restBetweenLetters = 10;

/**
 * Opens a draft with a server and types letters into it, each when the diagnostics of the one before have arrived.
 * @throws Error when the server ends or has no diagnostics for the draft within the limit
 */
export async function measureKeystrokes(
  server: ServerCommand,
  file: string,
  { edits, limit, push }: TypingOptions,
): Promise<Keystrokes> {
  const client = await startedOn(server, file, push);
  try {
    const draft = new OpenedDraft(client, file);
    const opened = await within(limit, client, draft.open());
    if (opened === undefined) throw new Error(`no diagnostics within ${limit / 1000} s of opening`);
    const { diagnostics } = draft;
    await pause(restAfterOpening);
    const before = processUsage(client.process.pid);
    const times: number[] = [];
    const end = performance.now() + limit;
    while (times.length < edits) {
      const time = await within(end - performance.now(), client, draft.type());
      if (time === undefined) break;
      times.push(time);
      await pause(restBetweenLetters);
    }
    const after = processUsage(client.process.pid);
    if (times.length === 0) throw new Error(`no diagnostics within ${limit / 1000} s of a letter`);
    const cpu = before && after && (after.cpu - before.cpu) / times.length;
    return { open: opened, diagnostics, edits: times.length, ...percentiles(times), cpu, peak: after?.peak };
  } finally {
    client.dispose();
  }
}

/** A server in the folder of a draft. */
export function startedOn(server: ServerCommand, file: string, push: boolean): Promise<TestClient> {
  return started({ ...server, capabilities: capabilities(push), ...placeOf(file) });
}

/** A server that does not answer at first is started again; it happens, if rarely. */
async function started(options: ClientOptions): Promise<TestClient> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await TestClient.start({ ...options, startLimit: 10_000 });
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

/** The server runs where the draft is, and finds no settings of this project there. */
function placeOf(file: string) {
  const folder = path.dirname(file);
  return { cwd: folder, folder: pathToFileURL(folder).href, errors: 'ignore' } as const;
}

function capabilities(push: boolean): ClientCapabilities {
  return {
    workspace: { configuration: true },
    textDocument: {
      synchronization: {},
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
      ...(!push && { diagnostic: {} }),
    },
  };
}

/** A draft in a client that waits for the diagnostics of each version. */
export class OpenedDraft {
  readonly #client: TestClient;
  readonly #uri: string;
  readonly #typist: Typist;
  readonly #pulls: boolean;
  readonly #takesChanges: boolean;
  #version = 0;
  #resultId: string | undefined;
  #published: (version: number) => void = () => {};
  /** How many diagnostics arrived last. */
  diagnostics = 0;

  constructor(client: TestClient, file: string) {
    this.#client = client;
    this.#uri = pathToFileURL(file).href;
    this.#typist = new Typist(readFileSync(file, 'utf8'), randomNumbers(7));
    const { diagnosticProvider, textDocumentSync: sync } = client.initialized.capabilities;
    this.#pulls = diagnosticProvider !== undefined;
    this.#takesChanges = (typeof sync === 'object' ? sync.change : sync) === TextDocumentSyncKind.Incremental;
    client.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      // A server that does not say which version it means is taken to mean the last one.
      if (params.uri !== this.#uri) return;
      this.diagnostics = params.diagnostics.length;
      this.#published(params.version ?? this.#version);
    });
  }

  /** The draft as typed so far. */
  get lines(): readonly string[] {
    return this.#typist.lines;
  }

  /** Milliseconds to the first diagnostics. */
  open(): Promise<number> {
    const { text } = this.#typist;
    return this.#timeToDiagnostics('textDocument/didOpen', (textDocument) => ({
      textDocument: { ...textDocument, languageId: 'markdown', text },
    }));
  }

  /** Milliseconds from a letter to the diagnostics of the draft with it. */
  type(): Promise<number> {
    const letter = this.#typist.type();
    const change = this.#takesChanges ? letter : { text: this.#typist.text };
    return this.#timeToDiagnostics('textDocument/didChange', (textDocument) => ({
      textDocument,
      contentChanges: [change],
    }));
  }

  async #timeToDiagnostics(
    method: string,
    params: (textDocument: { readonly uri: string; readonly version: number }) => object,
  ): Promise<number> {
    const version = ++this.#version;
    const message = params({ uri: this.#uri, version });
    const start = performance.now();
    const diagnostics = this.#pulls ? undefined : this.#nextPublished(version);
    const sent = this.#client.notify(method, message);
    await (diagnostics ?? this.#pull());
    const time = performance.now() - start;
    await sent;
    return time;
  }

  #nextPublished(wanted: number): Promise<void> {
    return new Promise((resolve) => {
      this.#published = (version) => {
        if (version >= wanted) resolve();
      };
    });
  }

  async #pull(): Promise<void> {
    const previous = this.#resultId === undefined ? {} : { previousResultId: this.#resultId };
    const report = await this.#client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: this.#uri },
      ...previous,
    });
    this.#resultId = report.resultId;
    if (report.kind === 'full') this.diagnostics = report.items.length;
  }
}

/**
 * What the promise settles to, or nothing when it takes longer than `limit` milliseconds.
 * @throws Error when the server ends meanwhile
 */
export async function within<Value>(
  limit: number,
  { exited }: TestClient,
  promise: Promise<Value>,
): Promise<Value | undefined> {
  const timer = new AbortController();
  const ended = exited.then((code) => {
    throw new Error(`the server ended with code ${code}`);
  });
  try {
    return await Promise.race([promise, ended, pause(Math.max(0, limit), undefined, { signal: timer.signal })]);
  } finally {
    timer.abort();
  }
}

/** The times below which so many percent of them lie. */
function percentiles(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (percent: number) => sorted[Math.ceil((percent / 100) * sorted.length) - 1]!;
  return { p50: at(50), p95: at(95), p99: at(99) };
}
