import type { Block, ContractDocument, DocumentChange, Section } from '../document/types.js';
import type { Pack } from '../packs/types.js';
import { allSteps } from '../text/steps.js';
import { type DefinedNames, describeAgreement, firstBlocks, PhraseCounts } from './agreement.js';
import { BlockTable } from './blockTable.js';
import { ClauseTable } from './clauses/clauses.js';
import { DefinedTermNames } from './definedTermNames.js';
import { DefinitionLinks } from './definitions/definitionGraph.js';
import { isCoverPageAlone } from './definitions/forOthers.js';
import { announcesTerms, incorporatedFrom } from './definitions/incorporation.js';
import { type TermColumn, type TermTables, termTablesOf } from './definitions/termTables.js';
import { isTitledPart } from './definitions/titles.js';
import type { GlossaryFacts, Incorporation } from './glossaries/glossary.js';
import { Introductions } from './introductions.js';
import type { AgreementTime, LawFact } from './lawInForce.js';
import { type NumberFault, NumberingTable } from './numbering.js';
import { preambleOf } from './parties/preamble.js';
import { areSameParties, findParties } from './parties.js';
import { type Period, termIn } from './periods.js';
import { type PositionFact, PositionTable } from './positions/positions.js';
import type { PositionReading } from './positions/reading.js';
import { MeaningTable, type MisplacedMeaning, misplacedMeanings } from './references/meanings.js';
import { ReferenceTable } from './references/referenceTable.js';
import { signingDateOf } from './signingDate.js';
import { statedOf } from './stated.js';
import { Terms } from './terms/terms.js';
import { type TermVocabulary, vocabularyOf } from './terms/vocabulary.js';
import { wordsOf } from './terms/words.js';
import type {
  Agreement,
  CrossReference,
  Definition,
  DefinitionGraph,
  DraftFact,
  FactChange,
  FactSettings,
  Facts,
  Jurisdiction,
  Party,
  TermUse,
  TermVariant,
  UndefinedTerm,
} from './types.js';
import { type WordForms, WordFormTable } from './wordForms.js';

/** How many blocks before and behind a block count as its surroundings. */
const surroundings = 6;

/** The facts of a draft, which follow its changes at the cost of what has changed. */
export class DraftFacts implements Facts {
  readonly #document: ContractDocument;
  readonly #pack: Pack;
  readonly #vocabulary: TermVocabulary;
  readonly #terms: Terms;
  readonly #references = new ReferenceTable();
  readonly #meanings = new MeaningTable();
  readonly #numbering = new NumberingTable();
  readonly #phrases: PhraseCounts;
  readonly #clauses: ClauseTable;
  readonly #forms = new WordFormTable();
  readonly #contract = new Set<Block>();
  readonly #announcing = new Set<Block>();
  readonly #introductions = new Introductions();
  /** The periods for which blocks say that the agreement runs. */
  readonly #periods = new BlockTable<Period>();
  #time: AgreementTime = { signing: undefined, term: undefined };
  readonly #names = new DefinedTermNames();
  readonly #graph: DefinitionLinks;
  #premises = '';
  #preamble: readonly Block[] = [];
  #parties: readonly Party[] = [];
  readonly #positionTable: PositionTable;
  #positions: readonly PositionFact[] | undefined;
  #agreement: Agreement | undefined;
  #incorporated: string | undefined;
  /** What is taken over with the next update. */
  #newIncorporation: Incorporation | undefined;
  #contractBlocks: readonly Block[] | undefined;
  #termUses: readonly TermUse[] | undefined;
  #crossReferences: readonly CrossReference[] | undefined;

