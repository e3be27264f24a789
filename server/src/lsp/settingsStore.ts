import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures.js';
import { readSettings, type Settings } from './settings.js';

const section = 'clausewright';

/** The settings of each file, asked of the client when first needed and until they change. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #client: ClientFeatures;
  readonly #byUri = new Map<string, Promise<Settings>>();
  /** Settings that are alike share one object, since most files have the same. */
  readonly #byText = new Map<string, Settings>();
  readonly #told = new Set<string>();
  /** What the client has sent unasked; used when it cannot be asked. */
  #pushed: unknown;

  constructor(connection: Connection, client: ClientFeatures) {
    this.#connection = connection;
    this.#client = client;
    this.#pushed = client.options.settings;
  }

  /** Asks the client to say when settings change. */
  watch(): void {
    if (!this.#client.watchesConfiguration) return;
    this.#connection.client
      .register(DidChangeConfigurationNotification.type, { section })
      .catch(() => this.#connection.console.warn('The client does not tell when settings change.'));
  }

  /** The settings of a file. */
  of(uri: string): Promise<Settings> {
    let settings = this.#byUri.get(uri);
    if (!settings) {
      settings = this.#fetch([uri]).then(([value]) => this.#read(value));
      this.#byUri.set(uri, settings);
    }
    return settings;
  }

  /** The settings of many files, in one exchange with the client. */
  async ofAll(uris: readonly string[]): Promise<readonly Settings[]> {
    const values = await this.#fetch(uris);
    return uris.map((_, index) => this.#read(values[index]));
  }

  /** The file is closed: its settings need not be kept. */
  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  /** Settings have changed; `pushed` is what the client sent along. */
  changed(pushed: unknown): void {
    if (!this.#client.configuration && isObject(pushed)) this.#pushed = section in pushed ? pushed[section] : pushed;
    this.#byUri.clear();
    this.#byText.clear();
    this.#told.clear();
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

  #read(value: unknown): Settings {
    const text = JSON.stringify(value) ?? '';
    let settings = this.#byText.get(text);
    if (!settings) {
      settings = readSettings(value);
      this.#byText.set(text, settings);
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
    const more = fresh.length > 1 ? ` ${fresh.length - 1} more in the output of Clausewright.` : '';
    this.#connection.window.showWarningMessage(`A setting has no effect. ${first}${more} All other settings apply.`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
