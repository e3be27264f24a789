import type { Connection } from 'vscode-languageserver';
import type { LintResult } from '../core/index.js';
import type { ClientFeatures } from './clientFeatures.js';
import type { OpenDraft } from './openDraft.js';
import type { ServerRuntime } from './runtime.js';
import type { Settings } from './settings.js';
import { SettingsStore } from './settingsStore.js';

/** A line of a stack that names a place in the program; a message may have lines that begin like one. */
const stackFrame = /^ {4}at .*:\d+:\d+\)?$/;

/** One client and the drafts that it has open. */
export class Session {
  readonly connection: Connection;
  readonly runtime: ServerRuntime;
  readonly client: ClientFeatures;
  readonly settings: SettingsStore;
  readonly drafts = new Map<string, OpenDraft>();
  folders: readonly string[];
  readonly #logged = new Set<string>();

  constructor(connection: Connection, runtime: ServerRuntime, client: ClientFeatures, folders: readonly string[]) {
    this.connection = connection;
    this.runtime = runtime;
    this.client = client;
    this.folders = folders;
    this.settings = new SettingsStore(connection, runtime, client);
  }

  /** An open draft with its settings; undefined where the file is not open, or is not to be looked at. */
  async draftAt(uri: string): Promise<OpenDraft | undefined> {
    const draft = this.drafts.get(uri);
    if (!draft?.wanted) return undefined;
    const settings = await this.settings.of(uri);
    if (this.isDraft(uri, settings) === false) return undefined;
    this.configure(draft, settings);
    return draft;
  }

  configure(draft: OpenDraft, settings: Settings): void {
    draft.configure(settings, this.isDraft(draft.uri, settings));
  }

  /** What the user says of the file, by the setting `clausewright.files` if not otherwise. */
  isDraft(uri: string, settings: Settings): boolean | undefined {
    if (this.drafts.get(uri)?.declared) return true;
    const folder = this.folders.find((candidate) => uri.startsWith(`${candidate}/`));
    const path = folder ? uri.slice(folder.length + 1) : uri.replace(/^[\w+.-]+:\/*/, '');
    return settings.isDraft(decoded(path));
  }

  /** The address of a rule's page as the client opens it. */
  pageOf(ruleId: string): string | undefined {
    const template = this.client.options.rulePage;
    return template ? template.replaceAll('{rule}', encodeURIComponent(ruleId)) : this.runtime.rulePage(ruleId);
  }

  /**
   * Makes a handler that answers with `fallback` when the engine fails, so that one failure stays one missing answer.
   * What is logged names the place in the program and leaves out the message, which might quote the draft.
   */
  guarded<Params extends unknown[], Result>(
    name: string,
    fallback: Result,
    handler: (...params: Params) => Promise<Result>,
  ): (...params: Params) => Promise<Result> {
    return async (...params) => {
      try {
        return await handler(...params);
      } catch (error) {
        const { name: kind, stack = '' } = error instanceof Error ? error : new Error();
        this.logFailure(`${name} failed (${kind}).`, stack);
        return fallback;
      }
    };
  }

  /** Says in the log which rules failed. */
  logFailures({ failures }: LintResult): void {
    for (const { ruleId, error } of failures)
      this.logFailure(`The rule “${ruleId}” failed; all others have run.`, error);
  }

  /** Logs each failure once: it would come again with every key that is pressed. */
  private logFailure(what: string, stack: string): void {
    const frames = stack.split('\n').filter((line) => stackFrame.test(line));
    const failure = `${what} ${frames[0]}`;
    if (this.#logged.has(failure)) return;
    this.#logged.add(failure);
    this.connection.console.error([what, ...frames].join('\n'));
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
