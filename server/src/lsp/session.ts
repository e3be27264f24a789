import { type CancellationToken, type Connection, ResponseError } from 'vscode-languageserver';
import type { LintResult } from '../core/index.js';
import { unlessCancelled } from './cancellation.js';
import type { ClientFeatures } from './clientFeatures.js';
import { decoded } from './decoded.js';
import { fileReader, type ReadText } from './fileText.js';
import { GlossaryIndex } from './glossaryIndex.js';
import type { OpenDraft } from './openDraft.js';
import { PlaybookFiles } from './playbooks.js';
import { ProjectProblems } from './projectProblems.js';
import type { ShowProblems } from './projectSettings.js';
import { ProjectWaivers } from './projectWaivers.js';
import type { ServerRuntime } from './runtime.js';
import type { Settings } from './settings.js';
import { SettingsStore } from './settingsStore.js';
import { WorkspaceDrafts } from './workspaceDrafts.js';

/** A line of a stack that names a place in the program; a message may have lines that begin like one. */
const stackFrame = /^ {4}at .*:\d+:\d+\)?$/;

/** One client and the drafts that it has open. */
export class Session {
  readonly connection: Connection;
  readonly runtime: ServerRuntime;
  readonly client: ClientFeatures;
  readonly settings: SettingsStore;
  readonly drafts = new Map<string, OpenDraft>();
  readonly readText: ReadText;
  readonly glossaries: GlossaryIndex;
  readonly waivers: ProjectWaivers;
  readonly playbooks: PlaybookFiles;
  readonly projectProblems: ProjectProblems;
  /** The drafts of the workspace, open or not. */
  readonly workspace: WorkspaceDrafts;
  folders: readonly string[];
  /** Told of open drafts in which other definitions of other files may hold than before. */
  onDefinitions: (uris: readonly string[]) => void = () => {};
  readonly #logged = new Set<string>();
  readonly #pages = new Map<string, string | undefined>();

  constructor(connection: Connection, runtime: ServerRuntime, client: ClientFeatures, folders: readonly string[]) {
    this.connection = connection;
    this.runtime = runtime;
    this.client = client;
    this.folders = folders;
    this.readText = fileReader(connection, runtime, client);
    this.projectProblems = new ProjectProblems(connection);
    const show: ShowProblems = (uri, text, problems) => this.projectProblems.show(uri, text, problems);
    this.settings = new SettingsStore(connection, client, this.readText, show);
    this.waivers = new ProjectWaivers(this.readText, show);
    this.playbooks = new PlaybookFiles(this.readText);
    this.glossaries = new GlossaryIndex({
      readText: this.readText,
      defer: runtime.defer,
      drafts: this.drafts,
      folderOf: (uri) => this.folderOf(uri),
      begin: () => this.settings.watchDrafts(),
      changed: (uris) => this.#definitionsChanged(uris),
    });
    this.workspace = new WorkspaceDrafts(this);
  }

  /**
   * An open draft that has been read under its settings; undefined where the file is not open, or is not to be looked at.
   * @throws ResponseError when the request is cancelled before that
   */
  async draftAt(uri: string, token: CancellationToken): Promise<OpenDraft | undefined> {
    const draft = this.drafts.get(uri);
    if (!draft?.wanted) return undefined;
    const settings = await unlessCancelled(this.settings.of(uri), token);
    const isDraft = this.isDraft(uri, settings);
    if (isDraft === false) return undefined;
    draft.waive(await unlessCancelled(this.waivers.of(uri), token));
    draft.configure(settings, isDraft);
    await unlessCancelled(draft.read(), token);
    await unlessCancelled(this.playbooks.supply(uri, draft.draft), token);
    if (this.drafts.get(uri) !== draft) return undefined;
    this.glossaries.follow(draft, settings);
    return draft;
  }

  /** The folder of the workspace in which a file lies. */
  folderOf(uri: string): string | undefined {
    return this.folders.find((candidate) => uri.startsWith(`${candidate}/`));
  }

  #definitionsChanged(uris: readonly string[]): void {
    for (const uri of uris) this.drafts.get(uri)?.notice('configured');
    this.onDefinitions(uris);
  }

  /** What the user says of the file, by the setting `clausewright.files` if not otherwise. */
  isDraft(uri: string, settings: Settings): boolean | undefined {
    if (this.drafts.get(uri)?.declared) return true;
    const folder = this.folderOf(uri);
    const path = folder ? uri.slice(folder.length + 1) : uri.replace(/^[\w+.-]+:\/*/, '');
    return settings.isDraft(decoded(path));
  }

  /** The address of a rule's page as the client opens it. */
  pageOf(ruleId: string): string | undefined {
    if (!this.#pages.has(ruleId)) {
      const template = this.client.options.rulePage;
      const page = template?.replaceAll('{rule}', encodeURIComponent(ruleId));
      this.#pages.set(ruleId, page ?? this.runtime.rulePage(ruleId));
    }
    return this.#pages.get(ruleId);
  }

  /**
   * Makes a handler that answers with `fallback` when the engine fails, so that one failure stays one missing answer.
   * What is logged names the place in the program and leaves out the message, which might quote the draft. A request that
   * was cancelled is answered as such.
   */
  guarded<Params, Result>(
    name: string,
    fallback: Result,
    handler: (params: Params, token: CancellationToken) => Promise<Result>,
  ): (params: Params, token: CancellationToken) => Promise<Result> {
    return async (params, token) => {
      try {
        return await handler(params, token);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
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
