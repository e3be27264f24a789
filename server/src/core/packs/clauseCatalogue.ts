/**
 * How clauses are recognised. A catalogue is data: groups of words that mean the same
 * (*concepts*), and for each clause and element the *patterns* that are evidence of it. `compile.ts` makes it ready
 * to run, `evidence.ts` runs it over one block.
 */

/**
 * Words in a row, lower case, without punctuation: `third part*`. `*` ends a stem, `|` parts alternatives, which stand in
 * brackets among other words (`(stay|remain) in`), `~4` allows up to four words between its neighbours, `<number>` is a figure or a number word, and `@name` stands
 * for the single words of a concept.
 */
export type Phrase = string;

/** Phrases that mean the same. */
export interface Concept {
  readonly phrases: readonly Phrase[];
  /** Where one of these stands, the words in it do not count: “independent contractor” is not “independently”. */
  readonly butNot?: readonly Phrase[];
}

/** The name of a concept with `@`, or a phrase, or several of either parted by ` / `. */
export type Term = string;

/** A way of saying it. All that is given must hold. */
export interface Pattern {
  /** Terms that stand in the passage itself, in any order, within `within` words. */
  readonly near?: readonly Term[];
  /** Words from the first to the last of `near`; default 12. */
  readonly within?: number;
  /** Terms that stand anywhere in the passage itself. */
  readonly all?: readonly Term[];
  /** Terms that stand in the passage, in what introduces it, in the section's title or at the end of its sentence. */
  readonly context?: readonly Term[];
  /** As `context`, and in the sentences before it in the same paragraph. */
  readonly before?: readonly Term[];
  /** Terms of which none stands in the passage: it denies the thing, or merely mentions it. */
  readonly unless?: readonly Term[];
  /** Terms of which none stands in what introduces the passage. */
  readonly unlessContext?: readonly Term[];
}

/** Why a clause or an element is expected of a draft; decided in `applies.ts`. */
export type Condition = string;

/** What is said where something is missing, or is there although it is a risk, and how urgently. */
export interface ClauseRemark {
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  /** What is wrong, why it matters and what to do, with `{recipient}` and other words of the draft. */
  readonly message: string;
  /** Of an element: without it the clause does not do its work. */
  readonly weak?: boolean;
  /** Of an element: words that have it without a measure. It is not said to be missing beside them. */
  readonly vague?: readonly Phrase[];
  /** Of an element: another one, where the finding stands; else it stands where the clause does. */
  readonly at?: string;
  /** Reported in agreements of these kinds; in all, if not given. Not for what an element lacks. */
  readonly kinds?: readonly string[];
}

export interface CatalogueElement {
  readonly element: string;
  /** Terms, in lower case, whose definition is evidence. */
  readonly defines?: readonly string[];
  readonly patterns: readonly Pattern[];
  /** Without it the clause is weak. */
  readonly required?: boolean;
  /** Expected only then; always, if not given. */
  readonly when?: readonly Condition[];
  readonly missing?: ClauseRemark;
  /** What is said where it is there. */
  readonly risk?: ClauseRemark;
}

export interface CatalogueClause {
  /** The id of the review map. */
  readonly clause: string;
  /** Evidence that the clause is there; a required element is evidence too. */
  readonly patterns: readonly Pattern[];
  /** Terms, in lower case, whose definition is evidence. */
  readonly defines?: readonly string[];
  /** What it lacks is said in every agreement that has it, whether or not one of its kind needs it. */
  readonly judgedAnywhere?: boolean;
  readonly elements?: readonly CatalogueElement[];
  /** What makes words the lead-in of the clause's list; a missing element goes there. */
  readonly leadIn?: Term;
  /** Expected only if one of these holds; of every draft, if not given; of none, if there are none. */
  readonly when?: readonly Condition[];
  readonly missing?: ClauseRemark;
  /** What is said where it is there. */
  readonly risk?: ClauseRemark;
}

/** Something a draft does that decides what else it needs, such as the exchange of technical information. */
export interface CatalogueSignal {
  readonly signal: string;
  /** Terms, in lower case, whose definition is evidence. */
  readonly defines?: readonly string[];
  readonly patterns: readonly Pattern[];
}

export interface ClauseCatalogue {
  readonly concepts: Readonly<Record<string, Concept>>;
  readonly signals: readonly CatalogueSignal[];
  /** Countries under names that conditions use, as ISO codes. */
  readonly countryGroups: Readonly<Record<string, readonly string[]>>;
  /** In the order of the review map. */
  readonly clauses: readonly CatalogueClause[];
}
