import { uninformative } from './candidates.js';
import { verbStem } from './cognates.js';
import { place } from './contexts.js';
import { coverage } from './coverage.js';
import type { BlockReading } from './reading.js';
import { CharacterIndex, isUnparted } from './scriptTerms.js';
import { TermIndex } from './termIndex.js';
import { keyOf, type Word } from './words.js';

/** A place where words form a term. Offsets of the block's prose. */
export interface TermPlace {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** It stands in running text: not in a title, in quotes or in a passage in capitals. */
  readonly running: boolean;
}

/** The terms of a block, and which of its words they take up. */
export interface BlockTerms {
  readonly places: readonly TermPlace[];
  /** One of `coverage` for each word of the block. */
  readonly covered: Uint8Array;
}

/** Finds the terms of a draft, which come and go as it is edited. */
export class TermMatcher {
  readonly #index = new TermIndex();
  readonly #characters = new CharacterIndex();
  /** The terms of one word, by the stem that their forms as a verb share. */
  readonly #verbs = new Map<string, readonly string[]>();

  add(term: string): void {
    if (isUnparted(term)) {
      this.#characters.add(term);
      return;
    }
    this.#index.add(term);
    const stem = stemOf(term);
    if (stem) this.#verbs.set(stem, [...(this.#verbs.get(stem) ?? []), term].sort());
  }

  remove(term: string): void {
    if (isUnparted(term)) {
      this.#characters.remove(term);
      return;
    }
    this.#index.remove(term);
    const stem = stemOf(term);
    const left = stem === undefined ? [] : (this.#verbs.get(stem) ?? []).filter((other) => other !== term);
    if (left.length > 0) this.#verbs.set(stem!, left);
    else if (stem) this.#verbs.delete(stem);
  }

  /** Finds the terms of a block, the longest at each place. */
  find(reading: BlockReading): BlockTerms {
    const { block, words, places: flags } = reading;
    const covered = new Uint8Array(words.length);
    const places: TermPlace[] = this.#characters
      .find(block.prose.text)
      .map(({ term, start, end }) => ({ term, start, end, running: true }));
    for (let i = 0; i < words.length; ) {
      const term = this.#index.matchAt(words, i);
      const found = term ?? this.#verbAt(reading, i);
      if (!found) {
        i++;
        continue;
      }
      const verb = !term || (found.length === 1 && isParticiple(words[i]!));
      const last = i + found.length - 1;
      covered.fill(verb ? coverage.verb : coverage.term, i, last + 1);
      const running = term !== undefined && !(flags[last]! & uninformative);
      places.push({ term: found.term, start: words[i]!.start, end: words[last]!.end, running });
      i = last + 1;
    }
    return { places, covered };
  }

  /** A form of a defined verb: `Processed` where “Processing” is defined. */
  #verbAt({ words, places }: BlockReading, at: number): { readonly term: string; readonly length: number } | undefined {
    const word = words[at]!;
    if (word.form !== 'capital' || this.#verbs.size === 0 || places[at]! & (uninformative | place.start))
      return undefined;
    const stem = verbStem(word.key);
    const term = stem && this.#verbs.get(stem)?.[0];
    return term ? { term, length: 1 } : undefined;
  }
}

/** The stem of a term of one word as a verb. */
export function stemOf(term: string): string | undefined {
  return /\s/.test(term) ? undefined : verbStem(keyOf(term));
}

const isParticiple = ({ lower }: Word) => /(?:ed|ing)$/.test(lower);
