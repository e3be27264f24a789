import type { Block, Section, Span } from '../document/types.js';
import type { TermColumn } from './definitions/termTables.js';
import type { GlossaryFacts } from './glossaries/glossary.js';
import type { AgreementTime, LawFact } from './lawInForce.js';
import type { NumberFault } from './numbering.js';
import type { PositionFact } from './positions/positions.js';
import type { MisplacedMeaning } from './references/meanings.js';
import type { ExclusionClass } from './terms/exclusions/classes.js';
import type { WordForms } from './wordForms.js';

/** How a definition is written. */
export type DefinitionKind =
  /** `(the “Purpose”)` */
  | 'parenthetical'
  /** `“Purpose” means …`, `has the meaning given in …`, `**Purpose** – …` */
  | 'means'
  /** An entry of a list or a table of definitions. */
  | 'list'
  | 'table'
  /** A heading of the definitions section, or of a cover page. */
  | 'heading'
  /** Front matter: a party's role, the type of the agreement, a schedule. */
  | 'front-matter'
  /** Another draft, whose definitions this one takes over; see `IncorporatedDefinition`. */
  | 'glossary';

/** A place that gives a term its meaning. */
export interface Definition {
  /** The term as defined, markup and quotes removed: `Confidential Information`. */
  readonly term: string;
  readonly kind: DefinitionKind;
  /** The words of the term where it is defined; undefined when it comes from front matter or from another draft. */
  readonly span: Span | undefined;
  /** The sentence or entry that defines it; what a hover shows. */
  readonly body: Span | undefined;
  /** The meaning stands in another document ("as defined in the Master Agreement"). */
  readonly external: boolean;
  /** Names the agreement itself or a party: such a term need not be used again. */
  readonly names: 'agreement' | 'party' | undefined;
  /** Taken for a definition only because the draft uses the term elsewhere: a label, a heading, a name in brackets. */
  readonly assumed: boolean;
}

/** A place that uses a term as a defined one. */
export interface TermUse {
  /** The defined form where there is one (`Affiliate` for “Affiliates’”), else the words as they stand. */
  readonly term: string;
  readonly span: Span;
  /** Undefined for a term that is used like a defined one, but that nothing defines. */
  readonly definition: Definition | undefined;
}

/**
 * Which definitions rest on which: `Net Revenue` on `Gross Revenue`, that on `Affiliate`. What another document defines rests
 * on nothing here. Answers are in alphabetical order.
 */
export interface DefinitionGraph {
  /** The defined terms that the definitions of a term use, itself where it is among them. */
  termsIn(term: string): readonly string[];
  /** The same, each once and in no order, for whoever asks of many terms. */
  eachTermIn(term: string): Iterable<string>;
  /** The terms whose definitions use a term. */
  termsUsing(term: string): readonly string[];
  /**
   * What the definitions of a term say that it is, where that is a defined term: `Affiliate` for “any Affiliate that …”; itself
   * only where they say no more.
   */
  genera(term: string): readonly string[];
  /** The terms for which there are such, in no order. */
  readonly withGenus: Iterable<string>;
  /** Whether the draft uses a term otherwise than to say what another term means. */
  isApplied(term: string): boolean;
}

/** A reference to another place: `Section 4.2(b)`, `Schedule 1`, a link to an anchor. */
export interface CrossReference {
  /** The words as they stand. */
  readonly text: string;
  readonly span: Span;
  /** What the number counts, as a singular noun: `Section`, `clause`, `Schedule`; `#` for a link to an anchor. */
  readonly word: string;
  /** The number as referred to: `4.2(b)`; the anchor of a link. */
  readonly number: string;
  /** Where the number or the anchor stands within the words. */
  readonly numberSpan: Span;
  /** The section, null where there is none, `external` for a law or another document. */
  readonly target: Section | null | 'external';
  /** Of a dangling reference: the part of the number that does exist (Section 9 of 9.4). */
  readonly nearest?: Section;
  /** Of a dangling reference: the last of those that do exist beside it (9.3). */
  readonly last?: Section;
  /** Of “this Section 4” in Section 5: that Section 5. */
  readonly standsIn?: Section;
  /** Of a link to an anchor: the number that its words show, where the section has another. */
  readonly shown?: { readonly number: string; readonly span: Span };
}

/** A party to the agreement. */
export interface Party {
  /** Empty where the draft leaves the name blank. */
  readonly name: string;
  /** The names by which the agreement calls it: `Recipient`, `Acme`. */
  readonly roles: readonly string[];
  /** ISO 3166 code, where the draft says. */
  readonly country: string | undefined;
  readonly span: Span | undefined;
}

