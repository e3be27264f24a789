import type { AgreementWords } from './agreementWords.js';
import type { ClauseCatalogue } from './clauseCatalogue.js';
import type { ClauseNames } from './clauseNames.js';
import type { LanguagePack } from './languages.js';
import type { PositionModelData } from './positionModel.js';
import type { LanguageNames, Places, TermPhrases, TermWords } from './termWords.js';
import type { VagueLanguage } from './vagueLanguage.js';
import type { Wordings } from './wordings.js';

/** What a text of the library is made for. What is not given fits every draft. */
export interface ClauseFit {
  /** The side that it protects most. */
  readonly side?: DraftSide;
  /** For drafts in which either party discloses, or for those in which one does. */
  readonly mutual?: boolean;
  /** Countries or groups of them (`EU`) whose law governs the agreement, as ISO codes. */
  readonly law?: readonly string[];
  /** Countries or groups of them that the agreement touches, whatever law governs it. */
  readonly countries?: readonly string[];
}

export const draftSides = ['discloser', 'recipient'] as const;

/** The side for which somebody drafts. */
export type DraftSide = (typeof draftSides)[number];

/** A clause of the library: one Markdown file of `packs/<language>/clauses`. */
export interface LibraryClause {
  /** `<clause id>` or `<clause id>--<variant>`; the file's name. */
  readonly id: string;
  /** The clause of the review map it drafts. */
  readonly clause: string;
  /** The element it drafts, for the pieces that are inserted into an existing clause. */
  readonly element?: string;
  /** Plain name: `Compelled disclosure`. */
  readonly title: string;
  /** What sets it apart from other texts of the clause: `England, agreed damages`. */
  readonly variant?: string;
  readonly fits?: ClauseFit;
  /** What whoever picks it should know: why it is as it is, what to watch, and where a fact of law stands. */
  readonly note?: string;
  /** The group of the picker: `The confidentiality core`. */
  readonly group: string;
  /** What a user types to get it: `conf-compelled`. */
  readonly prefix: string;
  /** One sentence: when to use it. */
  readonly description: string;
  /** Clauses that it should stand behind, nearest first. */
  readonly after: readonly string[];
  /** A piece that is said of information, put as a participle, where leaving out its first verb does not do. */
  readonly participle?: string;
  /** Markdown with `{{discloser}}` for the draft's words and `[30]` for blanks to fill in; see `clauseTemplate.ts`. */
  readonly text: string;
}

/** The data of one language. Validated against `packs/schema.json` by a test. */
export interface Pack {
  readonly language: string;
  readonly vagueTerms: VagueLanguage;
  readonly wordings: Wordings;
  /** Abbreviations that need no explanation. */
  readonly acronyms: readonly string[];
  readonly library: readonly LibraryClause[];
  /** How clauses and their elements are recognised. */
  readonly clauses: ClauseCatalogue;
  /** What lists call them. */
  readonly clauseNames: ClauseNames;
  /** How kinds of agreements are recognised, and what agreements call things. */
  readonly agreementWords: AgreementWords;
  /** The words around defined terms, and those that have a capital on their own account. */
  readonly termWords: TermWords;
  readonly termPhrases: TermPhrases;
  readonly places: Places;
  /** What the columns of glossaries are headed by. */
  readonly languageNames: LanguageNames;
  /** What there is of other languages that stand in drafts. */
  readonly others: Readonly<Record<string, LanguagePack>>;
  /** What has been learned about the questions that a reviewer asks first. */
  readonly positions: PositionModelData;
}
