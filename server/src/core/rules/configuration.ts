import { namesIn } from '../facts/glossaries/glossaryNames.js';
import type { AnyRule, OptionSpec, Severity } from './types.js';

/** What a user decided about one rule. */
export interface RuleSetting {
  /** Undefined: as the rule has it. */
  readonly severity: Severity | 'off' | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Configuration {
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

/** A part of a configuration that is not as it should be; `path` leads to it. */
export interface ConfigurationProblem {
  readonly path: readonly string[];
  readonly message: string;
}

export const noConfiguration: Configuration = { rules: new Map() };

const severities: readonly string[] = ['off', 'error', 'warning', 'information', 'hint'];

/** What a project or a user has set. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** The files whose definitions hold in every draft, as written. */
  readonly definitions: readonly string[];
}

/**
 * Reads `{ "rules": { "vague-term": "off", "undefined-term": { "severity": "error", "ignore": ["Board"] } },
 * "definitions": ["glossary.md"] }`. What is wrong is left out and reported; what is right is kept.
 */
export function readConfiguration(
  value: unknown,
  rules: readonly AnyRule[],
): ReadConfiguration & { readonly problems: readonly ConfigurationProblem[] } {
  const problems: ConfigurationProblem[] = [];
  const problem: Complain = (path, message) => problems.push({ path, message });
  let settings: ReadonlyMap<string, RuleSetting> = new Map();
  let definitions: readonly string[] = [];
  if (value !== undefined && !isObject(value)) problem([], 'The configuration is not an object.');
  for (const [key, member] of Object.entries(isObject(value) ? value : {})) {
    if (key === '$schema') continue;
    if (key === 'definitions') definitions = readDefinitions(member, problem);
    else if (key !== 'rules') problem([key], `“${key}” is not a setting. Known settings: rules, definitions.`);
    else if (!isObject(member)) problem([key], '“rules” is not an object of rule names and settings.');
    else settings = readSettings(member, rules, problem);
  }
  return { configuration: { rules: settings }, definitions, problems };
}

type Complain = (path: readonly string[], message: string) => void;

function readDefinitions(value: unknown, problem: Complain): readonly string[] {
  const written: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (written.some((each) => namesIn(each).length === 0))
    problem(['definitions'], '“definitions” takes the names of files such as “glossary.md”.');
  return namesIn(value);
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
