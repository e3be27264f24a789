import type { Block, ContractDocument } from '../document/types.js';
import { BlockTable } from './blockTable.js';
import { type DefinitionContext, definitionContextOf } from './definitions/definitionContext.js';
import { callsItselfCoverPage, certaintyForOthers } from './definitions/forOthers.js';
import { frontMatterDefinitions } from './definitions/frontMatter.js';
import type { DefinitionMatch } from './definitions/match.js';
import { areSameTables, columnOf, type TermColumn, type TermTables } from './definitions/termTables.js';
import { titledParts } from './definitions/titles.js';
import { GlossaryTable } from './glossaries/glossaryTable.js';
import type { Definition, Party } from './types.js';

/** A place that defines a term, or may. */
interface Place {
  readonly block: Block;
  readonly match: DefinitionMatch;
  /** What it counts as; nothing where it does not count. */
  definition?: Definition | undefined;
}

/** Which terms an update may have given another meaning, or none. */
export interface TermChanges {
  /** Terms of which some place has changed. */
  readonly placed: Set<string>;
}

/** The places that give terms their meaning, kept up with the draft. */
export class DefinitionTable {
  /** What other drafts define for this one. */
  readonly glossaries = new GlossaryTable();
  readonly #blocks = new BlockTable<readonly Place[]>();
  /** What the words of each block may define, wherever it stands. */
  readonly #matches = new BlockTable<readonly DefinitionMatch[]>();
  /** The places of each term, unordered. */
  readonly #byTerm = new Map<string, Place[]>();
  readonly #settled = new Map<string, readonly Definition[]>();
  /** The titles of parts of the draft that may be terms, by the block of the title. */
  readonly #titles = new BlockTable<readonly Place[]>();
  #titled: readonly Place[] = [];
  #front: readonly Definition[] = [];
  #roles: ReadonlySet<string> = new Set();
  #context: DefinitionContext | undefined;
  #all: readonly Definition[] | undefined;

