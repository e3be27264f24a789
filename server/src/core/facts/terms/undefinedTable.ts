import type { Block, Span } from '../../document/types.js';
import { BlockTable, Tally } from '../blockTable.js';
import { place } from './contexts.js';
import { isUsedAsTerm } from './evidence.js';
import type { BlockCapitals, CapitalPlace, Capitals } from './occurrences.js';
import type { BlockReading } from './reading.js';
import type { TermVocabulary } from './vocabulary.js';
import type { WordIndex } from './wordIndex.js';
import { isAdjoining } from './words.js';

/** What is written like a defined term, and is none. */
export interface UndefinedTerm {
  /** The form in which the words stand most often. */
  readonly term: string;
  /** In the order of the text. */
  readonly uses: readonly Span[];
}

/** Capitalised words with the same key, wherever they stand. */
interface Group {
  readonly key: string;
  readonly blocks: BlockTable<readonly CapitalPlace[]>;
  readonly names: Tally<string>;
  /** Places within a longer name of which a defined term is a part. */
  taken: number;
  /** The key under which the words are looked at: their own, or that of the longer name which they always are a part of. */
  countedAs: string;
}

/** What joins two names in a key. */
const joint = ' and ';

/** Groups the capitalised words of a draft, and keeps up which of them are used like defined terms. */
export class UndefinedTable {
  readonly #blocks = new BlockTable<BlockCapitals>();
  readonly #groups = new Map<string, Group>();
  /** The groups that are looked at under a key. */
  readonly #counted = new Map<string, Set<Group>>();
  /** Those keys by each of their words. */
  readonly #byWord = new Map<string, Set<string>>();
  readonly #introduced = new Tally<string>();
  readonly #terms = new Map<string, UndefinedTerm>();
  /** For a phrase, a block in which it stands in small letters; none, where there is no such block. */
  readonly #twins = new Map<string, Block | 'none'>();
  readonly #changedGroups = new Set<Group>();
  readonly #changedKeys = new Set<string>();

  constructor(
    private readonly words: WordIndex,
    private readonly vocabulary: TermVocabulary,
    private readonly read: (block: Block) => BlockReading,
  ) {}

  /** The terms by their keys. */
  get terms(): ReadonlyMap<string, UndefinedTerm> {
    return this.#terms;
  }

  /** Takes over what a block has, in place of what it had; nothing when it is gone. */
  update(block: Block, capitals: BlockCapitals | undefined): void {
    const before = this.#blocks.take(block);
    if (before) this.#count(block, before, -1);
    if (capitals && capitals.places.length + capitals.introduced.length > 0) {
      this.#blocks.set(block, capitals);
      this.#count(block, capitals, 1);
    }
    this.#forgetTwins(block);
  }

  /** A word stands in small letters from now on, or no longer. */
  wordFlipped(word: string): void {
    for (const key of this.#byWord.get(word) ?? []) this.#changedKeys.add(key);
  }

  /** Decides anew on what has changed. Returns the keys of terms that are others than before, have come or have gone. */
  settle(): ReadonlySet<string> {
    for (const group of this.#changedGroups) this.#regroup(group);
    this.#changedGroups.clear();
    const changed = new Set<string>();
    for (const key of this.#changedKeys) {
      for (const joined of this.#joinedTo(key)) this.#changedKeys.add(joined);
      const before = this.#terms.has(key);
      const term = this.#judge(key);
      if (term) this.#terms.set(key, term);
      else this.#terms.delete(key);
      if (before || term) changed.add(key);
    }
    this.#changedKeys.clear();
    return changed;
  }

  #count(block: Block, { places, introduced }: BlockCapitals, by: 1 | -1): void {
    for (const key of introduced) {
      this.#introduced.add(key, by);
      this.#changedKeys.add(key);
    }
    for (const found of places) {
      const group = this.#groupOf(found.key);
      this.#changedGroups.add(group);
      group.names.add(found.name, by);
      if (found.name !== found.key && !found.whole) group.taken += by;
      if (by < 0) group.blocks.take(block);
      else group.blocks.set(block, [...(group.blocks.get(block) ?? []), found]);
    }
  }

  #groupOf(key: string): Group {
    let group = this.#groups.get(key);
    if (!group) {
      group = { key, blocks: new BlockTable(), names: new Tally(), taken: 0, countedAs: key };
      this.#groups.set(key, group);
      this.#countAs(group, key);
    }
    return group;
  }

  /** `Statement` that always stands in `Statement of Work` is a part of that. */
  #regroup(group: Group): void {
    const [name] = group.names.keys();
    const isPart = group.names.size === 1 && name !== group.key && group.taken === 0;
    this.#changedKeys.add(group.countedAs);
    this.#countAs(group, isPart ? name! : group.key);
    this.#changedKeys.add(group.countedAs);
    if (group.blocks.size > 0) return;
    this.#groups.delete(group.key);
    this.#uncount(group);
  }

