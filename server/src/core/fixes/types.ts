import type { ContractDocument } from '../document/types.js';
import type { Facts } from '../facts/types.js';
import type { Pack } from '../packs/types.js';
import type { Range } from '../text/range.js';

/** A stretch of a replacement that the author still has to fill in, as offsets into that text. */
export type TabStop = Range;

/** One replacement of a fix: an absolute source range and the new text. */
export interface FixEdit {
  readonly range: Range;
  readonly text: string;
  /** Blanks of `text`, ascending; editors turn them into tab stops. */
  readonly tabStops?: readonly TabStop[];
}

/** A change that answers a finding. `safe` alters no legal effect and may be applied in bulk. */
export interface Fix {
  /** An action with its result: “Replace with ‘within 5 Business Days’”. */
  readonly title: string;
  readonly kind: 'safe' | 'suggestion';
  readonly edits: readonly FixEdit[];
}

/** What the builders of fixes read; a rule's context has it all. */
export interface FixContext {
  readonly document: ContractDocument;
  readonly facts: Facts;
  readonly pack: Pack;
}
