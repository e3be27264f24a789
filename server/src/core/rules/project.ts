import picomatch from 'picomatch/posix';
import type { OwnVagueTerm } from '../packs/ownWords.js';
import type { LibraryClause } from '../packs/types.js';
import type { Configuration, Override, RuleSetting, SettingOrigin } from './configuration.js';
import { type ConfigurationFile, readConfigurationFile } from './configurationFile.js';
import { type Gathering, gatherFile, type ProjectFile, type ProjectProblem, type Resolve } from './extending.js';
import type { Playbook } from './playbook.js';
import { playbookNamed } from './playbookFile.js';
import { type PresetName, presetNames, presetOf } from './presets.js';
import type { AnyRule } from './types.js';

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

/** The playbook that a file names. */
interface ChosenPlaybook {
  readonly name: string;
  readonly file: ProjectFile;
  readonly read: ConfigurationFile;
}

/** Settings of rules from one place. */
interface Layer {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  originOf(rule: string): SettingOrigin;
  /** The drafts for which they hold; undefined for all. */
  readonly matches?: (path: string) => boolean;
}

/**
 * Reads the settings of a project and what they extend. It asks for the text of each further file by its name and is given
 * it, undefined where there is none; so a caller reads files as it can.
 * @param resolve gives the name of a file from a name that another file gives it
 */
export function* readProject(
  file: ProjectFile,
  rules: readonly AnyRule[],
  resolve: Resolve,
): Generator<string, Project, string | undefined> {
  const gathered = new Gathered(rules);
  yield* gatherFile(file, gathered, resolve);
  yield* gathered.readPlaybook(resolve);
  return gathered.project();
}

class Gathered implements Gathering<ConfigurationFile> {
  readonly kind = 'preset';
  readonly builtIn = presetNames;
  readonly files = new Set<string>();
  readonly problems: ProjectProblem[] = [];
  readonly #layers: Layer[] = [];
  readonly #vagueTerms: OwnVagueTerm[] = [];
  readonly #clauses = new Map<string, LibraryClause>();
  readonly #knownTerms: string[] = [];
  #definitions: Project['definitions'] = [];
  #playbook: ChosenPlaybook | undefined;
  #readPlaybook: Playbook | undefined;

  constructor(private readonly rules: readonly AnyRule[]) {}

  read({ text }: ProjectFile): ConfigurationFile {
    return readConfigurationFile(text, this.rules);
  }

  addBuiltIn(name: PresetName): void {
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
    if (read.playbook !== undefined) this.#playbook = { name: read.playbook, file, read };
  }

  /** Reads the playbook that the nearest file names; what is wrong with it is reported in the file where it is. */
  *readPlaybook(resolve: Resolve): Generator<string, void, string | undefined> {
    if (!this.#playbook) return;
    const { name, file, read } = this.#playbook;
    const complain = (message: string) =>
      this.problems.push({ file, ...read.problemAt({ path: ['playbook'], message }) });
    const { playbook, problems, files, missing } = yield* playbookNamed(name, file.name, resolve);
    this.#readPlaybook = playbook;
    this.problems.push(...problems);
    for (const each of files) this.files.add(each);
    if (missing !== undefined) complain(missing);
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
      ...(this.#readPlaybook && { playbook: this.#readPlaybook }),
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
