/**
 * The contract document: what a draft says, free of how it was typed.
 *
 * A draft is a sequence of blocks (a heading, a paragraph, a table cell …). Each has its *prose*: the words as a
 * reader sees them, with a map back to the source. Everything above this layer speaks of spans of prose; only
 * `ContractDocument.rangeOf` turns a span into offsets of the original text.
 */
import type { Range } from '../text/range.js';

/** How the draft is written. Plain text is read as paragraphs with typed numbers. */
export type Format = 'markdown' | 'text';

/** The convention of writing contracts in Markdown that the draft follows; see `dialect.ts`. */
export type Dialect =
  | 'markdown'
  | 'lexicon'
  | 'pandoc'
  | 'legal-markdown'
  | 'common-form'
  | 'cover-page'
  | 'accord-project'
  | 'plain-text';

/** The words of a block as a reader sees them: no markup, escapes and entities resolved, hard-wrapped lines joined by one `\n`. */
export interface Prose {
  readonly text: string;
  /** Ascending runs that tie `text` to the source; see `sourceMap.ts`. Offsets are relative to the block's `base`. */
  readonly segments: readonly Segment[];
}

/**
 * A run of prose and the run of source it comes from, which stands one to one where the lengths are equal; else the
 * whole of one stands for the whole of the other (an entity, a line break).
 */
export interface Segment {
  readonly prose: number;
  readonly source: number;
  readonly length: number;
  readonly sourceLength: number;
}

/** Markup within a block, as a span of its prose. */
export interface Mark {
  readonly kind: 'strong' | 'emphasis' | 'code' | 'link' | 'html' | 'highlight';
  readonly start: number;
  readonly end: number;
  /** The target of a link (`#definitions`), or the class of an HTML element (`coverpage_link`). */
  readonly value?: string;
}

/** What a block is in the draft. Only `contract` is contract text; the rest is skipped by facts and rules. */
export type Matter =
  | 'contract'
  /** Block quotes, code, comments, admonitions: somebody's explanation. */
  | 'commentary'
  /** A table of contents or the page furniture of a filed document. */
  | 'furniture'
  /** Names, lines and dates to sign on. */
  | 'signature';

/** Tells one thing from another by being the same object; it holds nothing. */
export type Identity = Readonly<Record<never, never>>;

/** Where a block stands in a list; `ordinal` is computed as it renders, whatever number is typed. */
export interface ListPosition {
  /** 1 for an item of an outermost list. */
  readonly depth: number;
  readonly ordered: boolean;
  readonly ordinal: number;
  /** True on the first block of its item. */
  readonly first: boolean;
  /** The marker as typed: `1.`, `a)`, `-`. */
  readonly marker: string;
  /** Source columns before the item's text, relative to the line: marker indent plus marker width. */
  readonly contentColumn: number;
  /** The same object for the items of one list. */
  readonly list: Identity;
  /** Source range of the whole item, relative to the block's `base`. */
  readonly item: Range;
}

/** Where a table cell stands. */
export interface CellPosition {
  /** The same object for the cells of one table. */
  readonly table: Identity;
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
}

/** A heading, a paragraph, a table cell: the smallest piece of a draft that is parsed as one. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'cell' | 'html' | 'code';
  /** Position among the document's blocks. */
  readonly index: number;
  /** Absolute source offset that the block's own offsets count from. */
  readonly base: number;
  /** Source range of the block without list markers and indentation, relative to `base`. */
  readonly source: Range;
  readonly prose: Prose;
  readonly marks: readonly Mark[];
  readonly matter: Matter;
  /** 1 to 6 for headings. */
  readonly headingLevel?: number | undefined;
  readonly list?: ListPosition | undefined;
  readonly cell?: CellPosition | undefined;
  /** Anchors that links can point to: `{#id}`, `<a id>`, and the slug of a heading. */
  readonly anchors: readonly string[];
  /** The language of the block's words, for rules that depend on it ('en', 'de', 'ja' …). */
  readonly language: string;
}

