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
  /** Whether the same words stand in small letters somewhere in the draft. */
  hasTwin(): boolean;
}

/** Whether the words are used like a defined term, beyond doubt. */
export function isUsedAsTerm({ places, keys, introduced, isPlain, hasTwin }: Group): boolean {
  let inside = 0;
  let determined = 0;
  let acting = 0;
  let abbreviation = true;
  for (const found of places) {
    abbreviation &&= found.abbreviation;
    // Elsewhere the capital is due to the start of the sentence.
    if (found.starts) continue;
    inside++;
    if (found.afterDeterminer) determined++;
    if (found.acts) acting++;
  }
  if (inside === 0) return false;
  // A company that is named time and again by the first word of its name is a party.
  if (introduced) return keys.length === 1 && (inside >= 8 || (inside >= 4 && (acting >= 2 || determined >= 2)));
  if (abbreviation) return inside >= 2 && !hasTwin();
  if (keys.length > 1) {
    if (inside >= 2 && (determined > 0 || acting > 0)) return true;
    const plain = keys.filter(isPlain).length;
    const common = plain === keys.length;
    if (inside >= 2) return common || (inside >= 3 && plain * 2 >= keys.length);
    return determined > 0 && common && !hasTwin();
  }
  if (inside >= 2 && determined > 0) return true;
  if (inside >= 2 && (acting >= 2 || isPersonNoun(keys[0]!))) return true;
  return inside >= (isPlain(keys[0]!) ? 3 : 4);
}

/** `Recipient`, `Licensee`, `Purchaser`: what a party is called. */
function isPersonNoun(key: string): boolean {
  return /(?:er|or|ee|ient|ant)$/.test(key);
}
