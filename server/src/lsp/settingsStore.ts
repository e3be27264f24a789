import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { configurationFileName, playbookFileEnding, waiverFileName } from '../core/index.js';
import type { ClientFeatures } from './clientFeatures.js';
import type { ReadText } from './fileText.js';
import { isObject } from './isObject.js';
import { type ProjectSettings, ProjectSettingsReader, type ShowProblems } from './projectSettings.js';
import { readSettings, type Settings } from './settings.js';

const section = 'clausewright';

/** The settings of each file, asked of the client when first needed and until they change. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #client: ClientFeatures;
  readonly #projects: ProjectSettingsReader;
  readonly #byUri = new Map<string, Promise<Settings>>();
  /** Settings that are alike share one object, since most files have the same. */
  readonly #byOrigin = new Map<ProjectSettings | undefined, Map<string, Settings>>();
  readonly #told = new Set<string>();
  readonly #listeners: (() => void)[] = [];
  /** What the client has sent unasked; used when it cannot be asked. */
  #pushed: unknown;

  /**
   * @param readText gives the text of a file, undefined where there is none
   * @param show shows what is wrong with the settings of a project in their file
   */
  constructor(connection: Connection, client: ClientFeatures, readText: ReadText, show: ShowProblems) {
    this.#connection = connection;
    this.#client = client;
    this.#pushed = client.options.settings;
    this.#projects = new ProjectSettingsReader(readText, show);
  }

  /** Asks the client to say when settings change. */
  watch(): void {
    const { client, console } = this.#connection;
    const complain = () => console.warn('The client does not tell when settings change.');
    if (this.#client.watchesConfiguration)
      client.register(DidChangeConfigurationNotification.type, { section }).catch(complain);
    if (this.#client.watchesFiles) {
      // What a file of settings builds on may be called `house.clausewright.json`.
      const names = [configurationFileName, `*${configurationFileName}`, `*${playbookFileEnding}`, waiverFileName];
      const watchers = names.map((name) => ({ globPattern: `**/${name}` }));
      client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(complain);
    }
  }

  /** Asks the client to say when files change that may be drafts. */
  watchDrafts(): void {
    if (!this.#client.watchesFiles) return;
    const { client, console } = this.#connection;
    client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.{md,markdown,txt}' }] })
      .catch(() => console.warn('The client does not tell when drafts change.'));
  }

  /** The settings of a file. */
  of(uri: string): Promise<Settings> {
    let settings = this.#byUri.get(uri);
    if (!settings) {
      settings = this.ofAll([uri]).then(([first]) => first!);
      this.#byUri.set(uri, settings);
    }
    return settings;
  }

  /** The settings of many files, in one exchange with the client. */
  async ofAll(uris: readonly string[]): Promise<readonly Settings[]> {
    const values = await this.#fetch(uris);
    const projects = await Promise.all(uris.map((uri) => this.#projects.nearest(uri)));
    return uris.map((_, index) => this.#read(values[index], projects[index]));
  }

  /** Whether settings that a project shares come from this file. */
  concerns(uri: string): boolean {
    return this.#projects.concerns(uri);
  }

  /** The folder of the settings that a project shares, where there are such. */
  projectFolder(uri: string): Promise<string | undefined> {
    return this.#projects.folderOf(uri);
  }

  /** The file is closed: its settings need not be kept. */
  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  /** Settings have changed; `pushed` is what the client sent along. */
  changed(pushed?: unknown): void {
    if (!this.#client.configuration && isObject(pushed)) this.#pushed = section in pushed ? pushed[section] : pushed;
    this.#projects.forget();
    this.#byUri.clear();
    this.#byOrigin.clear();
    this.#told.clear();
    for (const listener of this.#listeners) listener();
  }

  /** Calls back whenever settings may have changed. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async #fetch(uris: readonly string[]): Promise<readonly unknown[]> {
    if (!this.#client.configuration) return uris.map(() => this.#pushed);
    try {
      return await this.#connection.workspace.getConfiguration(uris.map((scopeUri) => ({ scopeUri, section })));
    } catch {
      this.#connection.console.warn('The client did not give its settings; the defaults apply.');
      return uris.map(() => undefined);
    }
  }

  #read(value: unknown, project: ProjectSettings | undefined): Settings {
    const byText = this.#byOrigin.get(project) ?? new Map<string, Settings>();
    this.#byOrigin.set(project, byText);
    const text = JSON.stringify(value) ?? '';
    let settings = byText.get(text);
    if (!settings) {
      settings = readSettings(value, project);
      byText.set(text, settings);
      this.#tell(settings.problems);
    }
    return settings;
  }

  /** Tells the user what is wrong, once until the settings change. */
  #tell(problems: readonly string[]): void {
    const fresh = problems.filter((problem) => !this.#told.has(problem));
    const [first] = fresh;
    if (!first) return;
    for (const problem of fresh) {
      this.#told.add(problem);
      this.#connection.console.warn(`Settings: ${problem}`);
    }
    const more = fresh.length > 1 ? ` The output of Clausewright lists ${fresh.length - 1} more.` : '';
    const message = `A setting has no effect. ${first}${more} All other settings apply.`;
    void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }
}