/** A stretch of a block's prose: half-open UTF-16 offsets into `block.prose.text`. */
export interface Span {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

export type SectionKind =
  | 'part'
  | 'article'
  | 'section'
  | 'item'
  | 'schedule'
  | 'exhibit'
  | 'annex'
  | 'appendix'
  | 'attachment'
  | 'recitals'
  | 'definitions'
  | 'signature'
  | 'unnumbered';

/** A numbered or titled piece of the contract, with the pieces below it. */
export interface Section {
  readonly kind: SectionKind;
  /** Its own number as a reader sees it, without its parents': `4`, `2` (of 4.2), `b`; empty when unnumbered. */
  readonly label: string;
  /** The whole number, as references write it: `4.2(b)`, `Schedule 1`; empty when unnumbered. */
  readonly number: string;
  /** Position among its numbered siblings as counted by the renderer or typed by the drafter; 0 when unnumbered. */
  readonly ordinal: number;
  readonly title: string;
  /** The words of the title, or the first words of a section without one. */
  readonly titleSpan: Span;
  /** Where the section starts: its number or first word. */
  readonly start: Span;
  /** Blocks from `start.block` up to, not including, this index belong to the section and its children. */
  readonly endBlock: number;
  readonly level: number;
  readonly anchors: readonly string[];
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
}

/** The YAML at the top of a draft. */
export interface FrontMatter {
  /** Source range with its fences. */
  readonly range: Range;
  /** The words between them, as written. */
  readonly yaml: string;
  /** The parsed mapping; empty when it could not be parsed. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Why it could not be parsed, and where (absolute source range). */
  readonly problem?: { readonly message: string; readonly range: Range };
}

/** For how much of a draft a waiver holds. */
export type WaiverScope = 'block' | 'next-line' | 'section' | 'file';

/** "Ignore here" as written in the draft, in a comment. */
export interface Waiver {
  readonly scope: WaiverScope;
  /** Ids of rules; none for whatever rule. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** Who decided so; empty where the comment does not say. */
  readonly by: string;
  /** The last day on which it holds, as written; empty where there is none. */
  readonly until: string;
  /** The block that it stands in, or the next one where it stands on its own; undefined for the whole file. */
  readonly block: Block | undefined;
  /** For the next line: the offsets of its beginning and its end. */
  readonly line?: Range;
  readonly range: Range;
}

/**
 * What edits have changed in a document. A block that is named nowhere here is as it was, in words and in place, save for
 * its `base` and `index`. Of the blocks that remain the order is the same as before.
 */
export interface DocumentChange {
  /** Blocks that are no longer there. */
  readonly removed: readonly Block[];
  /** Blocks that were not there before. */
  readonly added: readonly Block[];
  /** Blocks that remain as objects, with other words, marks or anchors, and perhaps in another place. */
  readonly rewritten: readonly Block[];
  /** Blocks with the same words in another position in a list or a table, or with other matter or language. */
  readonly moved: readonly Block[];
  /**
   * Blocks that are the same in all this but stand elsewhere: in another section, below another title, kind or number,
   * or behind another block that introduces them.
   */
  readonly resectioned: readonly Block[];
  /** Sections that references may lead to have come, gone, or have other numbers: a reference may lead elsewhere. */
  readonly renumbered: boolean;
  /** Sections of any sort have come or gone, or stand in others than before. */
  readonly restructured: boolean;
  /** Sections that are no longer there. */
  readonly gone: readonly Section[];
  /** Sections that are new or may be called otherwise; those that are named nowhere here have the title and number of before, words of their titles apart. */
  readonly placed: readonly Section[];
}

/** One version of a draft, understood. Immutable. */
export interface ContractDocument {
  readonly text: string;
  readonly format: Format;
  readonly dialect: Dialect;
  /** The main language of the draft. */
  readonly language: string;
  /** False for a README, notes and the like: nothing is reported on them. */
  readonly isContract: boolean;
  readonly frontMatter: FrontMatter | undefined;
  /** All blocks in the order of the source. */
  readonly blocks: readonly Block[];
  /** The agreement's name, where it states one. */
  readonly title: Span | undefined;
  /** The outermost sections. */
  readonly sections: readonly Section[];
  readonly waivers: readonly Waiver[];
  /** The absolute source range of a span; an empty span gives an empty range. */
  rangeOf(span: Span): Range;
  /** The span that covers an absolute source range, or undefined where there is no prose. */
  spanAt(range: Range): Span | undefined;
  /** The innermost section that holds this place. */
  sectionAt(block: Block, offset?: number): Section | undefined;
  /** The block that introduces a list item ("The following are excluded:"), if any. */
  leadInOf(block: Block): Block | undefined;
}
