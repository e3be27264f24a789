import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  allRules,
  type Configuration,
  configurationFileName,
  type NamedFile,
  noConfiguration,
  type Project,
  readProject,
} from '../core/index.js';
import { LineIndex } from './lineIndex.js';

/** What the settings say of a draft. Plain data. */
export interface DraftSettings {
  readonly configuration: Configuration;
  /** The files whose definitions hold in it, apart from those that it names itself. */
  readonly definitions: readonly NamedFile[];
}

const none: DraftSettings = { configuration: noConfiguration, definitions: [] };

/** A project and the folder from which its patterns count. */
interface Found {
  readonly folder: string;
  readonly project: Project;
}

/** Finds and reads the settings of each draft, each file once. */
export class Settings {
  readonly #chosen: Found | undefined;
  readonly #byFolder = new Map<string, Found | undefined>();
  #complaints: string[] = [];

  /** @param chosen the file that `--config` names, which then holds for every draft */
  constructor(chosen: string | undefined) {
    this.#chosen = chosen === undefined ? undefined : this.#read(path.resolve(chosen), true);
  }

  /** What is wrong with the settings that have been read since this was last asked. */
  takeComplaints(): readonly string[] {
    const complaints = this.#complaints;
    this.#complaints = [];
    return complaints;
  }

  /**
   * The settings for a draft: those of the nearest `.clausewright.json`, in its folder or above it.
   * @param draft its path; undefined for one without a name, which counts as in the present folder
   */
  of(draft: string | undefined): DraftSettings {
    const file = path.resolve(draft ?? 'draft');
    const found = this.#chosen ?? this.#nearest(path.dirname(file));
    if (!found) return none;
    const { folder, project } = found;
    const name = draft === undefined ? '' : path.relative(folder, file).split(path.sep).join('/');
    return { configuration: project.configurationFor(name), definitions: project.definitions };
  }

  #nearest(folder: string): Found | undefined {
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    const parent = path.dirname(folder);
    const found =
      this.#read(path.join(folder, configurationFileName), false) ??
      (parent === folder ? undefined : this.#nearest(parent));
    this.#byFolder.set(folder, found);
    return found;
  }

  /** Undefined where there is no such file, unless it must be there. */
  #read(file: string, required: boolean): Found | undefined {
    const text = this.#textOf(file, required);
    if (text === undefined) return required ? { folder: path.dirname(file), project: emptyProject } : undefined;
    if (text === null) return { folder: path.dirname(file), project: emptyProject };
    const steps = readProject({ name: shown(file), text }, allRules, resolve);
    let step = steps.next();
    // A file that is there and cannot be read has its own complaint beside that of the file that names it.
    while (!step.done) step = steps.next(this.#textOf(path.resolve(step.value), false) ?? undefined);
    const project = step.value;
    for (const problem of project.problems) {
      const { line, character } = new LineIndex(problem.file.text).placeOf(problem.range.start);
      this.#complaints.push(`${problem.file.name}:${line + 1}:${character + 1}: ${problem.message}`);
    }
    return { folder: path.dirname(file), project };
  }

  /** Undefined where there is no file, null where it cannot be read. */
  #textOf(file: string, required: boolean): string | undefined | null {
    try {
      return readFileSync(file, 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
      if (isMissing && !required) return undefined;
      const reason = code === 'ENOENT' ? 'there is no such file' : `these settings cannot be read (${code})`;
      this.#complaints.push(`${shown(file)}: ${reason}.`);
      return isMissing ? undefined : null;
    }
  }
}

const emptyProject: Project = { definitions: [], problems: [], files: [], configurationFor: () => noConfiguration };

/** A name within a file of settings counts from its folder. */
const resolve = (name: string, within: string) => shown(path.resolve(path.dirname(within), name));

/** The path from where the command was typed. */
function shown(file: string): string {
  return path.relative('', file).split(path.sep).join('/');
}
