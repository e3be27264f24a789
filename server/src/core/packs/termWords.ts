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
  /** Verbs among the words that begin sentences: a title has none. */
  readonly auxiliaries: string;
  /** What the sides of an agreement are called; without an article such a word is a name: `between Imperial and Company`. */
  readonly partyNouns: string;
  /** The parts of a document, which cross-references count: `Section`, `Annex`. */
  readonly references: string;
  /** What the title of a law ends with: `Act`, `Regulations`. */
  readonly laws: string;
  /** What the title of an agreement ends with: `Agreement`, `Policy`. */
  readonly agreements: string;
  /** What an agreement calls itself without defining it: `this Agreement`. */
  readonly selfNames: string;
  readonly courts: string;
  /** Nouns that make a name of the words before them: `Commission`, `University`. */
  readonly institutions: string;
  /** Nouns that do so with a place: `European Union`, `Delaware Secretary`. */
  readonly loneInstitutions: string;
  /** Nouns that do so with `of` and a further name: `State of Delaware`, `Bank of England`. */
  readonly seats: string;
  /** The legal forms of companies, as their names end. */
  readonly companyForms: string;
  /** Words of which the names of legal forms are made: `Limited Liability Company`. */
  readonly legalForms: string;
  /** What the title of a published document ends with: `Standard`, `Guidelines`, `Policy`. */
  readonly documents: string;
  /** Words before a person's name. */
  readonly honorifics: string;
  /** Offices: `Officer`, `President`. */
  readonly offices: string;
  /** What stands before them: `Chief Executive`. */
  readonly officeModifiers: string;
  /** Months, days, feasts and time zones. */
  readonly calendar: string;
  readonly currencies: string;
  /** Words of addresses. */
  readonly postal: string;
  /** What the name of a street or a building ends with, behind its number. */
  readonly streets: string;
  /** Abbreviations of technology, accounting and trade that every reader knows. */
  readonly technical: string;
  /** Ordinary words of which defined terms are often made; a term of such words is no name. */
  readonly plainWords: string;
  /** Brands and organisations. */
  readonly brands: string;
  /** Ordinary words that are written with a capital. */
  readonly ordinary: string;
}

/** Phrases with capitals that every reader knows, in small letters: `bill of lading`. */
export interface TermPhrases {
  readonly phrases: readonly string[];
  /** Terms that nobody uses with capitals without a definition: one use tells. */
  readonly alwaysDefined: readonly string[];
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

/** A language, as headings of glossaries name it. */
export interface LanguageName {
  /** As in BCP 47. */
  readonly code: string;
  /** Its name in several languages. */
  readonly names: readonly string[];
  /** What it calls terms: the heading of a column that has no other. */
  readonly terms: readonly string[];
}

export interface LanguageNames {
  readonly languages: readonly LanguageName[];
}
