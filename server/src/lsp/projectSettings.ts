import {
  allRules,
  type Configuration,
  configurationFileName,
  type NamedFile,
  readConfigurationFile,
  SourceText,
} from '../core/index.js';

/** The settings that a project shares, in a file beside its drafts or above them. */
export interface ProjectSettings {
  readonly configuration: Configuration;
  /** The files whose definitions hold in the project's drafts. */
  readonly definitions: readonly NamedFile[];
  /** What is wrong with them, in sentences. */
  readonly problems: readonly string[];
}

/** Finds and reads the settings of projects, each file once until it changes. */
export class ProjectSettingsReader {
  readonly #readText: (uri: string) => Promise<string | undefined>;
  readonly #byFolder = new Map<string, Promise<ProjectSettings | undefined>>();

  /** @param readText gives the text of a file, undefined where there is none */
  constructor(readText: (uri: string) => Promise<string | undefined>) {
    this.#readText = readText;
  }

  /** The nearest settings to a draft; undefined where the draft is no file or has none. */
  async nearest(uri: string): Promise<ProjectSettings | undefined> {
    const folder = parentOf(uri);
    return folder === undefined ? undefined : this.#of(folder);
  }

  /** A file of settings has changed. */
  forget(): void {
    this.#byFolder.clear();
  }

  #of(folder: string): Promise<ProjectSettings | undefined> {
    let found = this.#byFolder.get(folder);
    if (!found) {
      found = this.#read(folder);
      this.#byFolder.set(folder, found);
    }
    return found;
  }

  async #read(folder: string): Promise<ProjectSettings | undefined> {
    const uri = `${folder}/${configurationFileName}`;
    const text = await this.#readText(uri);
    if (text === undefined) {
      const parent = parentOf(folder);
      return parent === undefined ? undefined : this.#of(parent);
    }
    const { configuration, definitions, problems } = readConfigurationFile(text, allRules);
    const source = new SourceText(text);
    return {
      configuration,
      definitions: definitions.map((name) => ({ name, within: uri })),
      problems: problems.map(({ range, message }) => {
        const { line, character } = source.positionAt(range.start);
        return `${configurationFileName}:${line + 1}:${character + 1}: ${message}`;
      }),
    };
  }
}

/** The folder that holds a file or a folder; undefined at the top, and for what lies in no folder. */
function parentOf(uri: string): string | undefined {
  const match = /^([\w+.-]+:\/\/[^/]*(?:\/.*)?)\/[^/]+$/.exec(uri);
  return match?.[1];
}
