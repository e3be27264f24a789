import picomatch from 'picomatch/posix';
import type { OwnVagueTerm } from '../packs/ownWords.js';
import type { LibraryClause } from '../packs/types.js';
import type { Configuration, Override, RuleSetting, SettingOrigin } from './configuration.js';
import { type ConfigurationFile, readConfigurationFile } from './configurationFile.js';
import { isPreset, type PresetName, presetNames, presetOf } from './presets.js';
import type { ConfigurationFileProblem } from './settingsFile.js';
import type { AnyRule } from './types.js';

/** A file as its reader names it: a path or an address. */
export interface ProjectFile {
  readonly name: string;
  readonly text: string;
}

/** What is wrong with a file of settings. */
export interface ProjectProblem extends ConfigurationFileProblem {
  readonly file: ProjectFile;
}

/** The settings of a project with all that they build on. */
export interface Project {
  /** The files whose definitions hold in every draft, each from the file that names it. */
  readonly definitions: readonly { readonly name: string; readonly within: string }[];
  readonly problems: readonly ProjectProblem[];
  /** Every file that was read or looked for. */
  readonly files: readonly string[];
  /**
   * What holds for a draft: the same object where the same holds.
   * @param path from the folder of the project's file, with slashes; empty for a draft without a name
   */
  configurationFor(path: string): Configuration;
}

/** Settings of rules from one place. */
interface Layer {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  originOf(rule: string): SettingOrigin;
  /** The drafts for which they hold; undefined for all. */
  readonly matches?: (path: string) => boolean;
}

/** More files than this build on each other only by mistake. */
const mostFiles = 30;

/**
 * Reads the settings of a project and what they extend. It asks for the text of each further file by its name and is given
 * it, undefined where there is none; so a caller reads files as it can.
 * @param resolve gives the name of a file from a name that another file gives it
 */
export function* readProject(
  file: ProjectFile,
  rules: readonly AnyRule[],
  resolve: (name: string, within: string) => string,
): Generator<string, Project, string | undefined> {
  const gathered = new Gathered(rules);
  yield* gatherFile(file, gathered, resolve, []);
  return gathered.project();
}

function* gatherFile(
  file: ProjectFile,
  gathered: Gathered,
  resolve: (name: string, within: string) => string,
  around: readonly string[],
): Generator<string, void, string | undefined> {
  const read = readConfigurationFile(file.text, gathered.rules);
  gathered.files.add(file.name);
  const complain = (message: string) =>
    gathered.problems.push({ file, ...read.problemAt({ path: ['extends'], message }) });
  for (const name of read.extends) {
    if (isPreset(name)) {
      gathered.addPreset(name);
      continue;
    }
    if (!/[./\\]/.test(name)) {
      complain(`There is no preset “${name}”. Presets: ${presetNames.join(', ')}; the name of a file ends in “.json”.`);
      continue;
    }
    const next = resolve(name, file.name);
    if ([...around, file.name].includes(next)) complain(`“${name}” builds on this file in its turn.`);
    else if (gathered.files.size >= mostFiles) complain(`More than ${mostFiles} files build on each other.`);
    else {
      gathered.files.add(next);
      const text = yield next;
      if (text === undefined) complain(`The file “${name}” is not there.`);
      else yield* gatherFile({ name: next, text }, gathered, resolve, [...around, file.name]);
    }
  }
  gathered.addFile(file, read);
}

class Gathered {
  readonly files = new Set<string>();
  readonly problems: ProjectProblem[] = [];
  readonly #layers: Layer[] = [];
  readonly #vagueTerms: OwnVagueTerm[] = [];
  readonly #clauses = new Map<string, LibraryClause>();
  readonly #knownTerms: string[] = [];
  #definitions: Project['definitions'] = [];

  constructor(readonly rules: readonly AnyRule[]) {}

  addPreset(name: PresetName): void {
    this.#layers.push({ rules: presetOf(name, this.rules), originOf: () => ({ from: `the preset “${name}”` }) });
  }

  addFile(file: ProjectFile, read: ConfigurationFile): void {
    for (const problem of read.problems) this.problems.push({ file, ...problem });
    const { configuration, definitions, overrides, knownTerms } = read;
    const originOf = (rule: string) => ({ from: file.name, line: read.lineOf(['rules', rule]) });
    this.#layers.push({ rules: configuration.rules, originOf });
    overrides.forEach((override, index) => {
      this.#layers.push({
        rules: override.rules,
        originOf: (rule) => ({
          from: file.name,
          line: read.lineOf(['overrides', index, 'rules', rule]),
          files: override.files.join(', '),
        }),
        matches: this.#matcherOf(file, read, override, index),
      });
    });
    this.#vagueTerms.push(...(configuration.vagueTerms ?? []));
    for (const clause of configuration.clauses ?? []) this.#clauses.set(clause.id, clause);
    this.#knownTerms.push(...knownTerms);
    // Like a setting of its own: those of the nearest file hold.
    if (definitions.length > 0) this.#definitions = definitions.map((name) => ({ name, within: file.name }));
  }

  #matcherOf(file: ProjectFile, read: ConfigurationFile, { files }: Override, index: number) {
    const matchers = files.map((pattern) => {
      try {
        // As in a list of ignored files, a name without a folder means a file in whatever folder.
        return picomatch(pattern, { dot: true, nocase: true, basename: !pattern.includes('/') });
      } catch {
        const problem = { path: ['overrides', index, 'files'], message: `“${pattern}” is not a pattern of files.` };
        this.problems.push({ file, ...read.problemAt(problem) });
        return () => false;
      }
    });
    return (path: string) => matchers.some((matches) => matches(path));
  }

  project(): Project {
    const byLayers = new Map<string, Configuration>();
    return {
      definitions: this.#definitions,
      problems: this.problems,
      files: [...this.files],
      configurationFor: (path) => {
        const holding = this.#layers.map(({ matches }) => matches === undefined || (path !== '' && matches(path)));
        const key = holding.map(Number).join('');
        let configuration = byLayers.get(key);
        if (!configuration) {
          configuration = this.#configurationOf(this.#layers.filter((_, index) => holding[index]));
          byLayers.set(key, configuration);
        }
        return configuration;
      },
    };
  }

  #configurationOf(layers: readonly Layer[]): Configuration {
    const rules = new Map<string, RuleSetting>();
    for (const layer of layers) {
      for (const [id, { severity, options }] of layer.rules) {
        const before = rules.get(id);
        rules.set(id, {
          severity: severity ?? before?.severity,
          options: { ...before?.options, ...options },
          origins: [...(before?.origins ?? []), layer.originOf(id)],
        });
      }
    }
    if (this.#knownTerms.length > 0) addKnownTerms(rules, this.#knownTerms);
    return {
      rules,
      ...(this.#vagueTerms.length > 0 && { vagueTerms: this.#vagueTerms }),
      ...(this.#clauses.size > 0 && { clauses: [...this.#clauses.values()] }),
    };
  }
}

/** Known terms are those that `undefined-term` ignores. */
function addKnownTerms(rules: Map<string, RuleSetting>, terms: readonly string[]): void {
  const setting = rules.get('undefined-term') ?? { severity: undefined, options: {} };
  const ignore = setting.options.ignore;
  const ignored = Array.isArray(ignore) ? ignore : [];
  rules.set('undefined-term', { ...setting, options: { ...setting.options, ignore: [...ignored, ...terms] } });
}
