import { place } from './contexts.js';
import type { BlockReading, TermReading } from './reading.js';
import { TermIndex } from './termIndex.js';
import type { Place } from './undefinedUses.js';

/** Words in capitals that recur under one key, and how they stand in the draft. */
export interface Group {
  readonly key: string;
  readonly places: readonly Place[];
  /** Places where the capital is not due to the start of a sentence. */
  readonly inside: number;
  readonly determined: number;
  readonly acting: number;
  /** Every word is an ordinary one: it stands in small letters somewhere in the draft, or is known to make terms. */
  readonly common: boolean;
  /** At least half of the words do. */
  readonly halfCommon: boolean;
  /** How often the same words stand in small letters. */
  readonly twins: number;
  readonly words: number;
  /** Short and written in capitals throughout. */
  readonly abbreviation: boolean;
  /** The draft gives the words as somebody's full name. */
  readonly introduced: boolean;
}

/** The places by their words, with what the draft says of them. */
export function weigh(
  groups: ReadonlyMap<string, readonly Place[]>,
  { blocks, vocabulary }: TermReading,
  introduced: ReadonlySet<string>,
): readonly Group[] {
  const small = smallWords(blocks);
  const isPlain = (word: string) => small.has(word) || vocabulary.plainWords.has(word);
  const twins = countTwins([...groups.keys()], blocks);
  return [...groups].map(([key, places]) => {
    const inside = places.filter(({ starts }) => !starts);
    const keys = key.split(' ');
    return {
      key,
      places,
      inside: inside.length,
      determined: inside.filter(({ afterDeterminer }) => afterDeterminer).length,
      acting: inside.filter(({ acts }) => acts).length,
      common: keys.every(isPlain),
      halfCommon: keys.filter(isPlain).length * 2 >= keys.length,
      twins: twins.get(key) ?? 0,
      words: keys.length,
      abbreviation: places.every(({ words, first, last }) =>
        words.slice(first, last).every(({ form, key }) => form === 'capitals' && key.length <= 6),
      ),
      introduced: introduced.has(key),
    };
  });
}

/** Whether the words are used like a defined term, beyond doubt. */
export function isUsedAsTerm(group: Group): boolean {
  const { inside, determined, acting, common, twins, words, abbreviation } = group;
  if (inside === 0) return false;
  // A company that is named time and again by the first word of its name is a party.
  if (group.introduced) return words === 1 && (inside >= 8 || (inside >= 4 && (acting >= 2 || determined >= 2)));
  if (abbreviation) return inside >= 2 && twins === 0;
  if (words > 1) {
    if (inside >= 2) return determined > 0 || acting > 0 || common || (inside >= 3 && group.halfCommon);
    return determined > 0 && common && twins === 0;
  }
  if (inside >= 2 && determined > 0) return true;
  if (inside >= 2 && (acting >= 2 || isPersonNoun(group.key))) return true;
  return inside >= (common ? 3 : 4);
}

/** Every word that stands in small letters somewhere in the draft. */
function smallWords(blocks: readonly BlockReading[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { words, places } of blocks) {
    words.forEach(({ form, key }, i) => {
      if (form === 'lower' && !(places[i]! & place.bracketed)) found.add(key);
    });
  }
  return found;
}

/** How often each of several phrases stands in small letters. */
function countTwins(keys: readonly string[], blocks: readonly BlockReading[]): ReadonlyMap<string, number> {
  const index = new TermIndex<string>();
  for (const key of keys) index.add(key, key);
  const counts = new Map<string, number>();
  for (const { words, places } of blocks) {
    for (let i = 0; i < words.length; i++) {
      if (words[i]!.form !== 'lower' || places[i]! & (place.quoted | place.bracketed)) continue;
      const found = index.matchAt(words, i);
      if (found && words.slice(i, i + found.length).every(({ form }) => form === 'lower')) {
        counts.set(found.value, (counts.get(found.value) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** `Recipient`, `Licensee`, `Purchaser`: what a party is called. */
function isPersonNoun(key: string): boolean {
  return /(?:er|or|ee|ient|ant)$/.test(key);
}