export type AgreementKind =
  | 'confidentiality'
  | 'technology-transfer'
  | 'licence'
  | 'development'
  | 'services'
  | 'employment'
  | 'data-processing'
  | 'other';

/** What kind of agreement the draft is, and in whose words. */
export interface Agreement {
  readonly kind: AgreementKind;
  /** False for what binds no two sides: a policy, a notice, a form of consent. */
  readonly betweenParties: boolean;
  /** Goes with another agreement and leaves terms to it: an amendment, a confirmation, a cover page. */
  readonly accessory: boolean;
  readonly mutual: boolean;
  /** What the draft calls the party that discloses and the party that receives; generic words where it names none. */
  readonly discloser: string;
  readonly recipient: string;
  /** What the draft calls the information: `Confidential Information`, `Information`. */
  readonly information: string;
  /** What the draft calls itself: `Agreement`, `NDA`. */
  readonly self: string;
}

export type ClauseState = 'present' | 'weak' | 'missing' | 'not-applicable';

/** One element of a clause, such as `independent-development` of the exclusions. */
export interface ElementStatus {
  readonly element: string;
  readonly status: Exclude<ClauseState, 'weak'>;
  /** The text that provides for it. */
  readonly evidence: readonly Span[];
}

/** Why a clause is expected of a draft, or is not. */
export interface Applicability {
  readonly expected: boolean;
  /**
   * The condition that holds (`kind:licence+cross-border`), or those of which none does. What holds of the whole draft instead:
   * `always`, `unreadable` (in another language), `accessory` and `incorporates-terms` (the terms stand in another document), and
   * `never` for a clause that no agreement needs.
   */
  readonly because: readonly string[];
}

/** A country that the agreement touches. */
export interface Jurisdiction {
  /** ISO 3166 code. */
  readonly country: string;
  readonly because: 'party' | 'governing-law' | 'forum' | 'data' | 'technology' | 'front-matter';
  /** The words that say so. */
  readonly span: Span | undefined;
}

/** A clause of the review map, and what the draft has of it. */
export interface ClauseStatus {
  /** The id of the review map: `confidentiality-exclusions`. */
  readonly clause: string;
  readonly status: ClauseState;
  readonly evidence: readonly Span[];
  readonly elements: readonly ElementStatus[];
  /** Whether an agreement such as this one is expected to have it, and why, in the words of the catalogue's conditions. */
  readonly applies: Applicability;
  /** Where a missing element would go: the lead-in of the list of exclusions, else the definition. */
  readonly home: Span | undefined;
}

/** A qualifier without a measure, as the language pack lists them. */
export interface PhraseUse {
  readonly phrase: string;
  readonly span: Span;
}

/** What users decide on how a draft is read. */
export interface FactSettings {
  /** Classes of names in which terms without a definition are looked for too. */
  readonly included: ReadonlySet<ExclusionClass>;
}

/** What is written like a defined term and is none. */
export interface UndefinedTerm {
  /** The form in which the words stand most often. */
  readonly term: string;
  /** In the order of the text. */
  readonly uses: readonly Span[];
  /** The one defined term that the words may stand for. */
  readonly similar: string | undefined;
}

/**
 * A place that writes a defined term otherwise than it is defined: in small letters, in the other spelling, with or without a
 * hyphen. It need not mean the term; a single word in small letters is one only where it points to something (`this agreement`).
 */
export interface TermVariant {
  /** What the term has in common with its plural and its other ways of writing. */
  readonly name: string;
  readonly span: Span;
}

/**
 * What the draft says, rules apart, as it stands: the same object follows the draft through its edits. Lists of the whole
 * draft are put together when they are read, so that a rule that is to answer at a keystroke asks by block or by term.
 */
