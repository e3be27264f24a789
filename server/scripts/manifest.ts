/** The part of package.json that is generated: the settings, with one documented entry a rule. */
import type { AnyRule, OptionSpec, Severity } from '../src/core/rules/types.js';
import { defaultFiles } from '../src/lsp/settings.js';

export type Schema = Readonly<Record<string, unknown>>;

const severities: readonly (readonly [Severity | 'off', string])[] = [
  ['off', 'Not reported.'],
  ['error', 'The draft cannot be signed as it stands.'],
  ['warning', 'A careful lawyer would change it before the draft goes out.'],
  ['information', 'Something to decide.'],
  ['hint', 'A matter of style.'],
];

const severitySchema: Schema = {
  type: 'string',
  enum: severities.map(([name]) => name),
  enumDescriptions: severities.map(([, meaning]) => meaning),
};

/** The manifest's text with the settings of the rules in it. */
export function manifestWithSettings(manifest: string, rules: readonly AnyRule[]): string {
  const parsed = JSON.parse(manifest);
  parsed.contributes = { ...parsed.contributes, configuration: { title: 'Clausewright', properties: settings(rules) } };
  return `${JSON.stringify(parsed, null, 2)}\n`;
}

function settings(rules: readonly AnyRule[]): Schema {
  return {
    'clausewright.review': {
      order: 1,
      scope: 'resource',
      type: 'string',
      default: 'onType',
      enum: ['onType', 'onSave', 'onCommand'],
      enumDescriptions: [
        'While you write.',
        'When you open or save a draft.',
        'When you run “Clausewright: Lint Draft” or “Lint Workspace”.',
      ],
      description: 'When a draft is reviewed.',
    },
    'clausewright.rules': {
      order: 2,
      scope: 'resource',
      type: 'object',
      default: {},
      additionalProperties: false,
      markdownDescription:
        'What is reported, and how strongly. Each rule takes a severity (`off`, `error`, `warning`, `information`, `hint`) or an object with `severity` and the options of the rule. The rules of a `.clausewright.json` beside the draft or above it win over these.',
      properties: rulesSchema(rules),
    },
    'clausewright.definitions': {
      order: 3,
      scope: 'resource',
      type: 'array',
      items: { type: 'string' },
      default: [],
      markdownDescription:
        'Files whose definitions hold in all drafts, such as `glossary.md`, by their paths from the folder of the workspace. A draft names its own in its front matter: `definitions: [master.md]`. Those that a `.clausewright.json` names go before these.',
    },
    'clausewright.files': {
      order: 4,
      scope: 'resource',
      type: 'object',
      default: defaultFiles,
      additionalProperties: { type: 'boolean' },
      markdownDescription:
        'Which Markdown files are drafts: patterns such as `notes/**`, with `true` for files that are always reviewed and `false` for files that never are. Where no pattern fits, the text decides: a file that does not read like a contract gets no findings.',
    },
    'clausewright.showUses': {
      order: 5,
      scope: 'resource',
      type: 'boolean',
      default: true,
      description:
        'Say above each definition how often the draft uses the term; a click lists the uses. Switch it off where the screen is small.',
    },
    'clausewright.showClauses': {
      order: 6,
      scope: 'resource',
      type: 'boolean',
      default: true,
      description:
        'Say above the title of a section what it provides: “Return or destruction: a deadline (30 days); open: a certificate”. Switch it off where the screen is small.',
    },
    'clausewright.showTitles': {
      order: 7,
      scope: 'resource',
      type: 'boolean',
      default: false,
      description:
        'Show the title of the section behind a reference that gives only its number: “Section 9.4 ‹Return of materials›”. It is no part of the draft.',
    },
    'clausewright.trace.server': {
      order: 8,
      scope: 'window',
      type: 'string',
      default: 'off',
      enum: ['off', 'messages'],
      enumDescriptions: ['Nothing is traced.', 'The names and times of the messages, never their content.'],
      description:
        'For looking into faults: what the editor and the language server say to each other goes to the output.',
    },
  };
}

/** The setting of each rule. */
export function rulesSchema(rules: readonly AnyRule[]): Schema {
  return Object.fromEntries([...rules].sort(byId).map((rule) => [rule.id, ruleSchema(rule)]));
}

const byId = (a: AnyRule, b: AnyRule) => (a.id < b.id ? -1 : 1);

function ruleSchema({ summary, severity, off, options }: AnyRule): Schema {
  const specs = Object.entries(options as Readonly<Record<string, OptionSpec>>);
  const withOptions: Schema = {
    type: 'object',
    additionalProperties: false,
    properties: {
      severity: severitySchema,
      ...Object.fromEntries(specs.map(([name, spec]) => [name, optionSchema(spec)])),
    },
  };
  return { description: `${summary}.`, default: off ? 'off' : severity, anyOf: [severitySchema, withOptions] };
}

function optionSchema(spec: OptionSpec): Schema {
  const { default: initial, description } = spec;
  switch (spec.type) {
    case 'strings':
      return { type: 'array', items: { type: 'string' }, default: initial, description };
    case 'choices':
      return {
        type: 'array',
        items: { type: 'string', enum: spec.choices },
        uniqueItems: true,
        default: initial,
        description,
      };
    case 'boolean':
      return { type: 'boolean', default: initial, description };
    case 'number':
      return { type: 'number', minimum: spec.minimum, default: initial, description };
    case 'choice':
      return { type: 'string', enum: spec.choices, default: initial, description };
  }
}
