import type { Block, ContractDocument } from '../../document/types.js';
import type { CatalogueClause, CatalogueElement, ClauseCatalogue } from '../../packs/clauseCatalogue.js';
import { lawPacks } from '../../packs/law.js';
import type { Pack } from '../../packs/types.js';
import { BlockTable } from '../blockTable.js';
import { OrderedLists } from '../inOrder.js';
import { jurisdictionsOf, tellsCountry } from '../jurisdictions.js';
import { type AgreementTime, type LawFact, lawInForce } from '../lawInForce.js';
import { vocabularyOf } from '../terms/vocabulary.js';
import type {
  Agreement,
  Applicability,
  ClauseState,
  ClauseStatus,
  Definition,
  ElementStatus,
  Jurisdiction,
  Party,
} from '../types.js';
import { applicability, isExpected, type Situation } from './applies.js';
import { type CompiledCatalogue, compileCatalogue, type Subject } from './compile.js';
import type { ConceptSet } from './conceptSet.js';
import { type Context, ContextTable } from './context.js';
import { conceptsIn, type Evidence, evidenceIn } from './evidence.js';
import { type Found, Homes } from './home.js';
import { inOrder, LazyElement, LazyStatus } from './lazyStatus.js';

/** What the clauses of a draft are read from, besides its blocks. */
export interface ClauseReading {
  readonly document: ContractDocument;
  /** Blocks that are no contract text any more. */
  readonly gone: Iterable<Block>;
  /** Blocks of the contract whose words or place are new. */
  readonly fresh: ReadonlySet<Block>;
}

/** The definitions as clauses read them. */
export interface DefinitionsByName {
  /** The definitions of a term, written so apart from its capitals, in the order of the text. */
  definitionsOf(lowerCase: string): readonly Definition[];
}

/** What clauses are judged by, besides the evidence. */
export interface Judgement {
  readonly document: ContractDocument;
  readonly agreement: Agreement;
  readonly parties: readonly Party[];
  readonly stated: readonly string[] | undefined;
  readonly definitions: DefinitionsByName;
  readonly time: AgreementTime;
}

interface Entry {
  readonly text: string;
  /** The concepts of what stands around the block: its evidence depends on no more of that. */
  readonly outside: ConceptSet;
  readonly leadInBlock: Block | undefined;
  readonly evidence: readonly Evidence[];
  readonly found: readonly Found[];
}

/** What a draft has of the clauses of the review map, kept up with it. */
export class ClauseTable {
  readonly #catalogue: CompiledCatalogue;
  readonly #contexts = new ContextTable();
  readonly #blocks = new BlockTable<Entry>();
  readonly #bySubject = new OrderedLists<Subject, Found>(inOrder);
  #byDefinition: ReadonlyMap<Subject, readonly Found[]> = new Map();
  #homes: Homes | undefined;
  #statuses: readonly ClauseStatus[] = [];
  #jurisdictions: readonly Jurisdiction[] = [];
  /** From what, besides the evidence, the countries have been read, and whether that evidence has changed since. */
  #parties: readonly Party[] | undefined;
  #stated: readonly string[] | undefined;
  #jurisdictionsDue = true;
  #law: readonly LawFact[] = [];

  constructor(private readonly pack: Pack) {
    this.#catalogue = compileCatalogue(pack.clauses);
  }

  /** Whether the draft has evidence of a clause, an element or a signal. */
  has(subject: Subject): boolean {
    return this.#has(subject);
  }

  /** What introduces a block of the contract in the pack's language; the same object as long as that stays the same. */
  contextOf(block: Block): Context | undefined {
    return this.#blocks.has(block) ? this.#contexts.of(block) : undefined;
  }

  /** The evidence that a block has by its words and what introduces it. */
  evidenceIn(block: Block): readonly Evidence[] {
    return this.#blocks.get(block)?.evidence ?? [];
  }

  get catalogue(): CompiledCatalogue {
    return this.#catalogue;
  }