export interface Facts {
  readonly contractBlocks: readonly Block[];
  /** Those of the draft itself. */
  readonly definitions: readonly Definition[];
  /** What does not define a term here but may for others that take over its definitions: labels, titles, entries of a mere list. */
  readonly possibleDefinitions: readonly Definition[];
  /** Defined terms by their canonical form, those that other drafts define for this one included. */
  readonly definitionsByTerm: ReadonlyMap<string, readonly Definition[]>;
  readonly termUses: readonly TermUse[];
  readonly definitionGraph: DefinitionGraph;
  /** The other document whose definitions the draft takes over, as it calls it: `Services Agreement`. */
  readonly incorporated: string | undefined;
  /** What other drafts define for this one. */
  readonly glossaries: GlossaryFacts;
  readonly crossReferences: readonly CrossReference[];
  readonly parties: readonly Party[];
  readonly agreement: Agreement;
  /** Every clause of the review map that the pack describes, in the map's order. */
  readonly clauses: readonly ClauseStatus[];
  /** The countries that the agreement touches, each once for each reason. */
  readonly jurisdictions: readonly Jurisdiction[];
  /** When the agreement is signed, and how long it runs, as far as the draft says. */
  readonly time: AgreementTime;
  /** The rules of law that bear on the agreement, by its countries and its day of signing. */
  readonly law: readonly LawFact[];
  /** What the draft says on the questions that a reviewer asks first; worked out when asked for. */
  readonly positions: readonly PositionFact[];
  /** Keys under which words are used like a defined term without being one. */
  readonly undefinedKeys: Iterable<string>;
  /** What is used like a defined term under a key. */
  undefinedTerm(key: string): UndefinedTerm | undefined;
  /** Whether the draft uses a term that it defines. */
  isUsed(term: string): boolean;
  /** The uses of a term that the draft defines, in the order of the text; the places that define it are none. */
  usesOf(term: string): readonly TermUse[];
  /** How many those are. */
  countUses(term: string): number;
  /** Whether the draft defines a term that is written so, apart from its capitals. */
  defines(lowerCase: string): boolean;
  /** The definitions of terms that are written so, apart from their capitals, in the order of the text. */
  definitionsNamed(lowerCase: readonly string[]): readonly Definition[];
  /** With which articles and verbs the draft uses some words. */
  formsOf(term: string): WordForms;
  /** What is defined under the name of a variant, in the order of the text: a term, and its plural where that is defined too. */
  definitionsOf(name: string): readonly Definition[];
  /** Where a block writes defined terms in another way than the draft defines them, in its order. */
  variantsIn(block: Block): readonly TermVariant[];
  /** The definitions in a block, in its order. */
  definitionsIn(block: Block): readonly Definition[];
  /** The column of terms in which a cell of a table stands; undefined for other blocks. */
  termColumn(cell: Block): TermColumn | undefined;
  /** The uses of defined terms in a block, in its order. */
  usesIn(block: Block): readonly TermUse[];
  /** The blocks of the contract in which the words of a term stand in whatever form and order, be it defined or not. */
  blocksSaying(term: string): ReadonlySet<Block>;
  /** The defined terms in a block that is no contract text, such as the lines to sign on; found when asked for. */
  findTermsIn(block: Block): readonly TermUse[];
  /** The references in a block, in its order. */
  referencesIn(block: Block): readonly CrossReference[];
  /** The references that lead to a section itself, in the order of the text. */
  referencesTo(section: Section): readonly CrossReference[];
  /** The references in a block that are said to lead to the definition of a term, and do not. */
  misplacedMeaningsIn(block: Block): readonly MisplacedMeaning[];
  /** The typed numbers at which sections start in a block and that do not follow those before them. */
  numberFaultsIn(block: Block): readonly NumberFault[];
}

/** Facts that a rule may depend on. Those of the first kind belong to a block, the others to the whole draft. */
export type BlockFact =
  /** The block's words, its kind and its place: section, list, matter, language. */
  | 'words'
  /** The words of the block that introduces it, and of the one that introduces that. */
  | 'leadIn'
  /** The words of the blocks around it. */
  | 'surroundings'
  /** Which terms it defines and uses. */
  | 'terms'
  /** What is defined under the names of its variants. Which variants it has changes with its terms. */
  | 'variants'
  | 'references'
  /** Whether its references that are said to lead to the definition of a term do so. */
  | 'meanings'
  /** Whether the numbers of the sections that start in it follow those before them. */
  | 'numbering';
/** `beginning` is the first block of the contract. */
export type DraftFact =
  | 'title'
  | 'beginning'
  | 'definitions'
  | 'definitionGraph'
  | 'usedTerms'
  | 'incorporated'
  /** The definitions of other drafts that hold here, and whether all are known. */
  | 'glossaries'
  | 'parties'
  | 'agreement'
  | 'clauses';
export type FactName = BlockFact | DraftFact | 'undefinedTerms';

/** What an update of the facts has changed. */
export interface FactChange {
  /** Blocks that are no longer part of the draft's text. */
  readonly removed: readonly Block[];
  /** By fact, the blocks for which it may be another. A removed block is in none. */
  readonly blocks: Readonly<Record<BlockFact, ReadonlySet<Block>>>;
  /** Facts of the whole draft that may be others. */
  readonly draft: ReadonlySet<DraftFact>;
  /** Keys of what is used like a defined term, and has come, gone or changed. */
  readonly undefinedTerms: ReadonlySet<string>;
}
