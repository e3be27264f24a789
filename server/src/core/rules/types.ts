import type { Block, ContractDocument, Span } from '../document/types.js';
import type { FilePlace } from '../facts/glossaries/glossary.js';
import type { FactName, FactSettings, Facts } from '../facts/types.js';
import type { Fix } from '../fixes/types.js';
import type { Pack } from '../packs/types.js';
import type { PlaybookChoice } from './playbookChoice.js';
import type { RevisionLoss } from './revision.js';
import type { WaiverUse } from './waiving.js';

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
  /** Places of other drafts. They are asked for when the finding is shown, since they may move. */
  readonly elsewhere?: readonly { place(): FilePlace; readonly message: string }[];
  /** `unnecessary` is shown faded. */
  readonly tags?: readonly 'unnecessary'[];
  /** Computed only when somebody asks. */
  readonly fixes?: () => readonly Fix[];
}

export type OptionSpec =
  | { readonly type: 'strings'; readonly default: readonly string[]; readonly description: string }
  | {
      readonly type: 'choices';
      readonly default: readonly string[];
      readonly choices: readonly string[];
      readonly description: string;
    }
  | { readonly type: 'boolean'; readonly default: boolean; readonly description: string }
  | { readonly type: 'number'; readonly default: number; readonly minimum?: number; readonly description: string }
  | {
      readonly type: 'choice';
      readonly default: string;
      readonly choices: readonly string[];
      readonly description: string;
    };

type OptionValue<O extends OptionSpec> = O extends { type: 'strings' | 'choices' }
  ? readonly string[]
  : O extends { type: 'boolean' }
    ? boolean
    : O extends { type: 'number' }
      ? number
      : string;

export type OptionValues<Options extends Readonly<Record<string, OptionSpec>>> = {
  readonly [K in keyof Options]: OptionValue<Options[K]>;
};

export type RuleGroup = 'defined-terms' | 'references' | 'figures' | 'language' | 'clauses' | 'leftovers';

/** What a rule may read. The objects follow the draft, so that a fix may read them later. */
export interface RuleContext<Options> {
  readonly document: ContractDocument;
  readonly facts: Facts;
  readonly pack: Pack;
  readonly playbook: PlaybookChoice;
  readonly options: Options;
}

type Report<MessageId extends string> = (finding: Finding<MessageId>) => void;
type Options = Readonly<Record<string, OptionSpec>>;

interface RuleBase<MessageId extends string, O extends Options> {
  /** Singular kebab-case noun of the problem; reads after "allow". Never renamed. */
  readonly id: string;
  readonly group: RuleGroup;
  /** A few words, as a list of rules shows them. */
  readonly summary: string;
  readonly severity: Severity;
  /** It reports nothing until somebody gives it a severity in the settings. */
  readonly off?: true;
  /** Version of the extension that brought the rule. */
  readonly since: string;
  readonly options: O;
  /** Sentences with `{name}` for values. What, why, what to do. */
  readonly messages: Readonly<Record<MessageId, string>>;
  /** The facts that its findings depend on. It is run again only where one of them has changed. */
  readonly reads: readonly FactName[];
  /** How the draft is to be read for it, where its options say so. */
  factSettings?(options: OptionValues<O>): FactSettings;
  /**
   * What its findings take from the draft as a whole: where that becomes another, all of them are made again. Rules may share
   * a function that reads no options; it is asked once for all of them.
   */
  premise?(context: RuleContext<OptionValues<O>>, groups: GroupNames): Premise;
}

/** In a word, or a list that is another as soon as one of its items is another word or thing. */
export type Premise = string | readonly unknown[];

/** Which groups there are; none but for rules on groups. */
export interface GroupNames {
  has(group: string): boolean;
  /** The blocks that add to a group, in the order of the draft. */
  blocksOf(group: string): readonly Block[];
}

/** What a block adds to a group of a rule, as plain data; without a group it stands alone in its block. */
export interface Gathered<Item = unknown> {
  readonly group?: string | undefined;
  readonly item: Item;
}

/** A rule on one block at a time. Of the draft as a whole it reads only what it declares. */
export interface BlockRule<MessageId extends string = string, O extends Options = Options>
  extends RuleBase<MessageId, O> {
  readonly per: 'block';
  check(context: RuleContext<OptionValues<O>>, report: Report<MessageId>, block: Block): void;
}

/** A rule on one undefined term at a time, by its key. */
export interface TermRule<MessageId extends string = string, O extends Options = Options>
  extends RuleBase<MessageId, O> {
  readonly per: 'undefined-term';
  check(context: RuleContext<OptionValues<O>>, report: Report<MessageId>, key: string): void;
}

/**
 * A rule on what stands in several blocks and belongs together, such as the places of one field. It looks again at a group
 * where a block has added something to it or does now.
 */
