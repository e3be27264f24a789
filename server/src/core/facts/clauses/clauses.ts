import type { Block, ContractDocument, Span } from '../../document/types.js';
import type { CatalogueClause, CatalogueElement, ClauseCatalogue } from '../../packs/clauseCatalogue.js';
import type { Pack } from '../../packs/types.js';
import { BlockTable } from '../blockTable.js';
import type { Agreement, ClauseState, ClauseStatus, Definition, ElementStatus } from '../types.js';
import { isExpected, type Situation } from './applies.js';
import { type CompiledCatalogue, compileCatalogue, type Subject } from './compile.js';
import type { ConceptSet } from './conceptSet.js';
import { ContextTable } from './context.js';
import { conceptsIn, type Evidence, evidenceIn } from './evidence.js';
import { type Found, Homes } from './home.js';

/** The draft says that its terms are those of another document: what it lacks may stand there. */
const elsewhere: Subject = '#incorporates-terms';

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
  readonly #bySubject = new Map<Subject, Map<Block, readonly Found[]>>();
  #byDefinition: ReadonlyMap<Subject, readonly Found[]> = new Map();
  #homes: Homes | undefined;
  #statuses: readonly ClauseStatus[] = [];

  constructor(private readonly pack: Pack) {
    this.#catalogue = compileCatalogue(pack.clauses);
  }

  /** Every clause that the pack describes, in the order of the review map. */
  get statuses(): readonly ClauseStatus[] {
    return this.#statuses;
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
  }

  /** Judges all clauses by what evidence there is now. */
  judge(document: ContractDocument, agreement: Agreement, definitions: DefinitionsByName): void {
    const homes = this.#homes!;
    const situation: Situation = {
      agreement,
      readable: document.language === this.pack.language,
      has: (subject) => this.#has(subject),
    };
    const definition = () =>
      definitions.definitionsOf(agreement.information.toLowerCase()).find(({ span }) => span)?.span ??
      homes.secretInformation(
        this.#has('confidential-information')
          ? this.#found(['confidential-information'])
          : this.#found(['#confidentiality-duty']),
      );
    this.#statuses = this.#catalogue.source.clauses.map((clause) => {
      const subjects = [clause.clause, ...required(clause).map((e) => `${clause.clause}/${e.element}`)];
      const there = subjects.some((subject) => this.#has(subject));
      const { status, elements } = this.#stateOf(clause, there, situation);
      return new LazyStatus(
        clause.clause,
        status,
        elements,
        () => this.#found(subjects),
        (found) => homes.of(clause, found, definition),
      );
    });
  }

  #has(subject: Subject): boolean {
    return this.#bySubject.has(subject) || this.#byDefinition.has(subject);
  }

  /** The evidence of several subjects, in the order of the draft. */
  #found(subjects: readonly Subject[]): readonly Found[] {
    const found: Found[] = [];
    for (const subject of subjects) {
      for (const list of this.#bySubject.get(subject)?.values() ?? []) found.push(...list);
      found.push(...(this.#byDefinition.get(subject) ?? []));
    }
    return found.sort(inOrder);
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
    for (const { subject } of before?.found ?? []) {
      const blocks = this.#bySubject.get(subject);
      blocks?.delete(block);
      if (blocks?.size === 0) this.#bySubject.delete(subject);
    }
    for (const found of after?.found ?? []) {
      const blocks = this.#bySubject.get(found.subject);
      if (blocks) blocks.set(block, [...(blocks.get(block) ?? []), found]);
      else this.#bySubject.set(found.subject, new Map([[block, [found]]]));
    }
    return (before?.found.length ?? 0) + (after?.found.length ?? 0) > 0;
  }

  #stateOf(
    clause: CatalogueClause,
    there: boolean,
    situation: Situation,
  ): { readonly status: ClauseState; readonly elements: readonly ElementStatus[] } {
    const complete = isComplete(situation);
    const expected = complete && isExpected(clause.when, situation);
    const judged = expected || (complete && there && clause.judgedAnywhere && situation.agreement.betweenParties);
    const elements = (clause.elements ?? []).map((element): ElementStatus => {
      const subject = `${clause.clause}/${element.element}`;
      const wanted = judged && isExpected(element.when, situation);
      const status = this.#has(subject) ? 'present' : wanted ? 'missing' : 'not-applicable';
      return new LazyElement(element.element, status, () => this.#found([subject]));
    });
    return { status: stateOf(clause, there, expected, elements), elements };
  }
}

/** An element whose evidence is gathered when somebody asks for it. */
class LazyElement implements ElementStatus {
  #evidence: readonly Span[] | undefined;
  readonly #gather: () => readonly Found[];

  constructor(
    readonly element: string,
    readonly status: ElementStatus['status'],
    gather: () => readonly Found[],
  ) {
    this.#gather = gather;
  }

  get evidence(): readonly Span[] {
    this.#evidence ??= spansOf(this.#gather());
    return this.#evidence;
  }
}

/** A clause whose evidence and place are worked out when somebody asks for them. */
class LazyStatus implements ClauseStatus {
  #found: readonly Found[] | undefined;
  #home: { readonly span: Span | undefined } | undefined;
  readonly #gather: () => readonly Found[];
  readonly #homeOf: (found: readonly Found[]) => Span | undefined;

  constructor(
    readonly clause: string,
    readonly status: ClauseState,
    readonly elements: readonly ElementStatus[],
    gather: () => readonly Found[],
    homeOf: (found: readonly Found[]) => Span | undefined,
  ) {
    this.#gather = gather;
    this.#homeOf = homeOf;
  }

  get evidence(): readonly Span[] {
    return spansOf(this.#all());
  }

  get home(): Span | undefined {
    this.#home ??= { span: this.#homeOf(this.#all()) };
    return this.#home.span;
  }

  #all(): readonly Found[] {
    this.#found ??= this.#gather();
    return this.#found;
  }
}

const inOrder = (a: Span, b: Span) => a.block.index - b.block.index || a.start - b.start;

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

/** Whether what is not in the draft is missing: its terms do not stand elsewhere, and it can be read. */
function isComplete({ agreement, readable, has }: Situation): boolean {
  return readable && !agreement.accessory && !has(elsewhere);
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

/** The passages, in the order of the draft, each once. */
function spansOf(found: readonly Found[]): readonly Span[] {
  return found
    .toSorted(inOrder)
    .filter(({ block, start }, i, all) => all[i - 1]?.block !== block || all[i - 1]!.start !== start)
    .map(({ block, start, end }) => ({ block, start, end }));
}
