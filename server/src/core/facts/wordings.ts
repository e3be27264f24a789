import type { Block } from '../document/types.js';
import type { Wording, WordingRule, Wordings } from '../packs/wordings.js';
import { Lexicon, wordsOf } from './clauses/lexicon.js';
import { perBlock } from './perBlock.js';

/** Words that a rule looks for, and where they stand. Offsets of the block's prose. */
export interface FoundWording {
  readonly rule: WordingRule;
  readonly wording: Wording;
  readonly start: number;
  readonly end: number;
}

type Reader = (block: Block) => readonly FoundWording[];

const readers = new WeakMap<Wordings, Reader>();

/** The wordings of a block, for all rules at once: a block is read once, however many phrases there are. */
export function wordingsIn(block: Block, wordings: Wordings): readonly FoundWording[] {
  let reader = readers.get(wordings);
  if (!reader) {
    reader = readerOf(wordings);
    readers.set(wordings, reader);
  }
  return reader(block);
}

function readerOf(wordings: Wordings): Reader {
  const lexicon = new Lexicon({});
  /** What the number of a concept stands for; nothing where it only keeps others from counting. */
  const meanings = new Map<number, { readonly rule: WordingRule; readonly wording: Wording } | undefined>();
  for (const [rule, list] of Object.entries(wordings)) {
    for (const wording of list) {
      meanings.set(lexicon.concept(wording.phrase), { rule: rule as WordingRule, wording });
      for (const longer of wording.butNot ?? []) meanings.set(lexicon.concept(longer), undefined);
    }
  }
  return perBlock(({ prose: { text } }) => {
    const words = wordsOf(text);
    const hits = lexicon.find(words);
    if (hits.length === 0) return none;
    const shields = hits.filter(({ concept }) => !meanings.get(concept));
    return hits.flatMap(({ concept, first, last }) => {
      const meaning = meanings.get(concept);
      if (!meaning || shields.some((shield) => shield.first <= first && last <= shield.last)) return none;
      const [start, end] = [words.starts[first]!, words.ends[last]!];
      // A comma or a bracket within makes other words of them.
      return /[,;:.()“”"]/.test(text.slice(start, end)) ? none : [{ ...meaning, start, end }];
    });
  });
}

const none: readonly FoundWording[] = [];
