import type { RuleSetting } from './configuration.js';
import type { AnyRule, Severity } from './types.js';

/** The settings that come with the program, by what they are for. */
export const presetNames = ['recommended', 'strict', 'proofreading-only', 'discloser', 'recipient'] as const;

export type PresetName = (typeof presetNames)[number];

/** What each preset is for, in a sentence. */
export const presetSummaries: Readonly<Record<PresetName, string>> = {
  recommended: 'Every rule as it is by itself.',
  strict: 'Every rule on, and what is only a hint or for information a step graver.',
  'proofreading-only':
    'Slips that nobody means to make: numbers, references, terms, figures, leftovers. No advice on content or style.',
  discloser: 'A confidentiality agreement read for the party that discloses.',
  recipient: 'A confidentiality agreement read for the party that receives.',
};

/** The settings of a preset. */
export function presetOf(name: PresetName, rules: readonly AnyRule[]): ReadonlyMap<string, RuleSetting> {
  switch (name) {
    case 'recommended':
      return new Map();
    case 'strict':
      return strict(rules);
    case 'proofreading-only':
      return proofreading(rules);
    case 'discloser':
      return new Map(Object.entries(forDiscloser));
    case 'recipient':
      return new Map(Object.entries(forRecipient));
  }
}

const graver: Readonly<Partial<Record<Severity, Severity>>> = { hint: 'information', information: 'warning' };

function strict(rules: readonly AnyRule[]): ReadonlyMap<string, RuleSetting> {
  return new Map(
    rules.flatMap(({ id, severity, off }): [string, RuleSetting][] => {
      const raised = graver[severity as Severity] ?? (off ? severity : undefined);
      const options = id === 'unused-waiver' ? { reason: true } : {};
      return raised || id === 'unused-waiver' ? [[id, { severity: raised, options }]] : [];
    }),
  );
}

/** Rules on language that find slips, and not what could be said better. */
const slips: ReadonlySet<string> = new Set(['repeated-word', 'unbalanced-punctuation']);

function proofreading(rules: readonly AnyRule[]): ReadonlyMap<string, RuleSetting> {
  return new Map(
    rules
      .filter(({ id, group }) => group === 'clauses' || (group === 'language' && !slips.has(id)))
      .map(({ id }) => [id, { severity: 'off', options: {} }]),
  );
}

const set = (severity: RuleSetting['severity'], ...ignore: string[]): RuleSetting => ({
  severity,
  options: ignore.length > 0 ? { ignore } : {},
});

/** What only the other side would ask for is left out; what is a risk to this side is to be fixed. */
const forDiscloser: Readonly<Record<string, RuleSetting>> = {
  'missing-carve-out': set('information'),
  'missing-element': set(undefined, 'confidential-information/identification', 'return-or-destruction/retention'),
  'weak-element': set(undefined, 'confidential-information/identification', 'confidentiality-term/definite-period'),
  'risky-clause': set('warning'),
};

const forRecipient: Readonly<Record<string, RuleSetting>> = {
  'missing-clause': set(undefined, 'no-licence', 'no-reverse-engineering'),
  'missing-element': set(
    undefined,
    'audit-rights',
    'compelled-disclosure/protective-order',
    'compelled-disclosure/remains-confidential',
    'confidential-information/non-documentary-forms',
    'confidentiality-term/trade-secrets',
    'permitted-recipients/bound-in-writing',
    'permitted-recipients/responsibility',
    'return-or-destruction/certificate',
    'standard-of-care/same-as-own',
  ),
  'weak-element': set(
    undefined,
    'permitted-recipients/bound-in-writing',
    'permitted-recipients/responsibility',
    'confidentiality-term/trade-secrets',
  ),
  'risky-clause': set('warning', 'residuals'),
};
