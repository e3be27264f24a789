import { namesIn } from '../facts/glossaries/glossaryNames.js';
import type { OwnVagueTerm } from '../packs/ownWords.js';
import type { LibraryClause } from '../packs/types.js';
import { readOwnWords } from './ownWords.js';
import type { Playbook } from './playbook.js';
import type { AnyRule, OptionSpec, Severity } from './types.js';

/** What a user decided about one rule. */
export interface RuleSetting {
  /** Undefined: as the rule has it. */
  readonly severity: Severity | 'off' | undefined;
  readonly options: Readonly<Record<string, unknown>>;
  /** Where that was decided, in the order in which it holds; nothing where nobody asks. */
  readonly origins?: readonly SettingOrigin[];
}

/** Where a setting comes from. */
export interface SettingOrigin {
  /** A file as its reader names it, a preset, or the settings of the editor. */
  readonly from: string;
  /** The line of a file, from 1. */
  readonly line?: number;
  /** The pattern of files for which it was written. */
  readonly files?: string;
}

export interface Configuration {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Vague words of the project beside those of the language. */
  readonly vagueTerms?: readonly OwnVagueTerm[];
  /** Clauses of the project, which go before those of the library. */
  readonly clauses?: readonly LibraryClause[];
  /** What the project wants its agreements to say. */
  readonly playbook?: Playbook;
}

/** A part of a configuration that is not as it should be; `path` leads to it. */
export interface ConfigurationProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export const noConfiguration: Configuration = { rules: new Map() };

const severities: readonly string[] = ['off', 'error', 'warning', 'information', 'hint'];

/** What a project or a user has set. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** The files whose definitions hold in every draft, as written. */
  readonly definitions: readonly string[];
  /** Presets and files that it builds on, as written, the weakest first. */
  readonly extends: readonly string[];
  /** What holds for some files only; the last that fits wins. */
  readonly overrides: readonly Override[];
  /** Terms that need no definition. */
  readonly knownTerms: readonly string[];
  /** The playbook, as written: the name of one that comes with the program, or of a file. */
  readonly playbook?: string | undefined;
}

/** Settings of rules for the files that a pattern names. */
export interface Override {
  readonly files: readonly string[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

const nothingRead: ReadConfiguration = {
  configuration: noConfiguration,
  definitions: [],
  extends: [],
  overrides: [],
  knownTerms: [],
};

const known = ['extends', 'rules', 'overrides', 'definitions', 'knownTerms', 'vagueTerms', 'clauses', 'playbook'];

/**
 * Reads `{ "rules": { "vague-term": "off", "undefined-term": { "severity": "error", "ignore": ["Board"] } },
 * "definitions": ["glossary.md"] }` and the like. What is wrong is left out and reported; what is right is kept.
 */
export function readConfiguration(
  value: unknown,
  rules: readonly AnyRule[],
): ReadConfiguration & { readonly problems: readonly ConfigurationProblem[] } {
  const problems: ConfigurationProblem[] = [];
  const problem: Complain = (path, message) => problems.push({ path, message });
  if (value !== undefined && !isObject(value)) problem([], 'The configuration is not an object.');
  const given = isObject(value) ? value : {};
  for (const key of Object.keys(given)) {
    if (key !== '$schema' && !known.includes(key))
      problem([key], `“${key}” is not a setting. Known settings: ${known.join(', ')}.`);
  }
  const has = (key: string) => given[key] !== undefined;
  const { vagueTerms, clauses } = readOwnWords(given, problem);
  return {
    configuration: {
      rules: has('rules') ? readRules(given.rules, rules, ['rules'], problem) : new Map(),
      ...(vagueTerms.length > 0 && { vagueTerms }),
      ...(clauses.length > 0 && { clauses }),
    },
    definitions: has('definitions') ? readDefinitions(given.definitions, problem) : [],
    extends: has('extends') ? readTexts(given.extends, 'extends', problem) : [],
    overrides: has('overrides') ? readOverrides(given.overrides, rules, problem) : [],
    knownTerms: has('knownTerms') ? readTexts(given.knownTerms, 'knownTerms', problem) : [],
    playbook: has('playbook') ? readName(given.playbook, 'playbook', problem) : undefined,
    problems,
  };
}

/** What is read where there is nothing to read. */
export const emptyConfiguration = nothingRead;

export type Complain = (path: readonly (string | number)[], message: string) => void;

function readDefinitions(value: unknown, problem: Complain): readonly string[] {
  const written: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (written.some((each) => namesIn(each).length === 0))
    problem(['definitions'], '“definitions” takes the names of files such as “glossary.md”.');
  return namesIn(value);
}

function readName(value: unknown, name: string, problem: Complain): string | undefined {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  problem([name], `“${name}” takes a name in double quotes.`);
  return undefined;
}

/** A text or a list of texts. */
function readTexts(value: unknown, name: string, problem: Complain): readonly string[] {
  const written: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = written.filter((each): each is string => typeof each === 'string' && each.trim() !== '');
  if (texts.length < written.length) problem([name], `“${name}” takes a text or a list of texts.`);
  return texts;
}

function readOverrides(value: unknown, rules: readonly AnyRule[], problem: Complain): readonly Override[] {
  if (!Array.isArray(value)) {
    problem(['overrides'], '“overrides” takes a list of objects with “files” and “rules”.');
    return [];
  }
  return value.flatMap((each: unknown, index) => {
    const at = (path: readonly (string | number)[], message: string) => problem(['overrides', index, ...path], message);
    if (!isObject(each) || each.files === undefined || each.rules === undefined) {
      at([], 'This takes an object with “files” and “rules”.');
      return [];
    }
    for (const key of Object.keys(each)) {
      if (key !== 'files' && key !== 'rules') at([key], `“${key}” has no place here, only “files” and “rules”.`);
    }
    const files = readTexts(each.files, 'files', at);
    return files.length > 0 ? [{ files, rules: readRules(each.rules, rules, ['rules'], at) }] : [];
  });
}

function readRules(
  value: unknown,
  rules: readonly AnyRule[],
  path: readonly string[],
  problem: Complain,
): ReadonlyMap<string, RuleSetting> {
  if (isObject(value)) return readSettings(value, rules, problem);
  problem(path, '“rules” is not an object of rule names and settings.');
  return new Map();
}

function readSettings(
  value: Readonly<Record<string, unknown>>,
  rules: readonly AnyRule[],
  problem: Complain,
): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const [id, member] of Object.entries(value)) {
    const rule = rules.find((r) => r.id === id);
    if (!rule) {
      problem(['rules', id], `There is no rule “${id}”.`);
      continue;
    }
    const setting = readSetting(rule, member, (path, message) => problem(['rules', id, ...path], message));
    if (setting) settings.set(id, setting);
  }
  return settings;
}