  /** Every clause that the pack describes, in the order of the review map. */
  get statuses(): readonly ClauseStatus[] {
    return this.#statuses;
  }

  /** The countries that the agreement touches. */
  get jurisdictions(): readonly Jurisdiction[] {
    return this.#jurisdictions;
  }

  /** The rules of law that bear on the agreement. */
  get law(): readonly LawFact[] {
    return this.#law;
  }

  /** Follows a change of the draft's blocks, with a rest after each. Returns whether some evidence has changed. */
  *update({ document, gone, fresh }: ClauseReading): Generator<void, boolean> {
    this.#homes ??= new Homes(document, this.#catalogue);
    let changed = false;
    for (const block of gone) if (this.#replace(block, undefined)) changed = true;
    for (const block of this.#contexts.update(document, gone, fresh)) {
      const entry = block.language === this.pack.language ? this.#read(block) : undefined;
      // Evidence may stay as it is while the words that introduce it move.
      if (this.#replace(block, entry) || entry?.found.length) changed = true;
      yield;
    }
    return changed;
  }

  /** Takes over which definitions are evidence by themselves. */
  readDefinitions(agreement: Agreement, definitions: DefinitionsByName): void {
    this.#byDefinition = evidenceByDefinition(this.#catalogue.source, agreement.information, definitions);
    this.#jurisdictionsDue = true;
  }

  /**
   * Judges all clauses by what evidence there is now.
   * @param stated the countries that the front matter names, in place of those that the draft does
   */
  judge({ document, agreement, parties, stated, definitions, time }: Judgement): void {
    const homes = this.#homes!;
    const found = (subjects: readonly Subject[]) => this.#found(subjects);
    if (this.#jurisdictionsDue || parties !== this.#parties || String(stated) !== String(this.#stated))
      this.#jurisdictions = jurisdictionsOf(stated, parties, found, vocabularyOf(this.pack));
    this.#jurisdictionsDue = false;
    this.#parties = parties;
    this.#stated = stated;
    const situation: Situation = {
      agreement,
      parties,
      jurisdictions: this.#jurisdictions,
      countryGroups: this.#catalogue.source.countryGroups,
      readable: document.language === this.pack.language,
      has: (subject) => this.#has(subject),
      isAskedByLaw: (subject) => this.#law.some(({ rule }) => rule.bears === subject && !rule.presence),
    };
    this.#law = lawInForce(lawPacks, situation, time);
    const definition = () =>
      definitions.definitionsOf(agreement.information.toLowerCase()).find(({ span }) => span)?.span ??
      homes.secretInformation(
        found([this.#has('confidential-information') ? 'confidential-information' : '#confidentiality-duty']),
      );
    this.#statuses = this.#catalogue.source.clauses.map((clause) => {
      const subjects = [clause.clause, ...required(clause).map((e) => `${clause.clause}/${e.element}`)];
      const there = subjects.some((subject) => this.#has(subject));
      const { status, elements, applies } = this.#stateOf(clause, there, situation);
      const all = [clause.clause, ...(clause.elements ?? []).map(({ element }) => `${clause.clause}/${element}`)];
      // What says most of a clause, its elements included, is its place.
      const evidence = () => found(subjects);
      const home = () =>
        homes.of(clause, clause.leadIn ? evidence() : all.flatMap((subject) => this.#foundOf(subject)), definition);
      return new LazyStatus(clause.clause, status, elements, applies, evidence, home);
    });
  }

  #has(subject: Subject): boolean {
    return this.#bySubject.has(subject) || this.#byDefinition.has(subject);
  }

  /** The evidence of several subjects, in the order of the draft. */
  #found(subjects: readonly Subject[]): readonly Found[] {
    const lists = subjects.map((subject) => this.#foundOf(subject)).filter((list) => list.length > 0);
    return lists.length > 1 ? lists.flat().sort(inOrder) : (lists[0] ?? []);
  }

  #foundOf(subject: Subject): readonly Found[] {
    const found = this.#bySubject.get(subject) ?? [];
    const defined = this.#byDefinition.get(subject);
    return defined ? [...found, ...defined].sort(inOrder) : found;
  }

  #read(block: Block): Entry {
    const { leadIn, titles, leadInBlock } = this.#contexts.of(block)!;
    const { text } = block.prose;
    const outside = conceptsIn(this.#catalogue, titles, leadIn);
    const before = this.#blocks.get(block);
    const same = before?.text === text && before.outside === outside;
    if (same && before.leadInBlock === leadInBlock) return before;
    const evidence = same ? before.evidence : evidenceIn(this.#catalogue, text, outside);
    return { text, outside, leadInBlock, evidence, found: evidence.map((one) => ({ ...one, block, leadInBlock })) };
  }

  #replace(block: Block, after: Entry | undefined): boolean {
    const before = this.#blocks.get(block);
    if (before === after) return false;
    this.#blocks.set(block, after);
    for (const found of before?.found ?? []) this.#bySubject.delete(found.subject, found);
    for (const found of after?.found ?? []) this.#bySubject.add(found.subject, found);
    for (const { subject } of [...(before?.found ?? []), ...(after?.found ?? [])])
      if (tellsCountry.has(subject)) this.#jurisdictionsDue = true;
    return (before?.found.length ?? 0) + (after?.found.length ?? 0) > 0;
  }

  #stateOf(
    clause: CatalogueClause,
    there: boolean,
    situation: Situation,
  ): {
    readonly status: ClauseState;
    readonly elements: readonly ElementStatus[];
    readonly applies: Applicability;
  } {
    const applies = applicability(clause.when, situation);
    const readable = applicability(undefined, situation).expected;
    const judgedHere = readable && there && clause.judgedAnywhere && situation.agreement.betweenParties;
    const judged = applies.expected || judgedHere;
    const elements = (clause.elements ?? []).map((element): ElementStatus => {
      const subject = `${clause.clause}/${element.element}`;
      const wanted = judged && isExpected(element.when, situation);
      const status = this.#has(subject) ? 'present' : wanted ? 'missing' : 'not-applicable';
      return new LazyElement(element.element, status, () => this.#found([subject]));
    });
    return { status: stateOf(clause, there, applies.expected, elements), elements, applies };
  }
}

/** The definition of a term may be evidence by itself, as that of Confidential Information is. */
function evidenceByDefinition(
  { signals, clauses }: ClauseCatalogue,
  information: string,
  definitions: DefinitionsByName,
): ReadonlyMap<Subject, readonly Found[]> {
  const evidence = new Map<Subject, Found[]>();
  const add = (subject: Subject, terms: readonly string[] | undefined) => {
    for (const name of terms ?? []) {
      const term = name === '{information}' ? information.toLowerCase() : name;
      for (const { span, external } of definitions.definitionsOf(term)) {
        if (!span || external) continue;
        const { block, start, end } = span;
        const found = { subject, block, start, end, words: { start, end }, leadInBlock: undefined };
        evidence.set(subject, [...(evidence.get(subject) ?? []), found]);
      }
    }
  };
  for (const { signal, defines } of signals) add(`#${signal}`, defines);
  for (const { clause, defines, elements } of clauses) {
    add(clause, defines);
    for (const element of elements ?? []) add(`${clause}/${element.element}`, element.defines);
  }
  return evidence;
}

function required(clause: CatalogueClause): readonly CatalogueElement[] {
  return (clause.elements ?? []).filter((element) => element.required);
}

function stateOf(
  clause: CatalogueClause,
  there: boolean,
  expected: boolean,
  elements: readonly ElementStatus[],
): ClauseState {
  if (!there) return expected ? 'missing' : 'not-applicable';
  const needed = new Set(required(clause).map((e) => e.element));
  return elements.some((e) => needed.has(e.element) && e.status === 'missing') ? 'weak' : 'present';
}