  #countAs(group: Group, key: string): void {
    if (group.countedAs !== key) this.#uncount(group);
    group.countedAs = key;
    const groups = this.#counted.get(key);
    if (groups) {
      groups.add(group);
      return;
    }
    this.#counted.set(key, new Set([group]));
    for (const word of key.split(' ')) {
      const keys = this.#byWord.get(word);
      if (keys) keys.add(key);
      else this.#byWord.set(word, new Set([key]));
    }
  }

  #uncount(group: Group): void {
    const key = group.countedAs;
    const groups = this.#counted.get(key);
    groups?.delete(group);
    if (!groups || groups.size > 0) return;
    this.#counted.delete(key);
    this.#twins.delete(key);
    for (const word of key.split(' ')) {
      const keys = this.#byWord.get(word);
      keys?.delete(key);
      if (keys?.size === 0) this.#byWord.delete(word);
    }
  }

  /** The keys of two names of which this is the second: `Dyer Rules and Mill Rules`. */
  *#joinedTo(key: string): Generator<string> {
    for (const other of this.#byWord.get(key.slice(key.lastIndexOf(' ') + 1)) ?? [])
      if (other.endsWith(`${joint}${key}`)) yield other;
  }

  /** Whether the key is two names, of which the second also stands alone and is looked at by itself. */
  #isJoined(key: string): boolean {
    const at = key.lastIndexOf(joint);
    return at > 0 && this.#counted.has(key.slice(at + joint.length));
  }

  #judge(key: string): UndefinedTerm | undefined {
    if (this.#isJoined(key)) return undefined;
    const places = this.#placesOf(key);
    if (places.length === 0) return undefined;
    const keys = key.split(' ');
    const used = isUsedAsTerm({
      places: places.map(({ found }) => found),
      keys,
      introduced: this.#introduced.has(key),
      isPlain: (word) =>
        this.words.isSmall(word) || this.vocabulary.plainWords.has(word) || this.vocabulary.technical.has(word),
      isPartyNoun: (word) => this.vocabulary.partyNouns.has(word),
      hasTwin: () => this.#hasTwin(key, keys),
      isAlwaysDefined: this.vocabulary.alwaysDefined.has(key),
    });
    if (!used) return undefined;
    const uses = places.map(({ block, found: { start, end } }) => ({ block, start, end }));
    return { term: mostFrequent(places.map(({ found }) => found.form)), uses };
  }

  /** The places that are looked at under a key, each once, in the order of the text. */
  #placesOf(key: string): readonly { readonly block: Block; readonly found: Capitals }[] {
    const places: { block: Block; found: Capitals }[] = [];
    for (const group of this.#counted.get(key) ?? []) {
      const part = group.key !== key;
      for (const [block, list] of group.blocks)
        for (const found of list) places.push({ block, found: part ? found.whole! : found });
    }
    places.sort((a, b) => a.block.index - b.block.index || a.found.start - b.found.start);
    return places.filter(
      ({ block, found }, i) => places[i - 1]?.block !== block || places[i - 1]!.found.start !== found.start,
    );
  }

  #hasTwin(key: string, keys: readonly string[]): boolean {
    let twin = this.#twins.get(key);
    if (twin === undefined) {
      const candidates = this.words.blocksWith(keys).filter((block) => this.words.hasSmall(block, keys));
      twin = candidates.find((block) => standsSmall(this.read(block), keys)) ?? 'none';
      this.#twins.set(key, twin);
    }
    return twin !== 'none';
  }

  /** What is known of phrases in small letters does not hold for what a block may have changed. */
  #forgetTwins(block: Block): void {
    for (const [key, twin] of this.#twins) {
      if (twin !== block && !(twin === 'none' && this.words.hasSmall(block, key.split(' ')))) continue;
      this.#twins.delete(key);
      this.#changedKeys.add(key);
    }
  }
}

/** Whether the words stand one after the other in small letters in running text. */
function standsSmall({ words, places }: BlockReading, keys: readonly string[]): boolean {
  return words.some((_, at) =>
    keys.every((key, i) => {
      const word = words[at + i];
      return (
        word?.key === key &&
        word.form === 'lower' &&
        (i === 0 ? !(places[at]! & (place.quoted | place.bracketed)) : isAdjoining(word))
      );
    }),
  );
}

function mostFrequent(forms: readonly string[]): string {
  const counts = new Tally<string>();
  for (const form of forms) counts.add(form);
  let most = forms[0]!;
  for (const [form, count] of counts.entries()) if (count > counts.get(most)) most = form;
  return most;
}
