/**
 * What somebody wants agreements to say: per position or clause the wanted answer, what they can live with, why, and in which
 * words. All of it is plain data.
 */
import type { LibraryClause } from '../packs/types.js';

/** What a playbook may want of a position, and of a clause. */
export const positionAnswers = ['yes', 'no', 'silent'] as const;
export const clauseAnswers = ['present', 'absent'] as const;

export type PositionAnswer = (typeof positionAnswers)[number];
export type ClauseAnswer = (typeof clauseAnswers)[number];

/** How much hangs on it, the most first. */
export const importances = ['essential', 'important', 'desirable'] as const;

export type Importance = (typeof importances)[number];

/** What each means, in a sentence. */
export const importanceSummaries: Readonly<Record<Importance, string>> = {
  essential: 'The agreement is not signed without it.',
  important: 'It is asked for before the draft goes out.',
  desirable: 'It is good to have, and to be decided.',
};

/** Words to put into a draft: a text of the playbook’s own, or a clause of the library. */
export type ModelWording = { readonly text: string } | { readonly clause: string };

/** What a playbook wants of a position or a clause. */
export type PlaybookEntry =
  | (EntryParts<PositionAnswer> & { readonly kind: 'position' })
  | (EntryParts<ClauseAnswer> & { readonly kind: 'clause' })
  | (EntryParts<ClauseAnswer> & {
      readonly kind: 'own';
      /** What it is called. */
      readonly title: string;
      /** A sentence that has all of the words of one of these is the clause. */
      readonly words: readonly (readonly string[])[];
    });

interface EntryParts<Answer extends string> {
  /** Of a position or a clause (`governing-law`), of an element (`return-or-destruction/deadline`), or the playbook’s own name. */
  readonly id: string;
  readonly wanted: Answer;
  /** Other answers that can be accepted. */
  readonly fallback: readonly Answer[];
  readonly importance: Importance;
  /** Why, in sentences; may be empty, as may be whom to ask. */
  readonly why: string;
  readonly ask: string;
  readonly wording: ModelWording | undefined;
  readonly fallbackWording: ModelWording | undefined;
}

/** What somebody wants agreements to say. */
export interface Playbook {
  /** What findings call it. */
  readonly title: string;
  /** The kinds of agreement that it is for; none where it is for all. */
  readonly kinds: readonly string[];
  /** Positions in the order of the questions, clauses in that of the review map, then its own. */
  readonly entries: readonly PlaybookEntry[];
  /** Its own clause texts, which its wordings may name. */
  readonly library: readonly LibraryClause[];
}
