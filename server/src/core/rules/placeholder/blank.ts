import type { Block } from '../../document/types.js';

/** What sort of blank it is; also the id of its message and `data.kind`. */
export type BlankKind =
  /** `____`, `[●]`, `[name of party]`, `XX`. */
  | 'blank'
  /** A field of a template: `{{name}}`, `«Name»`, `:name`. */
  | 'field'
  /** An instruction of a template: `{{#if lateDelivery}}`. */
  | 'logic'
  /** A prompt to whoever drafts: `[Drafting note: …]`. */
  | 'note'
  /** An amount or a date in square brackets: `[30 days]`. */
  | 'value'
  /** Wording in square brackets that nobody has decided on: `[and its Affiliates]`. */
  | 'choice';

/** A place that is still to be filled in, as offsets into the prose of its block. */
export interface Blank {
  readonly start: number;
  readonly end: number;
  readonly kind: BlankKind;
  /** The field's name, where all uses of one field are one finding. */
  readonly field?: string;
  /** A long piece of alternative drafting: a decision rather than a blank. */
  readonly long?: boolean;
}

/** Where a text stands, as far as it matters for reading its blanks. */
export interface Surroundings {
  readonly block: Block;
  /** A signature block is here or close by, so that lines to sign on are to be expected. */
  readonly nearSignature: boolean;
  /** The draft uses `:name` for its fields. */
  readonly colonFields: boolean;
}

/** The units that a number in a contract counts. */
export const unit =
  /^(?:calendar |business |working |banking |trading )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|percent|per cent|shares?|units?|copies|users?|instal(?:l)?ments?|times|euros?|dollars?|pounds?|USD|EUR|GBP|%)(?![a-zà-ɏ\p{N}])/iu;