  /**
   * Reads the premises of the whole draft anew: its front matter, tables of terms and titled parts.
   * @param tables those that list terms, where they may be others than before
   */
  readDocument(document: ContractDocument, tables: TermTables | undefined, changes: TermChanges): void {
    this.#context = definitionContextOf(document, tables ?? this.#tables);
    const front = frontMatterDefinitions(document.frontMatter);
    if (JSON.stringify(front) !== JSON.stringify(this.#front)) {
      for (const { term } of [...this.#front, ...front]) changes.placed.add(term);
      this.#front = front;
    }
    const titled = placesOfTitles(document);
    if (titled.length === this.#titled.length && titled.every((place, i) => samePlace(place, this.#titled[i]!))) return;
    this.#replace(this.#titled, titled, changes);
    this.#titled = titled;
    this.#titles.clear();
    for (const place of titled) this.#titles.set(place.block, [...(this.#titles.get(place.block) ?? []), place]);
  }

  /** Whether the tables that list terms are still those that the last reading has found. */
  hasTables(tables: TermTables): boolean {
    return areSameTables(this.#tables, tables);
  }

  /** The column of terms in which a cell stands, if it is one. */
  columnOf(cell: Block): TermColumn | undefined {
    return columnOf(this.#tables, cell);
  }

  get #tables(): TermTables {
    return this.#context?.tables ?? new Map();
  }

  /** Takes over what a block may define; undefined when it is gone. */
  update(block: Block, matches: readonly DefinitionMatch[] | undefined, changes: TermChanges): void {
    this.#matches.set(block, matches && matches.length > 0 ? matches : undefined);
    this.#settleAll(block, changes);
  }

  /** Decides anew what the words of a block define, which stands in another section. */
  resettle(block: Block, changes: TermChanges): void {
    const places = this.#blocks.get(block) ?? [];
    const now = this.#placesIn(block);
    const same = places.length === now.length && places.every((place, i) => samePlace(place, now[i]!));
    if (!same) this.#settleAll(block, changes);
  }

  #settleAll(block: Block, changes: TermChanges): void {
    const before = this.#blocks.get(block) ?? [];
    const places = this.#placesIn(block);
    if (before.length === 0 && places.length === 0) return;
    this.#blocks.set(block, places.length > 0 ? places : undefined);
    this.#replace(before, places, changes);
  }

  #placesIn(block: Block): readonly Place[] {
    const isPaired = (this.columnOf(block)?.language ?? 'und') !== 'und';
    const matches = this.#matches.get(block) ?? [];
    return matches
      .filter(({ certainty }) => (certainty === 'if-paired') === isPaired)
      .flatMap((match) => this.#settle(block, match));
  }

  /** Takes over who the parties are: the terms that name them count as names. */
  setParties(parties: readonly Party[], changes: TermChanges): void {
    const roles = new Set(parties.flatMap((party) => party.roles));
    for (const role of [...roles, ...this.#roles]) {
      if (roles.has(role) === this.#roles.has(role)) continue;
      changes.placed.add(role);
      for (const place of this.#byTerm.get(role) ?? []) place.definition = undefined;
    }
    this.#roles = roles;
  }

  /**
   * Decides anew what defines a term. What counts only if the draft uses the term is left out where it does not, where
   * another place or another draft defines the term for certain, and all but the first such place.
   * @param isUsed whether the term stands in running text elsewhere than at a place
   * @param changed gets the blocks that count as defining the term from now on, or no longer
   * @returns whether the draft defines the term
   */
  settle(term: string, isUsed: (block: Block, match: DefinitionMatch) => boolean, changed: Set<Block>): boolean {
    const places = this.#byTerm.get(term) ?? [];
    const certain = places.filter(({ match }) => match.certainty === 'certain').sort(inOrder);
    const incorporated = this.glossaries.of(term);
    const counted =
      certain.length > 0 || incorporated.some(({ assumed }) => !assumed)
        ? certain
        : places
            .toSorted(inOrder)
            .slice(0, 1)
            .filter((p) => isUsed(p.block, p.match));
    for (const place of places) {
      if (!place.definition || counted.includes(place)) continue;
      place.definition = undefined;
      changed.add(place.block);
    }
    const definitions = this.#front.filter((definition) => definition.term === term);
    for (const place of counted) {
      if (!place.definition) {
        place.definition = toDefinition(place, this.#roles);
        changed.add(place.block);
      }
      definitions.push(place.definition);
    }
    definitions.push(...incorporated);
    if (definitions.length > 0) this.#settled.set(term, definitions);
    else this.#settled.delete(term);
    this.#all = undefined;
    return definitions.length > 0;
  }

  /** Whether it depends on its uses whether the term is defined. */
  isDoubtful(term: string): boolean {
    const places = this.#byTerm.get(term);
    return places?.every(({ match }) => match.certainty !== 'certain') ?? false;
  }

  get byTerm(): ReadonlyMap<string, readonly Definition[]> {
    return this.#settled;
  }

  /** The definitions in a block, in its order. */
  in(block: Block): readonly Definition[] {
    const places = this.#blocks.get(block) ?? [];
    const titles = this.#titles.get(block) ?? [];
    if (places.length + titles.length === 0) return [];
    return [...places, ...titles]
      .flatMap(({ definition }) => definition ?? [])
      .sort((a, b) => a.span!.start - b.span!.start);
  }

  /** Whether the block is the title of a part that may be a term. */
  isTitle(block: Block): boolean {
    return this.#titles.has(block);
  }

  /** All definitions in the order of the text; those of the front matter first, those by a title last. */
  get all(): readonly Definition[] {
    this.#all ??= this.#inOrder();
    return this.#all;
  }

  /**
   * What would define a term for others that take over the draft's definitions, and does not do so here: labels and titles
   * that nobody uses, all rows and headings where the draft calls itself a cover page, and all entries where it is no
   * contract but a list of terms. Only the latter are certain.
   */
  possible(document: ContractDocument): readonly Definition[] {
    const counted = this.#settled;
    const found: Definition[] = [];
    const add = (block: Block, match: DefinitionMatch) => {
      if (counted.has(match.term) || match.external || block === document.title?.block) return;
      const certainty = certaintyForOthers(match, !document.isContract, isCoverPage);
      if (certainty) found.push(toDefinition({ block, match: { ...match, certainty } }, this.#roles));
    };
    const isCoverPage = callsItselfCoverPage(document);
    for (const [block, matches] of this.#matches.inOrder())
      for (const match of matches)
        if (match.certainty !== 'if-paired') add(block, this.#settle(block, match)[0]?.match ?? match);
    for (const { block, match } of this.#titled) add(block, match);
    return found;
  }

  #inOrder(): readonly Definition[] {
    const all = [...this.#front];
    const add = ({ definition }: Place) => definition && all.push(definition);
    for (const [, places] of this.#blocks.inOrder()) places.forEach(add);
    this.#titled.forEach(add);
    return all;
  }

  /** Decides what the place of the block decides. */
  #settle(block: Block, match: DefinitionMatch): readonly Place[] {
    const context = this.#context!;
    if (match.certainty === 'if-paired') return [{ block, match: { ...match, certainty: 'certain' } }];
    if (match.certainty === 'if-listed') {
      if (context.isListed(block)) return [{ block, match: { ...match, certainty: 'certain' } }];
      return block.cell ? [{ block, match: { ...match, certainty: 'if-used' } }] : [];
    }
    if (match.certainty === 'if-cover-page')
      return context.isCoverPage(block) || (match.kind === 'heading' && context.isListed(block))
        ? [{ block, match: { ...match, certainty: 'if-used' } }]
        : [];
    return [{ block, match }];
  }

  #replace(before: readonly Place[], after: readonly Place[], changes: TermChanges): void {
    for (const place of before) {
      const { term } = place.match;
      const left = this.#byTerm.get(term)!.filter((other) => other !== place);
      if (left.length > 0) this.#byTerm.set(term, left);
      else this.#byTerm.delete(term);
      changes.placed.add(term);
    }
    for (const place of after) {
      const { term } = place.match;
      const places = this.#byTerm.get(term);
      if (places) places.push(place);
      else this.#byTerm.set(term, [place]);
      changes.placed.add(term);
    }
  }
}

/** Places in blocks come before those of titles, which come in the order of their parts. */
function inOrder(a: Place, b: Place): number {
  const titled = Number(a.match.titled ?? false) - Number(b.match.titled ?? false);
  return titled || a.block.index - b.block.index || a.match.range.start - b.match.range.start;
}

const samePlace = ({ block, match }: Place, other: Place) =>
  block === other.block &&
  match.term === other.match.term &&
  match.certainty === other.match.certainty &&
  match.range.start === other.match.range.start &&
  match.range.end === other.match.range.end;

/** The title of a schedule or a cover page counts as a term if the draft uses it as one. */
function placesOfTitles(document: ContractDocument): readonly Place[] {
  return titledParts(document).map(({ title, section: { titleSpan } }) => {
    const range = { start: titleSpan.start, end: titleSpan.end };
    const match = { term: title, kind: 'heading', range, body: range, certainty: 'if-used', titled: true } as const;
    return { block: titleSpan.block, match };
  });
}

function toDefinition({ block, match }: Place, roles: ReadonlySet<string>): Definition {
  const { term, kind, range, body, external, self, certainty } = match;
  const names = self ? 'agreement' : roles.has(term) || /^part(?:y|ies)$/i.test(term) ? 'party' : undefined;
  return {
    term,
    kind,
    span: { block, ...range },
    body: { block, ...body },
    external: external ?? false,
    names,
    assumed: certainty !== 'certain',
  };
}

// Of several definitions of a term the one that says most is shown: a meaning before a mention, here before elsewhere.
const rank = ({ external, kind }: Definition) => (external ? 2 : 0) + (telling.has(kind) ? 0 : 1);
const telling: ReadonlySet<Definition['kind']> = new Set(['means', 'list', 'glossary']);

/** Of the definitions of a term the one that it is shown with. */
export function shownOf(definitions: readonly Definition[]): Definition | undefined {
  return definitions.reduce<Definition | undefined>(
    (best, definition) => (best && rank(best) <= rank(definition) ? best : definition),
    undefined,
  );
}
