import type { Block, ContractDocument } from '../../document/types.js';
import { inOrderOfText } from '../definedTermNames.js';
import type { DefinitionMatch } from '../definitions/match.js';
import { isMarked } from '../definitions/scope.js';
import type { TermTables } from '../definitions/termTables.js';
import { DefinitionTable, shownOf, type TermChanges } from '../definitions.js';
import type { Incorporation } from '../glossaries/glossary.js';
import type { Definition, FactSettings, Party, TermUse, TermVariant } from '../types.js';
import { capitalsIn } from './occurrences.js';
import { type BlockReading, readTerms } from './reading.js';
import { isUnparted } from './scriptTerms.js';
import { SimilarTerms } from './similarTerms.js';
import { stemOf, TermMatcher, type TermPlace } from './termMatcher.js';
import { UndefinedTable } from './undefinedTable.js';
import { UseTable } from './useTable.js';
import { formsOf } from './variantIndex.js';
import { VariantTable } from './variantTable.js';
import { nameOfTerm, type TermVocabulary } from './vocabulary.js';
import { WordIndex } from './wordIndex.js';
import { wordsOf } from './words.js';

/** What is to be read again. */
export interface Reading {
  readonly document: ContractDocument;
  /** Blocks that are no contract text any more. */
  readonly gone: Iterable<Block>;
  /** Blocks whose words are new, or whose place in a list or table is. */
  readonly fresh: ReadonlySet<Block>;
  /** Blocks that stand in another section than before, and so perhaps where terms are listed, or no longer. */
  readonly resectioned: Iterable<Block>;
  /** Tables, front matter or parts of the draft with titles that are terms have changed, so that definitions may stand elsewhere. */
  readonly retitled: boolean;
  /** The tables that list terms, where they may be others than before. */
  readonly tables: TermTables | undefined;
  /** The parties, as the readings of blocks tell. */
  readonly partiesFrom: (read: (block: Block) => BlockReading) => readonly Party[];
  /** The words of the draft's title, as keys. */
  readonly title: ReadonlySet<string>;
  /** What the draft takes over from others, where that has changed. */
  readonly incorporation: Incorporation | undefined;
}

/** What has changed of the terms. */
export interface TermUpdate {
  /** Blocks that use or define other terms than before, or elsewhere. */
  readonly blocks: ReadonlySet<Block>;
  /** Terms that have other definitions than before. */
  readonly defined: ReadonlySet<string>;
  /** Terms that the draft uses from now on, or no longer. */
  readonly used: ReadonlySet<string>;
  /** Keys of what is used like a term without being one, and has changed. */
  readonly undefinedTerms: ReadonlySet<string>;
  /** Blocks that write terms otherwise than they are defined, where these have other definitions than before. */
  readonly variants: ReadonlySet<Block>;
}

/** Readings of more words than this are not kept while the terms are read, but made again: they take a hundred bytes a word. */
const mostWords = 400_000;

/** The terms of a draft: which it defines, where it uses them, and which it uses without a definition. */
export class Terms {
  readonly definitions = new DefinitionTable();
  readonly #words = new WordIndex();
  /** Finds the terms that the draft defines. */
  readonly #matcher = new TermMatcher();
  readonly #uses = new UseTable();
  /** Finds the terms that count as defined only if they are used. */
  readonly #doubtfulMatcher = new TermMatcher();
  readonly #doubtfulUses = new UseTable();
  readonly #doubtful = new Set<string>();
  readonly #used = new Set<string>();
  readonly #undefined: UndefinedTable;
  readonly #similar = new SimilarTerms();
  /** The defined terms by what they have in common with their other forms. */
  readonly #named = new Map<string, Set<string>>();
  readonly #byName = new Map<string, readonly Definition[]>();
  readonly #variants = new VariantTable();

  constructor(
    private readonly vocabulary: TermVocabulary,
    private readonly settings: FactSettings,
  ) {
    this.#undefined = new UndefinedTable(this.#words, vocabulary, (block) => readTerms(block, vocabulary));
  }

