/**
 * The words that a language pack knows around defined terms. Each list is one text of words in small letters parted by
 * blanks, so that it can be read and sorted.
 */
export interface TermWords {
  /** Words before a noun: `the`, `any`, `each`. */
  readonly determiners: string;
  /** Words that begin sentences and never a term of their own: `upon`, `such`, `neither`. */
  readonly functionWords: string;
  /** Small words within a term: `Change of Control`. */
  readonly connectors: string;
  /** Verbs behind the name of a party: `shall`, `agrees`. */
  readonly actorVerbs: string;
}

/** A country or territory with the places in it that contracts name, and what its people and things are called. */
export interface Country {
  /** ISO 3166. */
  readonly code: string;
  readonly names: readonly string[];
  readonly adjectives?: readonly string[];
}

/** Places of the world. */
export interface Places {
  readonly countries: readonly Country[];
  readonly regions: readonly string[];
  readonly regionAdjectives: readonly string[];
}
