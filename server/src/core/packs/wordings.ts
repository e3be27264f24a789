import type { Phrase } from './clauseCatalogue.js';

/** Words that a plainer draft does without. */
export interface Wording {
  readonly phrase: Phrase;
  /** What to write in their place; empty where they can go. */
  readonly instead?: string;
  /** What to do, as a sentence, where other words in their place do not do. */
  readonly advice?: string;
  /** Longer phrases in which they mean something. */
  readonly butNot?: readonly Phrase[];
}

/** The rules that look for nothing but words, and the words of each. */
export type WordingRule =
  | 'archaic-term'
  | 'wordy-phrase'
  | 'doublet'
  | 'ambiguous-phrase'
  | 'loose-confidentiality-language';

export type Wordings = Readonly<Record<WordingRule, readonly Wording[]>>;
