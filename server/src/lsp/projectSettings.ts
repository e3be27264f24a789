import {
  allRules,
  type Configuration,
  type ConfigurationFileProblem,
  configurationFileName,
  type NamedFile,
  type Project,
  readProject,
  SourceText,
} from '../core/index.js';
import { decoded } from './decoded.js';
import type { ReadText } from './fileText.js';
import { NearestFiles } from './nearestFiles.js';

/** Shows what is wrong with a file in that file. */
export type ShowProblems = (uri: string, text: string, problems: readonly ConfigurationFileProblem[]) => void;

/** The settings that a project shares, in a file beside its drafts or above them, as they hold for some draft. */
export interface ProjectSettings {
  readonly configuration: Configuration;
  /** The files whose definitions hold in the project's drafts. */
  readonly definitions: readonly NamedFile[];
  /** What is wrong with them, in sentences. */
  readonly problems: readonly string[];
}

/** Finds and reads the settings of projects, each file once until it changes. */
export class ProjectSettingsReader {
  readonly #files: NearestFiles<ProjectReading>;
  /** Files that others build on, which may have any name. */
  readonly #extended = new Set<string>();

  /**
   * @param readText gives the text of a file, undefined where there is none
   * @param show shows what is wrong with a file in that file
   */
  constructor(readText: ReadText, show: ShowProblems) {
    this.#files = new NearestFiles(configurationFileName, readText, async (text, uri) => {
      const project = await readAll(text, uri, readText);
      const wrong = byFile(project);
      for (const [file, problems] of wrong) show(file.name, file.text, problems);
      for (const name of project.files) {
        this.#extended.add(name);
        if (![...wrong.keys()].some((file) => file.name === name)) show(name, '', []);
      }
      return new ProjectReading(project);
    });
  }

  /** The nearest settings to a draft; undefined where the draft is no file or has none. The same object where the same holds. */
  async nearest(uri: string): Promise<ProjectSettings | undefined> {
    const found = await this.#files.of(uri);
    return found?.value.settingsFor(decoded(uri.slice(found.folder.length + 1)));
  }

  /** The folder of the nearest settings. */
  async folderOf(uri: string): Promise<string | undefined> {
    return (await this.#files.of(uri))?.folder;
  }

  /** Whether settings that have been read come from this file. */
  concerns(uri: string): boolean {
    return uri.endsWith(`/${configurationFileName}`) || this.#extended.has(uri);
  }

  /** A file of settings has changed. */
  forget(): void {
    this.#files.forget();
    this.#extended.clear();
  }
}

/** The settings of a project for its drafts. */
class ProjectReading {
  readonly #project: Project;
  readonly #problems: readonly string[];
  readonly #byConfiguration = new Map<Configuration, ProjectSettings>();

  constructor(project: Project) {
    this.#project = project;
    this.#problems = project.problems.map(({ file, range, message }) => {
      const { line, character } = new SourceText(file.text).positionAt(range.start);
      return `${file.name.slice(file.name.lastIndexOf('/') + 1)}:${line + 1}:${character + 1}: ${message}`;
    });
  }

  settingsFor(path: string): ProjectSettings {
    const configuration = this.#project.configurationFor(path);
    let settings = this.#byConfiguration.get(configuration);
    if (!settings) {
      settings = { configuration, definitions: this.#project.definitions, problems: this.#problems };
      this.#byConfiguration.set(configuration, settings);
    }
    return settings;
  }
}

async function readAll(text: string, uri: string, readText: ReadText): Promise<Project> {
  const steps = readProject({ name: uri, text }, allRules, (name, within) => String(new URL(name, within)));
  let step = steps.next();
  while (!step.done) step = steps.next(await readText(step.value));
  return step.value;
}

/** The problems of each file that has some. */
function byFile({ problems }: Project) {
  const found = new Map<Project['problems'][number]['file'], ConfigurationFileProblem[]>();
  for (const problem of problems) found.set(problem.file, [...(found.get(problem.file) ?? []), problem]);
  return found;
}