  /** Follows a change of the draft, with a rest after each block. */
  *update({
    document,
    gone,
    fresh,
    resectioned,
    retitled,
    tables,
    partiesFrom,
    title,
    incorporation,
  }: Reading): Generator<void, TermUpdate> {
    const incorporated = incorporation ? this.definitions.glossaries.update(incorporation) : new Set<string>();
    const changes: TermChanges = { placed: new Set(incorporated) };
    const flips = new Set<string>();
    const counted = new Set<string>();
    if (retitled) this.definitions.readDocument(document, tables, changes);
    for (const block of gone) {
      this.#words.update(block, undefined, flips);
      this.definitions.update(block, undefined, changes);
      this.#doubtfulUses.update(block, [], changes.placed);
      this.#uses.update(block, [], counted);
      this.#undefined.update(block, undefined);
      this.#variants.update(block, undefined);
    }
    const readings = new Readings(this.vocabulary);
    for (const block of fresh) {
      const reading = readings.of(block);
      this.#words.update(block, reading, flips);
      this.definitions.update(block, reading.definitions, changes);
      yield;
    }
    for (const block of resectioned) this.definitions.resettle(block, changes);
    this.definitions.setParties(
      partiesFrom((block) => readings.of(block)),
      changes,
    );
    this.#settleDoubtful(fresh, changes.placed, readings);
    const rematched = new Set(fresh);
    const blocks = new Set(this.#settleDefinitions(changes.placed, rematched));
    for (const block of rematched) {
      const reading = readings.of(block);
      const terms = this.#matcher.find(reading);
      const { places, covered } = terms;
      this.#uses.update(block, places, counted);
      this.#variants.update(block, { reading, terms });
      const isRead = block.language === 'en';
      this.#undefined.update(
        block,
        isRead ? capitalsIn(reading, covered, { title }, this.vocabulary, this.settings.included) : undefined,
      );
      yield;
    }
    for (const word of flips) this.#undefined.wordFlipped(word);
    const used = this.#settleUses(new Set([...changes.placed, ...counted]));
    for (const term of incorporated) for (const block of this.#blocksWith(term)) blocks.add(block);
    const variants = new Set<Block>();
    for (const name of new Set([...changes.placed].map(nameOfTerm)))
      if (this.#redefine(name)) for (const block of this.#variants.blocksOf(name)) variants.add(block);
    return { blocks, defined: changes.placed, used, undefinedTerms: this.#settleUndefined(changes.placed), variants };
  }

  /** Whether the draft uses a term that it defines. */
  isUsed(term: string): boolean {
    return this.#used.has(term);
  }

  /** What is defined under a name, in the order of the text. */
  definitionsOf(name: string): readonly Definition[] {
    return this.#byName.get(name) ?? [];
  }

  /** Puts the definitions of a name together. Returns whether they are others than before, apart from their words. */
  #redefine(name: string): boolean {
    const before = this.definitionsOf(name);
    const after = [...(this.#named.get(name) ?? [])]
      .flatMap((term) => this.definitions.byTerm.get(term) ?? [])
      .sort(inOrderOfText);
    if (after.length > 0) this.#byName.set(name, after);
    else this.#byName.delete(name);
    return before.length !== after.length || before.some((definition, i) => !isAlike(definition, after[i]!));
  }

  /** Where a block writes defined terms in another way than the draft defines them, in its order. */
  variantsIn(block: Block): readonly TermVariant[] {
    return this.#variants.in(block);
  }

  /** The uses of defined terms in a block, in its order. */
  usesIn(block: Block): readonly TermUse[] {
    return this.#usesAmong(this.#uses.in(block), block);
  }

  /** The uses of defined terms in a block that is not followed, such as the lines to sign on. */
  findIn(block: Block): readonly TermUse[] {
    return this.#usesAmong(this.#matcher.find(readTerms(block, this.vocabulary)).places, block);
  }

  #usesAmong(places: readonly TermPlace[], block: Block): readonly TermUse[] {
    if (places.length === 0) return [];
    const own = this.definitions.in(block);
    const uses: TermUse[] = [];
    for (const { term, start, end } of places) {
      const definitions = this.definitions.byTerm.get(term);
      // The place that defines a term is no use of it.
      if (!definitions || own.some((d) => d.term === term && d.span!.start < end && start < d.span!.end)) continue;
      uses.push({ term, span: { block, start, end }, definition: shownOf(definitions) });
    }
    return uses.sort((a, b) => a.span.start - b.span.start);
  }

  /** The uses of a defined term, in the order of the text. */
  usesOf(term: string): readonly TermUse[] {
    return this.#uses.blocksOf(term).flatMap((block) => {
      const own = this.#uses.in(block).filter((place) => place.term === term);
      return this.#usesAmong(own, block);
    });
  }

  /** How many uses of a defined term there are. */
  countUses(term: string): number {
    const definitions = this.definitions.byTerm.get(term);
    return definitions ? this.#uses.all(term) - this.#ownPlaces(term, definitions) : 0;
  }

  /** Every use of a defined term, and of what is written like one, in the order of the text. */
  allUses(): readonly TermUse[] {
    const uses = this.#uses.inOrder().flatMap(([block]) => this.usesIn(block));
    for (const { term, uses: places } of this.undefinedTerms.values())
      for (const span of places) uses.push({ term, span, definition: undefined });
    return uses.sort((a, b) => a.span.block.index - b.span.block.index || a.span.start - b.span.start);
  }

  /** What is used like a term that nothing defines, by its key. */
  get undefinedTerms() {
    return this.#undefined.terms;
  }

  /** The one defined term that the words of a key may stand for. */
  similarTo(key: string): string | undefined {
    return this.#similar.of(key);
  }

  /**
   * Counts the uses of the terms that need some to count as defined.
   * @param changed the terms whose places have changed; gets those whose uses have
   */
  #settleDoubtful(fresh: ReadonlySet<Block>, changed: Set<string>, readings: Readings): void {
    const blocks = new Set(this.#doubtful.size > 0 ? fresh : []);
    for (const term of changed) {
      const isDoubtful = this.definitions.isDoubtful(term);
      if (isDoubtful === this.#doubtful.has(term)) continue;
      if (isDoubtful) this.#doubtful.add(term);
      else this.#doubtful.delete(term);
      follow(this.#doubtfulMatcher, term, isDoubtful);
      if (blocks.size < this.#words.size) for (const block of this.#blocksWith(term)) blocks.add(block);
    }
    for (const block of blocks)
      this.#doubtfulUses.update(block, this.#doubtfulMatcher.find(readings.of(block)).places, changed);
  }

  /** The blocks in which words stand that may be some term, be it defined or not, in whatever form. */
  blocksSaying(term: string): ReadonlySet<Block> {
    return new Set(this.#blocksWith(term));
  }

  /** The blocks in which the term may stand, in whatever form. */
  *#blocksWith(term: string): Generator<Block> {
    if (isUnparted(term)) yield* this.#words.blocksThatSay(term);
    else yield* this.#words.blocksWith(wordsOf(term).map(({ key }) => key));
    const stem = stemOf(term);
    if (stem) yield* this.#words.blocksWithStem(stem);
  }

  /**
   * Decides which terms are defined.
   * @param rematched gets the blocks in which that may make a difference to what terms there are
   * @returns those, and the blocks that define other terms than before
   */
  #settleDefinitions(changed: ReadonlySet<string>, rematched: Set<Block>): ReadonlySet<Block> {
    const blocks = new Set<Block>();
    // When the draft is read, all are looked at anyway.
    const seek = rematched.size < this.#words.size;
    for (const term of changed) {
      const before = this.definitions.byTerm.has(term);
      const isUsed = (block: Block, { range }: DefinitionMatch) => this.#isUsedElsewhere(term, block, range);
      const after = this.definitions.settle(term, isUsed, blocks);
      if (before === after) continue;
      follow(this.#matcher, term, after);
      if (seek) for (const block of this.#blocksWith(term)) rematched.add(block);
      const name = this.#setNamed(term, after);
      if (name === undefined) continue;
      this.#variants.setDefined(name, after);
      if (seek) for (const block of this.#blocksWithForms(name)) rematched.add(block);
    }
    for (const block of rematched) blocks.add(block);
    return blocks;
  }

  /** Says of a term whether it is defined. Returns its name if it is the first so called, or was the last. */
  #setNamed(term: string, isDefined: boolean): string | undefined {
    if (isUnparted(term)) return undefined;
    const name = nameOfTerm(term);
    const terms = this.#named.get(name) ?? new Set();
    const before = terms.size > 0;
    if (isDefined) this.#named.set(name, terms.add(term));
    else if (terms.delete(term) && terms.size === 0) this.#named.delete(name);
    return before === terms.size > 0 ? undefined : name;
  }

  /** The blocks that may write a name in some form. */
  *#blocksWithForms(name: string): Generator<Block> {
    for (const form of formsOf(name)) yield* this.#words.blocksWith(form);
  }

  /** Whether the term stands in running text other than at a place. */
  #isUsedElsewhere(term: string, block: Block, range: { readonly start: number; readonly end: number }): boolean {
    const own = this.#doubtfulUses
      .in(block)
      .filter((use) => use.running && use.term === term && use.start < range.end && range.start < use.end);
    return this.#doubtfulUses.running(term) > own.length;
  }

  #settleUses(terms: ReadonlySet<string>): ReadonlySet<string> {
    const changed = new Set<string>();
    for (const term of terms) {
      const used = this.countUses(term) > 0;
      if (used === this.#used.has(term)) continue;
      changed.add(term);
      if (used) this.#used.add(term);
      else this.#used.delete(term);
    }
    return changed;
  }

  /** How many of the places where a term stands are those that define it. */
  #ownPlaces(term: string, definitions: readonly Definition[]): number {
    let count = 0;
    for (const block of new Set(definitions.flatMap(({ span }) => span?.block ?? []))) {
      const own = definitions.filter(({ span }) => span?.block === block);
      for (const use of this.#uses.in(block))
        if (use.term === term && own.some(({ span }) => span!.start < use.end && use.start < span!.end)) count++;
    }
    return count;
  }

  #settleUndefined(defined: ReadonlySet<string>): ReadonlySet<string> {
    const changed = new Set(this.#undefined.settle());
    for (const key of changed) this.#similar.setUndefined(key, this.undefinedTerms.get(key)?.term);
    for (const term of defined) {
      for (const key of this.#similar.setDefined(term, this.definitions.byTerm.has(term))) changed.add(key);
      for (const key of this.#similar.keysNear(term)) changed.add(key);
    }
    return changed;
  }
}

function follow(matcher: TermMatcher, term: string, there: boolean): void {
  if (there) matcher.add(term);
  else matcher.remove(term);
}

/** Reads blocks, each once as long as there is room. */
class Readings {
  readonly #known = new Map<Block, BlockReading>();
  #words = 0;

  constructor(private readonly vocabulary: TermVocabulary) {}

  of(block: Block): BlockReading {
    let reading = this.#known.get(block);
    if (reading) return reading;
    reading = readTerms(block, this.vocabulary);
    this.#words += reading.words.length;
    if (this.#words <= mostWords) this.#known.set(block, reading);
    return reading;
  }
}

/** Whether two definitions in the same place make the same of a term. */
function isAlike(a: Definition, b: Definition): boolean {
  return (
    a.term === b.term &&
    a.names === b.names &&
    a.span?.block === b.span?.block &&
    a.kind === b.kind &&
    isMarked(a) === isMarked(b)
  );
}
