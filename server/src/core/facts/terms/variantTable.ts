import type { Block } from '../../document/types.js';
import { BlockTable } from '../blockTable.js';
import type { TermVariant } from '../types.js';
import { uninformative } from './candidates.js';
import { place } from './contexts.js';
import { coverage } from './coverage.js';
import type { BlockReading } from './reading.js';
import type { BlockTerms } from './termMatcher.js';
import { VariantIndex } from './variantIndex.js';
import { nameOfTerm } from './vocabulary.js';
import { isCapitalised, type Word } from './words.js';

/** A place where words are a form of a term's name, but none that counts as a use. Offsets of the block's prose. */
interface VariantPlace {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Before an ordinary noun: the draft speaks of one in particular. */
const pointing: ReadonlySet<string> = new Set('the this these each either neither both such said'.split(' '));

/** Where the draft writes the names of its terms in another way than it defines them. */
export class VariantTable {
  readonly #index = new VariantIndex();
  readonly #blocks = new BlockTable<readonly VariantPlace[]>();
  readonly #byName = new Map<string, Set<Block>>();

  /** Says of a name whether the draft defines a term so called. */
  setDefined(name: string, isDefined: boolean): void {
    if (isDefined) this.#index.add(name);
    else this.#index.remove(name);
  }

  /** Takes over what a block has in place of what it had; nothing when it is gone. */
  update(block: Block, read: { reading: BlockReading; terms: BlockTerms } | undefined): void {
    for (const { name } of this.#blocks.take(block) ?? []) {
      const blocks = this.#byName.get(name);
      blocks?.delete(block);
      if (blocks?.size === 0) this.#byName.delete(name);
    }
    const found = read && block.language === 'en' ? this.#find(read.reading, read.terms) : [];
    if (found.length > 0) this.#blocks.set(block, found);
    for (const { name } of found) {
      const blocks = this.#byName.get(name);
      if (blocks) blocks.add(block);
      else this.#byName.set(name, new Set([block]));
    }
  }

  /** The variants in a block, in its order. */
  in(block: Block): readonly TermVariant[] {
    return this.#blocks.get(block)?.map(({ name, start, end }) => ({ name, span: { block, start, end } })) ?? [];
  }

  /** The blocks with variants of a name. */
  blocksOf(name: string): readonly Block[] {
    return [...(this.#byName.get(name) ?? [])];
  }

  #find(reading: BlockReading, { places, covered }: BlockTerms): readonly VariantPlace[] {
    const { block, words, places: flags } = reading;
    const found: VariantPlace[] = [];
    for (let i = 0; i < words.length; ) {
      if (covered[i] !== coverage.none || flags[i]! & excluded) {
        i++;
        continue;
      }
      let end = i + 1;
      while (end < words.length && covered[end] === coverage.none && !(flags[end]! & excluded)) end++;
      for (; i < end; i++) {
        const match = this.#index.matchAt(words, i, end);
        if (!match || (match.length === 1 && !mayMean(words, flags, i, match.name))) continue;
        found.push({ name: match.name, start: words[i]!.start, end: endOf(words[i + match.length - 1]!) });
        i += match.length - 1;
      }
    }
    for (const { term, start, end, running } of places) {
      const written = running ? block.prose.text.slice(start, end) : term;
      if (written.includes('-') !== term.includes('-')) found.push({ name: nameOfTerm(term), start, end });
    }
    return found.sort((a, b) => a.start - b.start);
  }
}

const excluded = uninformative | place.linked;

/** Whether a single word may stand for a term: in another spelling with a capital, or in small letters for a thing in particular. */
function mayMean(words: readonly Word[], flags: Uint8Array, at: number, name: string): boolean {
  const word = words[at]!;
  if (word.key !== name) return name.includes(' ') || (isCapitalised(word) && !(flags[at]! & place.start));
  return at > 0 && word.gap === 'space' && pointing.has(words[at - 1]!.lower);
}

const endOf = ({ text, end }: Word) => end - (/['’]s?$/.exec(text)?.[0].length ?? 0);
