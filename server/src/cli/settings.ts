import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  allRules,
  type Configuration,
  configurationFileName,
  type NamedFile,
  noConfiguration,
  readConfigurationFile,
} from '../core/index.js';
import { LineIndex } from './lineIndex.js';

/** What the settings say of a draft. Plain data. */
export interface DraftSettings {
  readonly configuration: Configuration;
  /** The files whose definitions hold in it, apart from those that it names itself. */
  readonly definitions: readonly NamedFile[];
}

const none: DraftSettings = { configuration: noConfiguration, definitions: [] };

/** Finds and reads the settings of each draft, each file once. */
export class Settings {
  readonly #chosen: DraftSettings | undefined;
  readonly #byFolder = new Map<string, DraftSettings>();
  #complaints: string[] = [];

  /** @param chosen the file that `--config` names, which then holds for every draft */
  constructor(chosen: string | undefined) {
    this.#chosen = chosen === undefined ? undefined : this.#read(chosen, true);
  }

  /** What is wrong with the settings that have been read since this was last asked. */
  takeComplaints(): readonly string[] {
    const complaints = this.#complaints;
    this.#complaints = [];
    return complaints;
  }

  /** The settings for drafts of a folder: those of the nearest `.clausewright.json`, in it or above it. */
  of(folder: string): DraftSettings {
    if (this.#chosen) return this.#chosen;
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const parent = path.dirname(folder);
    const settings =
      this.#read(path.join(folder, configurationFileName), false) ?? (parent === folder ? none : this.of(parent));
    this.#byFolder.set(folder, settings);
    return settings;
  }

  /** Undefined where there is no such file, unless it must be there. */
  #read(file: string, required: boolean): DraftSettings | undefined {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (!required && (code === 'ENOENT' || code === 'ENOTDIR')) return undefined;
      this.#complaints.push(
        `${shown(file)}: ${code === 'ENOENT' ? 'there is no such file' : `these settings cannot be read (${code})`}.`,
      );
      return none;
    }
    const { configuration, definitions, problems } = readConfigurationFile(text, allRules);
    const lines = new LineIndex(text);
    for (const { range, message } of problems) {
      const { line, character } = lines.placeOf(range.start);
      this.#complaints.push(`${shown(file)}:${line + 1}:${character + 1}: ${message}`);
    }
    return { configuration, definitions: definitions.map((name) => ({ name, within: file })) };
  }
}

/** The path from where the command was typed. */
function shown(file: string): string {
  return path.relative('', file).split(path.sep).join('/');
}
