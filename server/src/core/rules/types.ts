import type { Block, ContractDocument, Span } from '../document/types.js';
import type { Facts } from '../facts/types.js';
import type { Fix } from '../fixes/types.js';
import type { Pack } from '../packs/types.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type { Fix, FixEdit, TabStop } from '../fixes/types.js';

/** What a rule hands to `report`. */
export interface Finding<MessageId extends string = string> {
  /** The words it is about, as short as possible. */
  readonly span: Span;
  readonly message: MessageId | readonly [id: MessageId, values: Readonly<Record<string, string | number>>];
  /** Overrides the rule's severity for this finding; the user's setting still wins. */
  readonly severity?: Severity;
  /** Documented in the rule's page; part of the machine interface. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  /** `unnecessary` is shown faded. */
  readonly tags?: readonly 'unnecessary'[];
  /** Computed only when somebody asks. */
  readonly fixes?: () => readonly Fix[];
}

export type OptionSpec =
  | { readonly type: 'strings'; readonly default: readonly string[]; readonly description: string }
  | { readonly type: 'boolean'; readonly default: boolean; readonly description: string }
  | { readonly type: 'number'; readonly default: number; readonly minimum?: number; readonly description: string }
  | {
      readonly type: 'choice';
      readonly default: string;
      readonly choices: readonly string[];
      readonly description: string;
    };

type OptionValue<O extends OptionSpec> = O extends { type: 'strings' }
  ? readonly string[]
  : O extends { type: 'boolean' }
    ? boolean
    : O extends { type: 'number' }
      ? number
      : string;

export type OptionValues<Options extends Readonly<Record<string, OptionSpec>>> = {
  readonly [K in keyof Options]: OptionValue<Options[K]>;
};

export type RuleGroup = 'defined-terms' | 'references' | 'language' | 'clauses' | 'leftovers';

/** What a rule may read. */
export interface RuleContext<Options> {
  readonly document: ContractDocument;
  readonly facts: Facts;
  readonly pack: Pack;
  readonly options: Options;
  /** The blocks that are contract text. */
  readonly blocks: readonly Block[];
}

export interface Rule<
  MessageId extends string = string,
  Options extends Readonly<Record<string, OptionSpec>> = Readonly<Record<string, OptionSpec>>,
> {
  /** Singular kebab-case noun of the problem; reads after "allow". Never renamed. */
  readonly id: string;
  readonly group: RuleGroup;
  /** A few words, as a list of rules shows them. */
  readonly summary: string;
  readonly severity: Severity;
  /** Version of the extension that brought the rule. */
  readonly since: string;
  readonly options: Options;
  /** Sentences with `{name}` for values. What, why, what to do. */
  readonly messages: Readonly<Record<MessageId, string>>;
  check(context: RuleContext<OptionValues<Options>>, report: (finding: Finding<MessageId>) => void): void;
}

/** A rule of any shape, as the registry holds them. */
// biome-ignore lint/suspicious/noExplicitAny: options and message ids differ from rule to rule; `defineRule` has checked each.
export type AnyRule = Rule<any, any>;

/** Gives a rule its exact types. */
export function defineRule<MessageId extends string, Options extends Readonly<Record<string, OptionSpec>>>(
  rule: Rule<MessageId, Options>,
): Rule<MessageId, Options> {
  return rule;
}

/** Makes the options of a rule: a default and the sentence that the settings show. */
export const option = {
  strings: (initial: readonly string[], description: string) =>
    ({ type: 'strings', default: initial, description }) as const,
  boolean: (initial: boolean, description: string) => ({ type: 'boolean', default: initial, description }) as const,
  number: (initial: number, description: string, minimum = 0) =>
    ({ type: 'number', default: initial, minimum, description }) as const,
  choice: (initial: string, choices: readonly string[], description: string) =>
    ({ type: 'choice', default: initial, choices, description }) as const,
};
