import { noConfiguration, type ReadConfiguration, readConfiguration } from './configuration.js';
import { type ConfigurationFileProblem, readSettingsFile } from './settingsFile.js';
import type { AnyRule } from './types.js';

/** The name of the file that holds a project's settings. */
export const configurationFileName = '.clausewright.json';

/**
 * Reads the text of a `.clausewright.json`: JSON, in which comments and a last comma are allowed.
 * What is wrong is left out and reported; what is right is kept.
 */
export function readConfigurationFile(
  text: string,
  rules: readonly AnyRule[],
): ReadConfiguration & { readonly problems: readonly ConfigurationFileProblem[] } {
  const file = readSettingsFile(text);
  if (file.value === undefined) {
    return { configuration: noConfiguration, definitions: [], problems: file.problem ? [file.problem] : [] };
  }
  const { configuration, definitions, problems } = readConfiguration(file.value, rules);
  return {
    configuration,
    definitions,
    problems: problems.map(({ path, message }) => ({ range: file.rangeOf(path), message })),
  };
}
