import {
  allRules,
  type Configuration,
  type ConfigurationFileProblem,
  configurationFileName,
  type NamedFile,
  readConfigurationFile,
  SourceText,
} from '../core/index.js';
import type { ReadText } from './fileText.js';
import { NearestFiles } from './nearestFiles.js';

/** Shows what is wrong with a file in that file. */
export type ShowProblems = (uri: string, text: string, problems: readonly ConfigurationFileProblem[]) => void;

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
  readonly #files: NearestFiles<ProjectSettings>;

  /**
   * @param readText gives the text of a file, undefined where there is none
   * @param show shows what is wrong with a file in that file
   */
  constructor(readText: ReadText, show: ShowProblems) {
    this.#files = new NearestFiles(configurationFileName, readText, (text, uri) => readProject(text, uri, show));
  }

  /** The nearest settings to a draft; undefined where the draft is no file or has none. */
  async nearest(uri: string): Promise<ProjectSettings | undefined> {
    return (await this.#files.of(uri))?.value;
  }

  /** The folder of the nearest settings. */
  async folderOf(uri: string): Promise<string | undefined> {
    return (await this.#files.of(uri))?.folder;
  }

  /** A file of settings has changed. */
  forget(): void {
    this.#files.forget();
  }
}

function readProject(text: string, uri: string, show: ShowProblems): ProjectSettings {
  const { configuration, definitions, problems } = readConfigurationFile(text, allRules);
  show(uri, text, problems);
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
