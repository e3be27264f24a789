import type { Range } from '../../text/range.js';
import type { CompiledCatalogue } from '../clauses/compile.js';
import type { Evidence } from '../clauses/evidence.js';
import { type Words, wordsOf } from '../clauses/lexicon.js';
import { type Passage, passagesOf } from '../clauses/passages.js';
import { hashOf, mix, stemsOf } from './stems.js';

/** What a block says by itself, and what it takes from around it. */
export interface BlockWords {
  readonly text: string;
  readonly heading: boolean;
  /** What introduces the block, and the titles over it; see `Context`. */
  readonly leadIn: string;
  readonly titles: string;
  /** The evidence of clauses in the block. */
  readonly evidence: readonly Evidence[];
}

/** Takes the features of a passage one by one; the same may come more than once. */
export interface FeatureSink {
  add(hash: number): void;
  /** Where the sink wants names too: what a reader would call the feature that has just been added. */
  name?(hash: number, name: string): void;
}

/** The sorts of features. A feature is the number of its sort mixed with those of its words. */
const sort = {
  word: 1,
  pair: 2,
  triple: 3,
  leadWord: 4,
  leadPair: 5,
  titleWord: 6,
  clause: 7,
  concept: 8,
  conceptPair: 9,
  shape: 10,
  gap: 11,
  clauseBefore: 13,
  titlePair: 14,
  leadConcept: 17,
} as const;

/** Words of a lead-in that count, from its end. */
const longestLeadIn = 60;
const longestTail = 30;
/** A concept is paired with this many before it. */
const conceptWindow = 4;

/**
 * Reads a block's passages, and gives the features of each to a sink: its words one, two and three in a row, those that
 * introduce it, the titles over it, the concepts of the clause catalogue and what of the checklist it is evidence of. They
 * depend on nothing but what is given here.
 */
