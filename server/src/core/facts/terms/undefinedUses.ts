import type { ContractDocument } from '../../document/types.js';
import type { Cover } from '../termUses.js';
import type { Definition, TermUse } from '../types.js';
import { place } from './contexts.js';
import { exclusionOf } from './exclusions/index.js';
import type { Occurrence } from './exclusions/occurrence.js';
import { groupBy } from './groupBy.js';
import { nameAround } from './names.js';
import type { BlockReading, TermReading } from './reading.js';
import { keyOfWords, type TermVocabulary } from './vocabulary.js';

/** A place where capitalised words stand that no definition accounts for. */
export interface Place extends Occurrence {
  readonly reading: BlockReading;
  readonly key: string;
  /** The first word starts a sentence, so that its capital says nothing. */
  readonly starts: boolean;
  readonly afterDeterminer: boolean;
  /** An actor's verb follows: `shall`, `agrees`. */
  readonly acts: boolean;
}

/** The uses of what is written like a defined term and is none. */
export function findUndefinedUses(
  _document: ContractDocument,
  { blocks, vocabulary }: TermReading,
  covers: readonly Cover[],
  _definitions: readonly Definition[],
): readonly TermUse[] {
  const places = blocks.flatMap((reading, i) =>
    reading.block.language === 'en' ? placesIn(reading, covers[i]!.covered, vocabulary) : [],
  );
  const groups = groupBy(places, ({ key }) => key);
  return [...groups.values()].flatMap((group) => group.map(toUse));
}

function placesIn(reading: BlockReading, covered: Uint8Array, vocabulary: TermVocabulary): readonly Place[] {
  const { words, runs, block } = reading;
  return runs.flatMap(({ first, last }) => {
    if (covered.subarray(first, last).every(Boolean)) return [];
    const occurrence = {
      text: block.prose.text,
      words,
      first,
      last,
      name: nameAround(words, first, last, vocabulary),
      vocabulary,
    };
    if (exclusionOf(occurrence)) return [];
    const before = words[first]!.gap === 'apart' || words[first]!.gap === 'comma' ? undefined : words[first - 1];
    const after = words[last]?.gap === 'space' ? words[last] : undefined;
    return [
      {
        ...occurrence,
        reading,
        key: keyOfWords(words.slice(first, last)),
        starts: (reading.places[first]! & place.start) !== 0,
        afterDeterminer: before !== undefined && vocabulary.determiners.has(before.lower),
        acts: after !== undefined && vocabulary.actorVerbs.has(after.lower),
      },
    ];
  });
}

function toUse({ reading, words, first, last, text }: Place): TermUse {
  const start = words[first]!.start;
  const end = words[last - 1]!.end;
  return {
    term: text
      .slice(start, end)
      .replace(/\s+/g, ' ')
      .replace(/['’]s?$/, ''),
    span: { block: reading.block, start, end },
    definition: undefined,
  };
}
