import {
  type ConfigurationProblem,
  emptyConfiguration,
  type ReadConfiguration,
  readConfiguration,
} from './configuration.js';
import { type ConfigurationFileProblem, readSettingsFile, type SettingsPath } from './settingsFile.js';
import type { AnyRule } from './types.js';

/** The name of the file that holds a project's settings. */
export const configurationFileName = '.clausewright.json';

/** A file of settings as it was read. */
export interface ConfigurationFile extends ReadConfiguration {
  readonly problems: readonly ConfigurationFileProblem[];
  /** The line of a part, from 1. */
  lineOf(path: SettingsPath): number;
  /** What is wrong with a part of it, as a problem of the file. */
  problemAt(problem: ConfigurationProblem): ConfigurationFileProblem;
}

/**
 * Reads the text of a `.clausewright.json`: JSON, in which comments and a last comma are allowed.
 * What is wrong is left out and reported; what is right is kept.
 */
export function readConfigurationFile(text: string, rules: readonly AnyRule[]): ConfigurationFile {
  const file = readSettingsFile(text);
  const problemAt = ({ path, message }: ConfigurationProblem) => ({ range: file.rangeOf(path), message });
  const lineOf = (path: SettingsPath) => text.slice(0, file.rangeOf(path).start).split(/\r\n|\r|\n/).length;
  if (file.value === undefined) {
    return { ...emptyConfiguration, problems: file.problem ? [file.problem] : [], lineOf, problemAt };
  }
  const { problems, ...read } = readConfiguration(file.value, rules);
  return { ...read, problems: problems.map(problemAt), lineOf, problemAt };
}
