import type { Block } from '../../document/types.js';
import { place, placesOf } from './contexts.js';
import type { TermVocabulary } from './vocabulary.js';
import { isAdjoining, isCapitalised, type Word, wordsOf } from './words.js';

/** Capitalised words in a row: a defined term, or a name, or the title of something. Indices count words of the block. */
export interface Run {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
}

/** The words of a block and where they stand. A pure function of the block. */
export interface BlockWords {
  readonly block: Block;
  readonly words: readonly Word[];
  /** Flags of `place`, one for each word. */
  readonly places: Uint8Array;
  /** Capitalised words in a row, in running text. */
  readonly runs: readonly Run[];
}

/** Places of words that are no running text. */
export const uninformative = place.quoted | place.bracketed | place.shouted | place.title;

/** Reads the words of a block. */
export function readBlock(block: Block, vocabulary: TermVocabulary): BlockWords {
  const words = wordsOf(block.prose.text);
  const places = placesOf(block, words, vocabulary);
  return { block, words, places, runs: runsOf(words, places, vocabulary) };
}

/** Words that begin no term, even where a heading without a stop stands before them. */
const neverTerm =
  /^(?:the|this|these|such|each|any|an?|if|in|on|upon|by|to|for|of|and|or|no|as|at|it|its|we|you|our|your)$/;

/** `Customer’s Portal` names the portal of the customer: two terms. */
function isPossessive({ text }: Word): boolean {
  return /['’]s?$/.test(text);
}

function runsOf(words: readonly Word[], places: Uint8Array, { functionWords }: TermVocabulary): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < words.length; ) {
    if (!isCandidateWord(first)) {
      first++;
      continue;
    }
    let last = first + 1;
    while (last < words.length && goesOn(last)) last++;
    let from = first;
    // At the start of a sentence “The”, “Upon” and “Such” have a capital for their place.
    while (
      from < last &&
      functionWords.has(words[from]!.lower) &&
      (places[from]! & place.start || from > first || neverTerm.test(words[from]!.lower))
    )
      from++;
    const end = endOfRun(from, last);
    if (from < end) runs.push({ first: from, last: end });
    first = last;
  }
  return runs;

  /** A small word with a capital at the end begins what follows, behind a title without a stop: `No Reliance No third party`. */
  function endOfRun(from: number, last: number): number {
    const next = words[last];
    if (next?.form !== 'lower' || !isAdjoining(next)) return last;
    const { lower, form } = words[last - 1]!;
    return last - from > 1 && form === 'capital' && neverTerm.test(lower) ? last - 1 : last;
  }

  function goesOn(i: number): boolean {
    const [before, word] = [words[i - 1]!, words[i]!];
    if (!isAdjoining(word) || isPossessive(before) || !isCandidateWord(i)) return false;
    // A small word in capitals behind `U.S.` begins a sentence.
    return !(before.text.endsWith('.') && functionWords.has(word.lower));
  }

  function isCandidateWord(i: number): boolean {
    if (places[i]! & (uninformative | place.linked)) return false;
    const word = words[i]!;
    // A number or a letter goes on with a name (`Phase 2 Study`, `Class A Shares`) but never begins one.
    return isCapitalised(word);
  }
}