export class BlockFeatures {
  readonly passages: readonly Passage[];
  readonly #words: Words;
  readonly #stems: readonly number[];
  readonly #hits: {
    readonly names: readonly number[];
    readonly at: readonly number[];
    readonly ids: readonly number[];
  };
  /** By where the passage starts, what it is evidence of. */
  readonly #subjects = new Map<number, string[]>();
  readonly #lead: Side;
  readonly #titles: Side;

  constructor(
    readonly block: BlockWords,
    private readonly catalogue: CompiledCatalogue,
  ) {
    const { text, leadIn, titles } = block;
    this.#lead = sideOf(catalogue, leadIn);
    this.#titles = sideOf(catalogue, titles);
    this.passages = passagesOf(text);
    for (const { start, subject } of block.evidence) {
      const known = this.#subjects.get(start);
      if (known) known.push(subject);
      else this.#subjects.set(start, [subject]);
    }
    this.#words = wordsOf(text);
    this.#stems = stemsOf(text).hashes;
    const { concepts, firsts } = catalogue.lexicon.scan(this.#words);
    this.#hits = {
      ids: concepts,
      names: concepts.map((concept) => conceptHash(catalogue, concept)),
      at: firsts.map((first) => this.#words.starts[first]!),
    };
  }

  /** Gives the features of a passage to the sink. */
  read(index: number, sink: FeatureSink): void {
    const passage = this.passages[index]!;
    const [from, to] = this.#wordsIn(passage);
    this.#readWords(from, to, sink);
    this.#readSides(passage, sink);
    this.#readClauses(index, sink);
    this.#readConcepts(passage, sink);
    this.#readShape(passage, to - from, sink);
  }

  #wordsIn({ start, end }: Range): readonly [from: number, to: number] {
    const { starts } = this.#words;
    return [firstFrom(starts, start), firstFrom(starts, end)];
  }

  #readWords(from: number, to: number, sink: FeatureSink): void {
    const stems = this.#stems;
    const { words } = this.#words;
    const add = (hash: number, i: number, j = i, k = j) => {
      sink.add(hash);
      sink.name?.(hash, `“${[...new Set([i, j, k])].map((at) => words[at]).join(' ')}”`);
    };
    for (let i = from; i < to; i++) {
      const one = stems[i]!;
      add(mix(sort.word, one), i);
      if (i + 1 >= to) continue;
      const two = mix(mix(sort.pair, one), stems[i + 1]!);
      add(two, i, i + 1);
      if (i + 2 >= to) continue;
      add(mix(mix(mix(sort.triple, one), stems[i + 1]!), stems[i + 2]!), i, i + 1, i + 2);
      const gap = mix(sort.gap, one);
      add(mix(gap, stems[i + 2]!), i, i + 2);
      if (i + 3 < to) add(mix(gap, stems[i + 3]!), i, i + 3);
    }
  }

  /** The words around the passage: lead-ins of the block and within the sentence, the last item of its list, titles. */
  #readSides({ leadIns, tail }: Passage, sink: FeatureSink): void {
    const lead = [...this.#lead.stems.slice(-longestLeadIn)];
    const concepts = new Set(this.#lead.concepts);
    for (const range of leadIns) {
      const [first, to] = this.#wordsIn(range);
      const from = Math.max(first, to - longestLeadIn);
      if (from >= to) continue;
      for (let i = from; i < to; i++) lead.push(this.#stems[i]!);
      const { at, ids } = this.#hits;
      for (let i = firstFrom(at, this.#words.starts[from]!); i < at.length && at[i]! < range.end; i++)
        concepts.add(ids[i]!);
    }
    addRun(lead, sort.leadWord, sort.leadPair, sink, 'words that introduce it');
    if (tail) {
      const [from, to] = this.#wordsIn(tail);
      const last = this.#stems.slice(Math.max(from, to - longestTail), to);
      addRun(last, sort.leadWord, sort.leadPair, sink, 'the end of its list');
    }
    addRun(this.#titles.stems, sort.titleWord, sort.titlePair, sink, 'the title over it');
    for (const concept of concepts) {
      const hash = mix(sort.leadConcept, conceptHash(this.catalogue, concept));
      sink.add(hash);
      sink.name?.(hash, `introduced by ${this.catalogue.lexicon.nameOf(concept)}`);
    }
  }

  #readClauses(index: number, sink: FeatureSink): void {
    for (const subject of this.#subjects.get(this.passages[index]!.start) ?? none) {
      const hash = mix(sort.clause, hashOfName(subject));
      sink.add(hash);
      sink.name?.(hash, subject);
    }
    const before = this.passages[index - 1];
    for (const subject of (before && this.#subjects.get(before.start)) ?? none) {
      const hash = mix(sort.clauseBefore, hashOfName(subject));
      sink.add(hash);
      sink.name?.(hash, `behind ${subject}`);
    }
  }

  #readConcepts({ start, end }: Range, sink: FeatureSink): void {
    const { names, at, ids } = this.#hits;
    const nameOf = (i: number) => this.catalogue.lexicon.nameOf(ids[i]!);
    const from = firstFrom(at, start);
    for (let i = from; i < at.length && at[i]! < end; i++) {
      const one = mix(sort.concept, names[i]!);
      sink.add(one);
      sink.name?.(one, nameOf(i));
      for (let j = Math.max(from, i - conceptWindow); j < i; j++) {
        if (names[j] === names[i]) continue;
        const two = mix(mix(sort.conceptPair, names[j]!), names[i]!);
        sink.add(two);
        sink.name?.(two, `${nameOf(j)} … ${nameOf(i)}`);
      }
    }
  }

  #readShape({ start, end, leadIns }: Passage, words: number, sink: FeatureSink): void {
    const { text, heading } = this.block;
    const add = (which: number, value: number) => {
      const hash = mix(mix(sort.shape, which), value);
      sink.add(hash);
      sink.name?.(hash, 'its shape');
    };
    add(1, 0);
    add(2, Math.min(6, Math.floor(Math.log2(1 + words))));
    add(3, text.slice(start, end).trimEnd().endsWith(':') ? 1 : 0);
    add(4, this.#lead.stems.length + leadIns.length > 0 ? 1 : 0);
    add(5, heading ? 1 : 0);
  }
}

const none: readonly never[] = [];

/** Words that stand around a block. */
interface Side {
  readonly stems: readonly number[];
  readonly concepts: readonly number[];
}

/** Blocks of one list or section share what stands around them, so the last texts are remembered. */
const remembered = new WeakMap<CompiledCatalogue, Map<string, Side>>();
const mostRemembered = 64;

function sideOf(catalogue: CompiledCatalogue, text: string): Side {
  const sides = remembered.get(catalogue) ?? new Map<string, Side>();
  remembered.set(catalogue, sides);
  const known = sides.get(text);
  if (known) return known;
  const { lexicon } = catalogue;
  const side = { stems: stemsOf(text).hashes, concepts: [...new Set(lexicon.scan(wordsOf(text)).concepts)] };
  if (sides.size >= mostRemembered) sides.clear();
  sides.set(text, side);
  return side;
}

function addRun(stems: readonly number[], one: number, two: number, sink: FeatureSink, name: string): void {
  for (let i = 0; i < stems.length; i++) {
    const word = mix(one, stems[i]!);
    sink.add(word);
    sink.name?.(word, name);
    if (i === 0) continue;
    const pair = mix(mix(two, stems[i - 1]!), stems[i]!);
    sink.add(pair);
    sink.name?.(pair, name);
  }
}

/** The first position of an ascending list whose value is at least this. */
function firstFrom(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const hashes = new Map<string, number>();

function hashOfName(name: string): number {
  let hash = hashes.get(name);
  if (hash === undefined) {
    hash = hashOf(name);
    hashes.set(name, hash);
  }
  return hash;
}

/** A concept's number depends on the catalogue's order, so features are made of its name. */
function conceptHash({ lexicon }: CompiledCatalogue, concept: number): number {
  return hashOfName(lexicon.nameOf(concept));
}