  /** @param document follows the draft's text; `update` is to be called for each of its changes, the first reading included */
  constructor(document: ContractDocument, pack: Pack, settings: FactSettings = { included: new Set() }) {
    this.#document = document;
    this.#pack = pack;
    this.#vocabulary = vocabularyOf(pack);
    this.#terms = new Terms(this.#vocabulary, settings);
    this.#phrases = new PhraseCounts(pack.agreementWords);
    this.#clauses = new ClauseTable(pack);
    this.#positionTable = new PositionTable(pack.positions);
    this.#graph = new DefinitionLinks({
      definitionsIn: (block) => this.definitionsIn(block),
      usesIn: (block) => this.usesIn(block),
      introducerOf: (block) => this.#introductions.of(block),
    });
  }

  get contractBlocks(): readonly Block[] {
    this.#contractBlocks ??= this.#document.blocks.filter((block) => block.matter === 'contract');
    return this.#contractBlocks;
  }

  get definitions(): readonly Definition[] {
    return this.#terms.definitions.all;
  }

  get possibleDefinitions(): readonly Definition[] {
    return this.#terms.definitions.possible(this.#document);
  }

  termColumn(cell: Block): TermColumn | undefined {
    return this.#terms.definitions.columnOf(cell);
  }

  get definitionsByTerm(): ReadonlyMap<string, readonly Definition[]> {
    return this.#terms.definitions.byTerm;
  }

  get termUses(): readonly TermUse[] {
    this.#termUses ??= this.#terms.allUses();
    return this.#termUses;
  }

  get definitionGraph(): DefinitionGraph {
    return this.#graph;
  }

  get incorporated(): string | undefined {
    return this.#incorporated;
  }

  get glossaries(): GlossaryFacts {
    return this.#terms.definitions.glossaries;
  }

  get crossReferences(): readonly CrossReference[] {
    this.#crossReferences ??= this.#references.all();
    return this.#crossReferences;
  }

  get parties(): readonly Party[] {
    return this.#parties;
  }

  get agreement(): Agreement {
    return this.#agreement!;
  }

  get clauses() {
    return this.#clauses.statuses;
  }

  get jurisdictions(): readonly Jurisdiction[] {
    return this.#clauses.jurisdictions;
  }

  get time(): AgreementTime {
    return this.#time;
  }

  get law(): readonly LawFact[] {
    return this.#clauses.law;
  }

  /** What the draft says on the questions that a reviewer asks first; worked out when asked for. */
  get positions(): readonly PositionFact[] {
    this.#positions ??= this.#positionTable.read(this.positionReading);
    return this.#positions;
  }

  /** What positions are read from. */
  get positionReading(): PositionReading {
    const clauses = this.#clauses;
    return {
      blocks: this.contractBlocks,
      catalogue: clauses.catalogue,
      contextOf: (block) => clauses.contextOf(block),
      evidenceIn: (block) => clauses.evidenceIn(block),
      has: (subject) => clauses.has(subject),
    };
  }

  get undefinedKeys(): Iterable<string> {
    return this.#terms.undefinedTerms.keys();
  }

  undefinedTerm(key: string): UndefinedTerm | undefined {
    const found = this.#terms.undefinedTerms.get(key);
    return found && { ...found, similar: this.#terms.similarTo(key) };
  }

  definitionsOf(name: string): readonly Definition[] {
    return this.#terms.definitionsOf(name);
  }

  variantsIn(block: Block): readonly TermVariant[] {
    return this.#terms.variantsIn(block);
  }

  isUsed(term: string): boolean {
    return this.#terms.isUsed(term);
  }

  usesOf(term: string): readonly TermUse[] {
    return this.#terms.usesOf(term);
  }

  countUses(term: string): number {
    return this.#terms.countUses(term);
  }

  defines(lowerCase: string): boolean {
    return this.#names.has(lowerCase);
  }

  definitionsNamed(lowerCase: readonly string[]): readonly Definition[] {
    return this.#names.definitionsOf(...lowerCase);
  }

  formsOf(term: string): WordForms {
    return this.#forms.of(term, () => this.#contract);
  }

  definitionsIn(block: Block): readonly Definition[] {
    return this.#terms.definitions.in(block);
  }

  usesIn(block: Block): readonly TermUse[] {
    return this.#terms.usesIn(block);
  }

  blocksSaying(term: string): ReadonlySet<Block> {
    return this.#terms.blocksSaying(term);
  }

  findTermsIn(block: Block): readonly TermUse[] {
    return this.#terms.findIn(block);
  }

  referencesIn(block: Block): readonly CrossReference[] {
    return this.#references.in(block);
  }

  referencesTo(section: Section): readonly CrossReference[] {
    return this.#references.to(section);
  }

  misplacedMeaningsIn(block: Block): readonly MisplacedMeaning[] {
    return misplacedMeanings(this.#document, this, block);
  }

  numberFaultsIn(block: Block): readonly NumberFault[] {
    return this.#numbering.in(block);
  }

  /** Takes over the definitions of other drafts, with the next update. */
  incorporate(incorporation: Incorporation): void {
    this.#newIncorporation = incorporation;
  }

  /** Follows a change of the document. */
  update(change: DocumentChange): FactChange {
    return allSteps(this.steps(change));
  }

  /** Does the same with a rest every now and then, in which the draft must not be edited. */
  *steps(change: DocumentChange): Generator<void, FactChange> {
    this.#contractBlocks = this.#termUses = this.#crossReferences = this.#positions = undefined;
    const document = this.#document;
    const draft = new Set<DraftFact>();
    const { touched, reread, tables } = this.#touchedBy(change, draft);
    const { gone, fresh } = this.#contractAmong(change.removed, touched);
    const reworded = fresh.size === reread.size ? fresh : intersectionOf(fresh, reread);
    // Also of a draft without words, which are typed later.
    const retitled = draft.has('title') || (touched.size > 0 && this.#isRetitled(change, touched));
    const linked = new Set<Block>();
    const leadIn = this.#introductions.update(document, change.removed, touched, linked);
    const [first] = this.#preamble;
    const samePreamble = this.#readPreamble(gone, fresh);
    if (this.#preamble[0] !== first || (first && fresh.has(first))) draft.add('beginning');
    const terms = yield* this.#terms.update({
      document,
      gone,
      fresh: reworded,
      resectioned: change.resectioned,
      retitled,
      tables,
      partiesFrom: (read) => {
        if (samePreamble) return this.#parties;
        const parties = findParties(document, this.#vocabulary, read);
        if (areSameParties(parties, this.#parties)) return this.#parties;
        draft.add('parties');
        this.#parties = parties;
        return parties;
      },
      title: titleKeys(document),
      incorporation: this.#newIncorporation,
    });
    if (this.#newIncorporation) draft.add('glossaries');
    this.#newIncorporation = undefined;
    this.#names.update(terms.defined, this.#terms.definitions.byTerm);
    if (terms.defined.size > 0) draft.add('definitions');
    if (terms.used.size > 0) draft.add('usedTerms');
    for (const block of terms.blocks) linked.add(block);
    if (this.#updateGraph(gone, linked)) draft.add('definitionGraph');
    if (this.#updateIncorporated(gone, fresh, draft)) draft.add('incorporated');
    const references = yield* this.#references.update({
      document,
      removed: change.removed,
      touched,
      gone: change.gone,
      placed: change.placed,
      restructured: change.restructured,
    });
    const displaced = change.renumbered || change.restructured || hasMoved(change) || terms.defined.size > 0;
    const pointing = this.#meanings.update(gone, reworded, displaced);
    const numbering = this.#numbering.update(document, change, touched);
    this.#forms.update(gone, reworded);
    yield* this.#readAgreement(gone, reworded, draft);
    yield* this.#readClauses(gone, fresh, draft);
    const around = surroundingsOf(document, change, touched);
    return {
      removed: change.removed,
      blocks: {
        words: touched,
        leadIn,
        surroundings: around,
        terms: terms.blocks,
        variants: terms.variants,
        references,
        meanings: pointing,
        numbering,
      },
      draft,
      undefinedTerms: terms.undefinedTerms,
    };
  }

  /** The blocks that a change concerns: all of them, where a premise of the whole draft has changed. */
  #touchedBy(change: DocumentChange, draft: Set<DraftFact>): Touched {
    const document = this.#document;
    const premises = premisesOf(document);
    const reread = new Set([...change.added, ...change.rewritten, ...change.moved]);
    const touched = new Set([...reread, ...change.resectioned]);
    // A cell that has gone may have been the one that was no term.
    const hasCells = [...touched, ...change.removed].some(({ cell }) => cell);
    const tables = hasCells ? termTablesOf(document, this.#vocabulary) : undefined;
    const sameTables = !tables || this.#terms.definitions.hasTables(tables);
    if (premises === this.#premises && sameTables) {
      // The name of a draft may stand elsewhere in its block.
      if (document.title && touched.has(document.title.block)) draft.add('title');
      return { touched, reread, tables };
    }
    this.#premises = premises;
    draft.add('title');
    const all = new Set(document.blocks);
    return { touched: all, reread: all, tables };
  }

  /** Which blocks are no contract text any more, and which of it are to be read. */
  #contractAmong(removed: readonly Block[], touched: ReadonlySet<Block>) {
    const gone: Block[] = [];
    const fresh = new Set<Block>();
    for (const block of removed) if (this.#contract.delete(block)) gone.push(block);
    for (const block of touched) {
      if (block.matter === 'contract') {
        this.#contract.add(block);
        fresh.add(block);
      } else if (this.#contract.delete(block)) gone.push(block);
    }
    return { gone, fresh };
  }

  /** Whether other parts of the draft than before may have titles that are terms. */
  #isRetitled({ rewritten, removed, gone, placed }: DocumentChange, touched: ReadonlySet<Block>): boolean {
    const { definitions } = this.#terms;
    for (const block of touched) if (definitions.isTitle(block)) return true;
    if (gone.some(isTitledPart) || placed.some(isTitledPart) || removed.some((block) => definitions.isTitle(block)))
      return true;
    return rewritten.some((block) => {
      const section = this.#document.sectionAt(block);
      return section?.titleSpan.block === block && isTitledPart(section);
    });
  }

  *#readAgreement(gone: readonly Block[], fresh: ReadonlySet<Block>, draft: Set<DraftFact>): Generator<void, void> {
    // The name of an agreement without a title is looked for at the top.
    let recounted = firstBlocks(this.#document, 3).some((block) => fresh.has(block));
    for (const block of gone) if (this.#phrases.update(block, true)) recounted = true;
    for (const block of fresh) {
      if (this.#phrases.update(block, false)) recounted = true;
      yield;
    }
    const mayBeOther = recounted || hasAny(draft, ['title', 'beginning', 'definitions', 'parties']);
    if (mayBeOther && this.#updateAgreement()) draft.add('agreement');
  }

  *#readClauses(gone: readonly Block[], fresh: ReadonlySet<Block>, draft: Set<DraftFact>): Generator<void, void> {
    const document = this.#document;
    if (yield* this.#clauses.update({ document, gone, fresh })) draft.add('clauses');
    if (hasAny(draft, ['agreement', 'definitions'])) this.#clauses.readDefinitions(this.agreement, this.#names);
    const changed = this.#updateTime(gone, fresh);
    if (!changed && !hasAny(draft, ['agreement', 'clauses', 'definitions', 'parties', 'title'])) return;
    draft.add('clauses');
    this.#clauses.judge({
      document,
      agreement: this.agreement,
      parties: this.#parties,
      stated: statedOf(document.frontMatter).countries,
      definitions: this.#names,
      time: this.#time,
    });
  }

  /** Reads when the agreement is signed and how long it runs. Returns whether that is another time than before. */
  #updateTime(gone: readonly Block[], fresh: ReadonlySet<Block>): boolean {
    for (const block of gone) this.#periods.set(block, undefined);
    for (const block of fresh) this.#periods.set(block, termIn(block));
    const before = JSON.stringify(this.#time);
    this.#time = { signing: signingDateOf(this.#document), term: this.#periods.inOrder()[0]?.[1] };
    return JSON.stringify(this.#time) !== before;
  }

  /** @param linked the blocks of which the terms or what introduces them have changed */
  #updateGraph(gone: readonly Block[], linked: ReadonlySet<Block>): boolean {
    const touched = [...this.#introductions.withIntroduced(linked)].filter((block) => this.#contract.has(block));
    return this.#graph.update(gone, touched);
  }

  /** Whether the beginning, where the parties stand, is as it was: most edits leave it alone. */
  #readPreamble(gone: readonly Block[], fresh: ReadonlySet<Block>): boolean {
    const before = this.#preamble;
    this.#preamble = preambleOf(this.#document);
    return (
      this.#agreement !== undefined &&
      this.#preamble.length === before.length &&
      this.#preamble.every((block, i) => block === before[i] && !fresh.has(block)) &&
      !gone.some((block) => before.includes(block))
    );
  }

  #updateIncorporated(gone: readonly Block[], fresh: ReadonlySet<Block>, changed: ReadonlySet<DraftFact>): boolean {
    let touched = changed.has('definitions') || changed.has('title');
    for (const block of gone) if (this.#announcing.delete(block)) touched = true;
    for (const block of fresh) {
      if (this.#announcing.delete(block)) touched = true;
      if (!announcesTerms(block)) continue;
      this.#announcing.add(block);
      touched = true;
    }
    if (!touched) return false;
    const before = this.#incorporated;
    const mayBe = this.#announcing.size > 0;
    this.#incorporated = mayBe
      ? incorporatedFrom(this.#document, this.#announcing, this.#names.ofAgreement)
      : undefined;
    return before !== this.#incorporated;
  }

  #updateAgreement(): boolean {
    const names: DefinedNames = {
      agreement: this.#names.ofAgreement[0]?.term,
      termFor: (lowerCase) => this.#names.definitionsOf(lowerCase)[0]?.term,
    };
    const before = this.#agreement;
    this.#agreement = describeAgreement(this.#document, names, this.#parties, this.#pack.agreementWords, this.#phrases);
    return JSON.stringify(before) !== JSON.stringify(this.#agreement);
  }
}

/** The blocks that a change concerns. */
interface Touched {
  readonly touched: ReadonlySet<Block>;
  /** Those of them that may say something else by themselves, wherever they stand. */
  readonly reread: ReadonlySet<Block>;
  /** The tables that list terms, where cells have changed. */
  readonly tables: TermTables | undefined;
}

function intersectionOf<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> {
  return new Set([...a].filter((item) => b.has(item)));
}

const hasMoved = ({ removed, added, moved, resectioned }: DocumentChange) =>
  removed.length + added.length + moved.length + resectioned.length > 0;

const hasAny = (facts: ReadonlySet<DraftFact>, wanted: readonly DraftFact[]) => wanted.some((fact) => facts.has(fact));

/** What the reading of every block depends on. */
function premisesOf(document: ContractDocument): string {
  const { dialect, language, title, frontMatter } = document;
  const name = title?.block.prose.text.slice(title.start, title.end);
  return JSON.stringify([dialect, language, name, frontMatter?.data, isCoverPageAlone(document)]);
}

function titleKeys({ title }: ContractDocument): ReadonlySet<string> {
  return new Set(title ? wordsOf(title.block.prose.text.slice(title.start, title.end)).map(({ key }) => key) : []);
}

/** The blocks around those that have changed, themselves included. */
function surroundingsOf(
  { blocks }: ContractDocument,
  { removed, added }: DocumentChange,
  touched: ReadonlySet<Block>,
): ReadonlySet<Block> {
  if (touched.size === blocks.length) return touched;
  const found = new Set<Block>();
  const add = (from: number, step: 1 | -1) => {
    for (let i = from, left = surroundings; i >= 0 && i < blocks.length && left > 0; i += step) {
      found.add(blocks[i]!);
      if (blocks[i]!.matter === 'contract' || blocks[i]!.matter === 'signature') left--;
    }
  };
  for (const block of touched) {
    found.add(block);
    add(block.index - 1, -1);
    add(block.index + 1, 1);
  }
  // Where a block stood is known only by and large: others may have come or gone before it in the same edit.
  const slack = removed.length + added.length;
  for (const { index } of removed) {
    for (let i = Math.max(0, index - slack); i < Math.min(blocks.length, index + slack); i++) found.add(blocks[i]!);
    add(Math.min(index - slack, blocks.length) - 1, -1);
    add(Math.max(0, index + slack), 1);
  }
  return found;
}
