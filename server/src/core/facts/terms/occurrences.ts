import type { Run } from './candidates.js';
import { place } from './contexts.js';
import { coverage } from './coverage.js';
import type { ExclusionClass } from './exclusions/classes.js';
import { exclusionOf, isIntroduced } from './exclusions/index.js';
import { isBranded } from './exclusions/names.js';
import type { DraftNames, Occurrence } from './exclusions/occurrence.js';
import { nameAround } from './names.js';
import type { BlockReading } from './reading.js';
import { keyOfWords, type TermVocabulary } from './vocabulary.js';
import { isAdjoining, isCapitalised, type Word } from './words.js';

/** Capitalised words that no definition accounts for, and how they stand. Offsets of the block's prose. */
export interface Capitals {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** The words, without the possessive and with single blanks. */
  readonly form: string;
  /** The first word starts a sentence, so that its capital says nothing. */
  readonly starts: boolean;
  readonly afterDeterminer: boolean;
  /** A noun in small letters follows, to which the article may belong: `the Greenfield login`. */
  readonly modifies: boolean;
  /** An actor's verb follows: `shall`, `agrees`. */
  readonly acts: boolean;
  /** Short and written in capitals throughout. */
  readonly abbreviation: boolean;
  /** What follows is a thing that goes by a name: `the Loomer software`. */
  readonly branded: boolean;
}

/** A place of such words, and the longer name that they may be part of: `Statement` of `Statement of Work`. */
export interface CapitalPlace extends Capitals {
  readonly name: string;
  /** The longer name as a whole, where no defined term stands in it. */
  readonly whole: Capitals | undefined;
}

/** What a block has of capitalised words without a definition. */
export interface BlockCapitals {
  readonly places: readonly CapitalPlace[];
  /** The keys of words that the block itself gives as somebody's name. */
  readonly introduced: readonly string[];
}

const nothingIncluded: ReadonlySet<ExclusionClass> = new Set();
const none: BlockCapitals = { places: [], introduced: [] };

/**
 * Finds the capitalised words of a block that no defined term takes up and that are no name of something else.
 * @param covered one of `coverage` for each word
 * @param included classes of names that are looked at like other words
 */
export function capitalsIn(
  reading: BlockReading,
  covered: Uint8Array,
  names: DraftNames,
  vocabulary: TermVocabulary,
  included: ReadonlySet<ExclusionClass> = nothingIncluded,
): BlockCapitals {
  const runs = uncoveredRuns(reading, covered);
  if (runs.length === 0) return none;
  const { words, block } = reading;
  const places: CapitalPlace[] = [];
  const introduced: string[] = [];
  for (const { first, last } of runs) {
    const name = nameAround(words, first, last, vocabulary);
    const occurrence = { text: block.prose.text, words, first, last, name, vocabulary, names, included };
    const exclusion = exclusionOf(occurrence);
    if (!exclusion) places.push(placeOf(reading, covered, occurrence));
    else if (isIntroduced(exclusion)) introduced.push(keyOfWords(words.slice(first, last)));
  }
  return { places, introduced };
}

/**
 * The runs that defined terms do not take up. A term within a run belongs to a longer name (`Northwind Group`), but a
 * form of a verb does not (`Patents Controlled by …`): it parts the run.
 */
function uncoveredRuns({ runs, words }: BlockReading, covered: Uint8Array): readonly Run[] {
  const parts: Run[] = [];
  for (const { first, last } of runs) {
    // In `Controlled Technology` the participle is part of a name.
    const isPredicate = (i: number) => i === last - 1 || (i === first && !/(?:ed|ing)$/.test(words[i]!.lower));
    let from = first;
    for (let i = first; i <= last; i++) {
      if (i < last && !(covered[i] === coverage.verb && isPredicate(i))) continue;
      if (i > from && covered.subarray(from, i).includes(coverage.none))
        parts.push({ first: from, last: i === last ? endOfTerm(words, covered, i) : i });
      from = i + 1;
    }
  }
  return parts;
}

/** The end of the defined term that a run ends in: `Adverse Change of Control`, where a change of control is defined. */
function endOfTerm(words: readonly Word[], covered: Uint8Array, last: number): number {
  let end = last;
  if (covered[last - 1] !== coverage.term) return end;
  while (end < words.length && covered[end] === coverage.term && isAdjoining(words[end]!)) end++;
  return isCapitalised(words[end - 1]!) ? end : last;
}

function placeOf(reading: BlockReading, covered: Uint8Array, occurrence: Occurrence): CapitalPlace {
  const { words, first, last, name } = occurrence;
  const own = capitalsAt(reading, occurrence, first, last);
  const isLonger = name.first < first || name.last > last;
  const free = isFree(covered, name.first, first) && isFree(covered, last, name.last);
  const whole = isLonger && free ? capitalsAt(reading, occurrence, name.first, name.last) : undefined;
  return { ...own, name: isLonger ? keyOfWords(words.slice(name.first, name.last)) : own.key, whole };
}

function isFree(covered: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (covered[i] !== coverage.none) return false;
  return true;
}

function capitalsAt(
  { places }: BlockReading,
  { words, text, vocabulary }: Occurrence,
  first: number,
  last: number,
): Capitals {
  const before = isAdjoining(words[first]!) ? words[first - 1] : undefined;
  const after = words[last]?.gap === 'space' ? words[last] : undefined;
  const own = words.slice(first, last);
  const { start } = own[0]!;
  const end = own.at(-1)!.end - (/['’]s?$/.exec(own.at(-1)!.text)?.[0].length ?? 0);
  return {
    key: keyOfWords(own),
    start,
    end,
    form: text.slice(start, end).replace(/\s+/g, ' '),
    starts: (places[first]! & place.start) !== 0,
    afterDeterminer: before !== undefined && vocabulary.determiners.has(before.lower),
    modifies:
      after !== undefined &&
      after.form === 'lower' &&
      !vocabulary.functionWords.has(after.lower) &&
      !vocabulary.connectors.has(after.lower) &&
      !vocabulary.actorVerbs.has(after.lower),
    acts: after !== undefined && vocabulary.actorVerbs.has(after.lower),
    abbreviation: own.every(({ form, key }) => form === 'capitals' && key.length <= 6),
    branded:
      after?.form === 'lower' && end === own.at(-1)!.end && isBranded(text.slice(words[last - 1]!.end, after.end + 12)),
  };
}
