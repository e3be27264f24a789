import type { Capitals } from './occurrences.js';

/** Words in capitals that recur under one key, and how they stand in the draft. */
export interface Group {
  readonly places: readonly Capitals[];
  /** The words of the key. */
  readonly keys: readonly string[];
  /** The draft gives the words as somebody's full name. */
  readonly introduced: boolean;
  /** Whether a word is an ordinary one: it stands in small letters somewhere in the draft, or is known to make terms. */
  isPlain(key: string): boolean;
  /** Whether a word is what sides of agreements are called. */
  isPartyNoun(key: string): boolean;
  /** Nobody writes the words with capitals without a definition: `Net Sales`. */
  readonly isAlwaysDefined: boolean;
  /** Whether the same words stand in small letters somewhere in the draft. */
  hasTwin(): boolean;
}

/** How the words stand, where a capital is not due to the start of a sentence. */
interface Counts {
  inside: number;
  determined: number;
  /** Of those, how many have no further noun behind them: not `an Investigational Drug application`. */
  firm: number;
  acting: number;
}

/** Whether the words are used like a defined term, beyond doubt. */
export function isUsedAsTerm(group: Group): boolean {
  const { places, keys, introduced, isAlwaysDefined, isPlain, isPartyNoun, hasTwin } = group;
  const plain = keys.filter(isPlain).length;
  const named = plain === 0 && !keys.some(isDerived) && !places.every(({ abbreviation }) => abbreviation);
  const counts = countPlaces(places, named);
  const { inside, determined, acting } = counts;
  if (inside === 0 || places.every(({ starts, branded }) => starts || branded)) return false;
  if (isAlwaysDefined) return true;
  if (plain === 0 && acting < 2 && namesProduct(places, keys)) return false;
  // A company that is named time and again by the first word of its name is a party.
  if (introduced) return keys.length === 1 && (inside >= 8 || (inside >= 4 && (acting >= 2 || determined >= 2)));
  if (places.every(({ abbreviation }) => abbreviation)) return inside >= 2 && !hasTwin();
  if (keys.length > 1) return isPhraseUsedAsTerm(group, plain, counts);
  if (inside >= 2 && (determined > 0 || acting >= 2 || isPersonNoun(keys[0]!) || isPartyNoun(keys[0]!))) return true;
  return inside >= (plain > 0 ? 3 : 4);
}

/** `the Loomer software`, `LoomWare`: a name that a product has of its own, wherever else it stands. */
function namesProduct(places: readonly Capitals[], keys: readonly string[]): boolean {
  const inside = places.filter(({ starts }) => !starts);
  const branded = inside.filter((place) => place.branded).length;
  if (keys.some(isDerived)) return branded === inside.length;
  if (inside.every(({ abbreviation }) => abbreviation)) return branded * 2 >= inside.length;
  const isCompound =
    keys.length === 1 && places.some(({ form }) => /\p{Ll}\p{Lu}/u.test(form)) && !places.some(({ acts }) => acts);
  return branded > 0 || isCompound;
}

function isPhraseUsedAsTerm({ keys }: Group, plain: number, { inside, determined, firm, acting }: Counts): boolean {
  if (inside >= 2 && (determined > 0 || acting > 0)) return true;
  const common = plain === keys.length;
  if (inside >= 2) return common || (inside >= 3 && plain * 2 >= keys.length);
  return firm > 0 && common;
}

/** @param named whether the words may be a name, which takes the article of a noun behind it */
function countPlaces(places: readonly Capitals[], named: boolean): Counts {
  const counts = { inside: 0, determined: 0, firm: 0, acting: 0 };
  for (const { starts, afterDeterminer, modifies, acts } of places) {
    if (starts) continue;
    counts.inside++;
    if (afterDeterminer && !(named && modifies)) counts.determined++;
    if (afterDeterminer && !modifies) counts.firm++;
    if (acts) counts.acting++;
  }
  return counts;
}

/** `Taxing`, `Authority`, `Competitor`: words made of others, as names seldom are. */
function isDerived(key: string): boolean {
  return /(?:ing|ed|[st]ion|ment|ity|or|al|ive|[ai]ble|[ae]nce|ship|ness|ory|ary|ical|ware|ant|ent)$/.test(key);
}

/** `Recipient`, `Licensee`, `Purchaser`: what a party is called. */
function isPersonNoun(key: string): boolean {
  return /(?:er|or|ee|ient|ant)$/.test(key);
}