function readSetting(rule: AnyRule, value: unknown, problem: Complain): RuleSetting | undefined {
  if (typeof value === 'string') {
    if (severities.includes(value)) return { severity: value as Severity | 'off', options: {} };
    problem([], `“${value}” is not a severity. Use one of: ${severities.join(', ')}.`);
    return undefined;
  }
  if (!isObject(value)) {
    problem([], `The setting of “${rule.id}” is neither a severity nor an object.`);
    return undefined;
  }
  let severity: Severity | 'off' | undefined;
  const options: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    if (name === 'severity') {
      if (typeof member === 'string' && severities.includes(member)) severity = member as Severity | 'off';
      else problem([name], `“${String(member)}” is not a severity. Use one of: ${severities.join(', ')}.`);
      continue;
    }
    const spec = (rule.options as Record<string, OptionSpec>)[name];
    const fault = spec ? faultOf(spec, member) : `“${rule.id}” has no option “${name}”.`;
    if (fault) problem([name], fault);
    else options[name] = member;
  }
  return { severity, options };
}

function faultOf(spec: OptionSpec, value: unknown): string | undefined {
  switch (spec.type) {
    case 'strings':
      return Array.isArray(value) && value.every((v) => typeof v === 'string')
        ? undefined
        : 'This option takes a list of texts.';
    case 'choices':
      return Array.isArray(value) && value.every((v) => spec.choices.includes(v))
        ? undefined
        : `This option takes a list of any of: ${spec.choices.join(', ')}.`;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'This option takes true or false.';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && value >= (spec.minimum ?? Number.NEGATIVE_INFINITY)
        ? undefined
        : `This option takes a number of at least ${spec.minimum ?? 0}.`;
    case 'choice':
      return typeof value === 'string' && spec.choices.includes(value)
        ? undefined
        : `This option takes one of: ${spec.choices.join(', ')}.`;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The configuration with all rules off but these; one that is off by itself is on when it is named. */
export function onlyRules(
  { rules: settings, ...rest }: Configuration,
  ids: readonly string[],
  rules: readonly AnyRule[],
): Configuration {
  return {
    ...rest,
    rules: new Map(
      rules.map(({ id, severity, off }): [string, RuleSetting] => {
        const setting = settings.get(id);
        if (!ids.includes(id)) return [id, { severity: 'off', options: {} }];
        const isOff = setting?.severity === 'off' || (off === true && setting?.severity === undefined);
        return [id, { options: setting?.options ?? {}, severity: isOff ? severity : setting?.severity }];
      }),
    ),
  };
}
