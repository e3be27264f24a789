/** Qualifiers that are vague in the same way. */
export interface VagueFamily {
  /** Also the name of the option that turns it off. */
  readonly family: string;
  /** What is wrong, as the rest of a sentence that begins with the quoted words. */
  readonly problem: string;
  /** What to do, as a sentence; `{days}` is what the draft calls its days. */
  readonly advice: string;
  /** The kinds of measure that make such a qualifier certain when they stand in the same provision. */
  readonly measuredBy: readonly string[];
}

/**
 * A qualifier that measures nothing by itself. Phrases are written in lower case: `|` parts alternatives, `~3` allows
 * up to three describing words, `*` ends a stem. Where only some of the words are the qualifier, `[…]` marks them.
 */
export interface VagueTerm {
  readonly phrase: string;
  readonly family: string;
  /** Instead of its family's. */
  readonly advice?: string;
  /** Text in place of the qualifier; `[…]` is a blank, `{2}` the second word found, `{days}` as above. */
  readonly replacement?: string;
  /** The replacement takes the place of what follows the qualifier in the phrase, too. */
  readonly replaces?: 'phrase';
  /** Text to add after the phrase when the qualifier itself is deleted. */
  readonly append?: string;
  /** Severity in a duty; default warning. */
  readonly severity?: 'information';
  /** Reported as information in rights, conditions and statements too. */
  readonly elsewhere?: boolean;
  /** Within brackets it closes examples of what stands before them (“expenses (travel, meals etc.)”), and is none. */
  readonly notInBrackets?: boolean;
  /** Words that, right behind the phrase, say what it is measured by (“sufficient staff to …”). */
  readonly unlessFollowedBy?: readonly string[];
}

/** What a language has of vague qualifiers and of the words around them that decide whether they matter. */
export interface VagueLanguage {
  readonly families: readonly VagueFamily[];
  readonly terms: readonly VagueTerm[];
  /** Phrases whose meaning is settled by use or by law; nothing in them is reported. */
  readonly settled: readonly string[];
  /** What a provision does, by the words that say so; `transparent` ones change nothing. */
  readonly governors: Readonly<Record<'duty' | 'right' | 'condition' | 'statement' | 'transparent', readonly string[]>>;
  /** Words that make a qualifier a condition when it opens a sentence: “Upon prompt notice, …”. */
  readonly openers: string;
  /** Phrases that measure, by kind. */
  readonly measures: Readonly<Record<string, readonly string[]>>;
  /** Words that cannot describe a noun, and so end a `~`. */
  readonly functionWords: string;
  /** The defined term for days that the draft may have, and what to write in its place. */
  readonly days: { readonly term: string; readonly plural: string; readonly otherwise: string };
}
