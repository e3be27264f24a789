import type { ContractDocument } from '../../document/types.js';
import { type Cover, coverage } from '../coverage.js';
import type { TermUse } from '../types.js';
import type { Run } from './candidates.js';
import { place } from './contexts.js';
import { type Group, isUsedAsTerm, weigh } from './evidence.js';
import { exclusionOf, isIntroduced } from './exclusions/index.js';
import type { DraftNames, Occurrence } from './exclusions/occurrence.js';
import { groupBy } from './groupBy.js';
import { nameAround } from './names.js';
import type { BlockReading, TermReading } from './reading.js';
import { keyOfWords } from './vocabulary.js';
import { isAdjoining, wordsOf } from './words.js';

/** A place where capitalised words stand that no definition accounts for. */
export interface Place extends Occurrence {
  readonly reading: BlockReading;
  readonly covered: Uint8Array;
  readonly key: string;
  /** The first word starts a sentence, so that its capital says nothing. */
  readonly starts: boolean;
  readonly afterDeterminer: boolean;
  /** An actor's verb follows: `shall`, `agrees`. */
  readonly acts: boolean;
}

/** The uses of what is written like a defined term and is none. */
export function findUndefinedUses(
  document: ContractDocument,
  reading: TermReading,
  covers: readonly Cover[],
): readonly TermUse[] {
  const names = { title: titleKeys(document) };
  const introduced = new Set<string>();
  const places = reading.blocks.flatMap((block, i) =>
    block.block.language === 'en' ? placesIn(block, covers[i]!.covered, names, introduced, reading) : [],
  );
  const groups = groupBy(withFullNames(groupBy(places, ({ key }) => key)), ({ key }) => key);
  return weigh(groups, reading, introduced).filter(isUsedAsTerm).flatMap(toUses);
}

function placesIn(
  reading: BlockReading,
  covered: Uint8Array,
  names: DraftNames,
  introduced: Set<string>,
  { vocabulary }: TermReading,
): readonly Place[] {
  const { words, block } = reading;
  return uncoveredRuns(reading, covered).flatMap(({ first, last }) => {
    const name = nameAround(words, first, last, vocabulary);
    const occurrence = { text: block.prose.text, words, first, last, name, vocabulary, names };
    const exclusion = exclusionOf(occurrence);
    if (exclusion && isIntroduced(exclusion)) introduced.add(keyOfWords(words.slice(first, last)));
    return exclusion ? [] : [toPlace(reading, covered, occurrence)];
  });
}

/**
 * The runs that defined terms do not take up. A term within a run belongs to a longer name (`Northwind Group`), but a
 * form of a verb does not (`Patents Controlled by …`): it parts the run.
 */
function uncoveredRuns({ runs, words }: BlockReading, covered: Uint8Array): readonly Run[] {
  return runs
    .flatMap(({ first, last }) => {
      const parts: Run[] = [];
      // In `Controlled Technology` the participle is part of a name.
      const isPredicate = (i: number) => i === last - 1 || (i === first && !/(?:ed|ing)$/.test(words[i]!.lower));
      let from = first;
      for (let i = first; i <= last; i++) {
        if (i < last && !(covered[i] === coverage.verb && isPredicate(i))) continue;
        if (i > from) parts.push({ first: from, last: i });
        from = i + 1;
      }
      return parts;
    })
    .filter(({ first, last }) => !covered.subarray(first, last).every(Boolean));
}

function toPlace(reading: BlockReading, covered: Uint8Array, occurrence: Occurrence): Place {
  const { words, first, last, vocabulary } = occurrence;
  const before = isAdjoining(words[first]!) ? words[first - 1] : undefined;
  const after = words[last]?.gap === 'space' ? words[last] : undefined;
  return {
    ...occurrence,
    reading,
    covered,
    key: keyOfWords(words.slice(first, last)),
    starts: (reading.places[first]! & place.start) !== 0,
    afterDeterminer: before !== undefined && vocabulary.determiners.has(before.lower),
    acts: after !== undefined && vocabulary.actorVerbs.has(after.lower),
  };
}

/** `Statement` that always stands in `Statement of Work` is a part of that; the places are given the full name. */
function withFullNames(groups: ReadonlyMap<string, readonly Place[]>): readonly Place[] {
  const seen = new Set<string>();
  return [...groups.values()].flatMap((places) => {
    const longer = places.map(({ words, name }) => keyOfWords(words.slice(name.first, name.last)));
    const free = places.every(
      ({ covered, name, first, last }) => isFree(covered, name.first, first) && isFree(covered, last, name.last),
    );
    const same = free && longer.every((key) => key === longer[0]) && longer[0] !== places[0]!.key;
    if (!same) return places;
    return places.flatMap((found) => {
      const { first, last } = found.name;
      const id = `${found.reading.block.index} ${first}`;
      if (seen.has(id)) return [];
      seen.add(id);
      return [toPlace(found.reading, found.covered, { ...found, first, last })];
    });
  });
}

const isFree = (covered: Uint8Array, from: number, to: number) =>
  covered.subarray(from, to).every((flag) => flag === 0);

/** The uses of a group, all under the form in which the words stand most often. */
function toUses({ places }: Group): readonly TermUse[] {
  const forms = groupBy(places.map(spanOf), ({ form }) => form);
  const term = [...forms.values()].reduce((most, group) => (group.length > most.length ? group : most))[0]!.form;
  return places.map((found) => {
    const { start, end } = spanOf(found);
    return { term, span: { block: found.reading.block, start, end }, definition: undefined };
  });
}

function spanOf({ text, words, first, last }: Place): { form: string; start: number; end: number } {
  const start = words[first]!.start;
  const end = words[last - 1]!.end - (/['’]s?$/.exec(words[last - 1]!.text)?.[0].length ?? 0);
  return { form: text.slice(start, end).replace(/\s+/g, ' '), start, end };
}

function titleKeys({ title }: ContractDocument): ReadonlySet<string> {
  return new Set(title ? wordsOf(title.block.prose.text.slice(title.start, title.end)).map(({ key }) => key) : []);
}
