import type { Range } from '../../text/range.js';
import type { DefinitionKind } from '../types.js';

/** How sure it is that the words define the term. */
export type Certainty =
  /** They do. */
  | 'certain'
  /** They do if the draft uses the term: `(Northwind)`, `**Effective Date:** 1 May`, a capitalised term in quotes. */
  | 'if-used'
  /** They do within a section or a table of definitions: `**Affiliate**: …`. */
  | 'if-listed'
  /** They do on a cover page: a heading or the first cell of a row. */
  | 'if-cover-page'
  /** They do in a column that lists the terms of a language. */
  | 'if-paired';

/** Words of a block that give a term its meaning. Ranges are offsets into the block's prose. */
export interface DefinitionMatch {
  readonly term: string;
  readonly kind: DefinitionKind;
  readonly range: Range;
  /** The sentence or entry that defines it. */
  readonly body: Range;
  readonly certainty: Certainty;
  /** The meaning stands in another document. */
  readonly external?: boolean;
  /** Names the agreement itself. */
  readonly self?: boolean;
  /** It is the title of a part of the draft. */
  readonly titled?: boolean;
}