export interface GroupRule<MessageId extends string = string, O extends Options = Options, Item = unknown>
  extends RuleBase<MessageId, O> {
  readonly per: 'group';
  /** It may read the facts of the block that the rule declares, and of the draft what `gatherPremise` tells. */
  gather(context: RuleContext<OptionValues<O>>, block: Block): readonly Gathered<Item>[];
  /** What `gather` takes from the draft as a whole: where that becomes another, all blocks are gathered again. */
  gatherPremise?(context: RuleContext<OptionValues<O>>): Premise;
  /** @param items of one group, in the order of the draft */
  check(
    context: RuleContext<OptionValues<O>>,
    report: Report<MessageId>,
    items: readonly (readonly [block: Block, item: Item])[],
    groups: GroupNames,
  ): void;
}

/** A rule on the draft as a whole. */
export interface DraftRule<MessageId extends string = string, O extends Options = Options, Gathered = unknown>
  extends RuleBase<MessageId, O> {
  readonly per: 'draft';
  /**
   * What one block adds to the findings, as plain data; nothing in most cases. The rule is run again where a block has added something or
   * does now. It may read the facts of the block that the rule declares.
   */
  gather?(context: RuleContext<OptionValues<O>>, block: Block): Gathered | undefined;
  /** @param gathered in the order of the draft */
  check(
    context: RuleContext<OptionValues<O>>,
    report: Report<MessageId>,
    gathered: readonly (readonly [block: Block, gathered: Gathered])[],
  ): void;
}

/** A rule on one waiver at a time, once it is known what each waives. It reads no facts. */
export interface WaiverRule<MessageId extends string = string, O extends Options = Options>
  extends RuleBase<MessageId, O> {
  readonly per: 'waiver';
  /** What is wrong with a waiver, if anything is. */
  check(context: WaiverContext<OptionValues<O>>, use: WaiverUse): WaiverFinding<MessageId> | undefined;
}

/** A rule on what a draft has lost against an earlier revision. It runs only where somebody compares two. */
export interface RevisionRule<MessageId extends string = string, O extends Options = Options>
  extends RuleBase<MessageId, O> {
  readonly per: 'revision';
  /** What is to be said of a loss, if anything is. */
  check(context: { readonly options: OptionValues<O> }, loss: RevisionLoss): Finding<MessageId> | undefined;
}

/** What a rule on waivers may know beside the waiver. */
export interface WaiverContext<Options> {
  readonly options: Options;
  /** Whether there is a rule of this name. */
  isRule(id: string): boolean;
  /** Whether the rule has looked at the draft, so that it would have found what is to be waived. */
  hasRun(id: string): boolean;
}

/** What is wrong with a waiver; it stands on the comment, or on the title for a waiver of the project’s file. */
export type WaiverFinding<MessageId extends string = string> = Pick<
  Finding<MessageId>,
  'message' | 'severity' | 'data'
>;

export type Rule<MessageId extends string = string, O extends Options = Options, Gathered = unknown> =
  | BlockRule<MessageId, O>
  | TermRule<MessageId, O>
  | GroupRule<MessageId, O, Gathered>
  | DraftRule<MessageId, O, Gathered>
  | WaiverRule<MessageId, O>
  | RevisionRule<MessageId, O>;

/** A rule of any shape, as the registry holds them. */
// biome-ignore lint/suspicious/noExplicitAny: options and message ids differ from rule to rule; `defineRule` has checked each.
export type AnyRule = Rule<any, any, any>;

// biome-ignore lint/suspicious/noExplicitAny: as above.
export type AnyWaiverRule = WaiverRule<any, any>;

// biome-ignore lint/suspicious/noExplicitAny: as above.
export type AnyRevisionRule = RevisionRule<any, any>;

/** Gives a rule its exact types. */
export function defineRule<MessageId extends string, O extends Options>(
  rule: BlockRule<MessageId, O>,
): BlockRule<MessageId, O>;
export function defineRule<MessageId extends string, O extends Options>(
  rule: TermRule<MessageId, O>,
): TermRule<MessageId, O>;
export function defineRule<MessageId extends string, O extends Options, Item>(
  rule: GroupRule<MessageId, O, Item>,
): GroupRule<MessageId, O, Item>;
export function defineRule<MessageId extends string, O extends Options, Gathered>(
  rule: DraftRule<MessageId, O, Gathered>,
): DraftRule<MessageId, O, Gathered>;
export function defineRule<MessageId extends string, O extends Options>(
  rule: WaiverRule<MessageId, O>,
): WaiverRule<MessageId, O>;
export function defineRule<MessageId extends string, O extends Options>(
  rule: RevisionRule<MessageId, O>,
): RevisionRule<MessageId, O>;
export function defineRule(rule: AnyRule): AnyRule {
  return rule;
}

/** Makes the options of a rule: a default and the sentence that the settings show. */
export const option = {
  strings: (initial: readonly string[], description: string) =>
    ({ type: 'strings', default: initial, description }) as const,
  choices: (choices: readonly string[], description: string) =>
    ({ type: 'choices', default: [], choices, description }) as const,
  boolean: (initial: boolean, description: string) => ({ type: 'boolean', default: initial, description }) as const,
  number: (initial: number, description: string, minimum = 0) =>
    ({ type: 'number', default: initial, minimum, description }) as const,
  choice: (initial: string, choices: readonly string[], description: string) =>
    ({ type: 'choice', default: initial, choices, description }) as const,
};
