import type { Block } from '../../document/types.js';
import { BlockTable, Tally } from '../blockTable.js';
import type { Definition, DefinitionGraph, TermUse } from '../types.js';
import { generaOf, saysNoMore } from './genus.js';
import { type Meaning, meaningsOf } from './meanings.js';

/** What the graph reads of the draft. */
export interface GraphFacts {
  definitionsIn(block: Block): readonly Definition[];
  usesIn(block: Block): readonly TermUse[];
  /** The block that introduces a block: its words go on with what that one says. */
  introducerOf(block: Block): Block | undefined;
}

interface Link {
  readonly from: string;
  readonly to: string;
}

/** What a block adds. */
interface Entry {
  /** A definition of `from` uses `to`. */
  readonly links: readonly Link[];
  /** A definition of `from` says that it is a `to`. */
  readonly genera: readonly Link[];
  /** The terms that it uses otherwise than to say what another term means, each once. */
  readonly applied: readonly string[];
}

const nothing: Entry = { links: [], genera: [], applied: [] };

/** What introduces a block is looked for so far up. */
const deepest = 6;

/** Which definitions rest on which, kept up with the draft. */
export class DefinitionLinks implements DefinitionGraph {
  readonly #entries = new BlockTable<Entry>();
  readonly #links = new LinkTable('link');
  readonly #genera = new LinkTable('genus');
  readonly #applied = new Tally<string>();

  constructor(private readonly facts: GraphFacts) {}

  termsIn(term: string): readonly string[] {
    return this.#links.from(term);
  }

  eachTermIn(term: string): Iterable<string> {
    return this.#links.eachFrom(term);
  }

  termsUsing(term: string): readonly string[] {
    return this.#links.to(term);
  }

  genera(term: string): readonly string[] {
    return this.#genera.from(term);
  }

  get withGenus(): Iterable<string> {
    return this.#genera.sources;
  }

  isApplied(term: string): boolean {
    return this.#applied.has(term);
  }

  /**
   * Takes over what some blocks define and use, in place of what they did.
   * @param gone blocks that are no contract text any more
   * @returns whether a link has come or gone, or a term is applied from now on or no longer
   */
  update(gone: Iterable<Block>, touched: Iterable<Block>): boolean {
    const flips: Flips = new Set();
    for (const block of gone) this.#replace(block, nothing, flips);
    for (const block of touched) this.#replace(block, this.#read(block), flips);
    return flips.size > 0;
  }

  #read(block: Block): Entry {
    const uses = this.facts.usesIn(block);
    if (uses.length === 0) return nothing;
    const meanings = meaningsOf(this.facts.definitionsIn(block));
    const further = this.#meaningsThatGoOn(block);
    const entry = { links: new Map<string, Link>(), genera: new Map<string, Link>(), applied: new Set<string>() };
    for (const use of uses) {
      const around = [
        ...meanings.filter(({ start, end }) => start <= use.span.start && use.span.end <= end),
        ...further,
      ];
      for (const { definition } of around) add(entry.links, definition.term, use.term);
      if (!around.some(({ definesOnly }) => definesOnly)) entry.applied.add(use.term);
    }
    for (const meaning of meanings) {
      const { term } = meaning.definition;
      for (const genus of meaning.definesOnly ? generaOf(block.prose.text, meaning, uses) : [])
        if (genus.term !== term || saysNoMore(block.prose.text, meaning, genus)) add(entry.genera, term, genus.term);
    }
    return { links: [...entry.links.values()], genera: [...entry.genera.values()], applied: [...entry.applied].sort() };
  }

  /** The meanings that go on in a block: those at the end of a block that introduces it. */
  #meaningsThatGoOn(block: Block): readonly Meaning[] {
    const found: Meaning[] = [];
    let at = this.facts.introducerOf(block);
    for (let depth = 0; at && depth < deepest; depth++, at = this.facts.introducerOf(at)) {
      const end = at.prose.text.trimEnd().length;
      for (const meaning of meaningsOf(this.facts.definitionsIn(at)))
        if (meaning.definesOnly && meaning.end >= end) found.push(meaning);
    }
    return found;
  }

  #replace(block: Block, after: Entry, flips: Flips): void {
    const before = this.#entries.get(block) ?? nothing;
    if (before === after) return;
    this.#entries.set(block, after === nothing ? undefined : after);
    this.#count(before, -1, flips);
    this.#count(after, 1, flips);
  }

  #count({ links, genera, applied }: Entry, by: 1 | -1, flips: Flips): void {
    for (const link of links) this.#links.add(link, by, flips);
    for (const link of genera) this.#genera.add(link, by, flips);
    for (const term of applied) count(this.#applied, term, by, flips, term);
  }
}

/** What has come or gone; what does both in one update has not changed. */
type Flips = Set<string>;

function add(links: Map<string, Link>, from: string, to: string): void {
  links.set(`${from}\n${to}`, { from, to });
}

/** Links from term to term, counted, in both directions. */
class LinkTable {
  readonly #forward = new Map<string, Tally<string>>();
  readonly #backward = new Map<string, Tally<string>>();

  constructor(private readonly kind: string) {}

  get sources(): Iterable<string> {
    return [...this.#forward].flatMap(([term, { size }]) => (size > 0 ? [term] : []));
  }

  from(term: string): readonly string[] {
    return [...(this.#forward.get(term)?.keys() ?? [])].sort();
  }

  eachFrom(term: string): Iterable<string> {
    return this.#forward.get(term)?.keys() ?? [];
  }

  to(term: string): readonly string[] {
    return [...(this.#backward.get(term)?.keys() ?? [])].sort();
  }

  add({ from, to }: Link, by: 1 | -1, flips: Flips): void {
    count(tallyOf(this.#forward, from), to, by, flips, `${this.kind} ${from}\n${to}`);
    tallyOf(this.#backward, to).add(from, by);
  }
}

function tallyOf(table: Map<string, Tally<string>>, key: string): Tally<string> {
  let tally = table.get(key);
  if (!tally) {
    tally = new Tally();
    table.set(key, tally);
  }
  return tally;
}

function count(tally: Tally<string>, key: string, by: 1 | -1, flips: Flips, name: string): void {
  const before = tally.has(key);
  tally.add(key, by);
  if (before !== tally.has(key) && !flips.delete(name)) flips.add(name);
}
