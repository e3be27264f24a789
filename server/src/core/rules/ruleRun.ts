import type { Block } from '../document/types.js';
import { BlockTable } from '../facts/blockTable.js';
import type { BlockFact, DraftFact, FactChange } from '../facts/types.js';
import { type PlacedDiagnostic, toDiagnostic } from './diagnostic.js';
import { Groups } from './groups.js';
import type {
  AnyRevisionRule,
  AnyRule,
  AnyWaiverRule,
  Finding,
  Gathered,
  Premise,
  RuleContext,
  Severity,
} from './types.js';

/** A rule that looks at the draft itself. */
export type ReadingRule = Exclude<AnyRule, AnyWaiverRule | AnyRevisionRule>;

/** What a rule looks at at a time: a block, an undefined term by its key, a group by its name, or the whole draft. */
type Unit = Block | string | 'draft';

const blockFacts: ReadonlySet<string> = new Set<BlockFact>([
  'words',
  'leadIn',
  'surroundings',
  'terms',
  'variants',
  'references',
  'meanings',
  'numbering',
]);

/** The premises of one state of a draft, by the functions that tell them, so that rules may share what costs time. */
export type Premises = Map<unknown, Premise | undefined>;

/** One rule over one draft, with what it has found so far in each thing that it looks at. */
export class RuleRun {
  readonly #rule: ReadingRule;
  readonly #context: RuleContext<never>;
  readonly #severity: Severity | undefined;
  readonly #blockFacts: readonly BlockFact[];
  readonly #draftFacts: readonly DraftFact[];
  readonly #found = new Map<Unit, readonly PlacedDiagnostic[]>();
  /** The units with findings in a block, related places included: when the block moves, so do they. */
  readonly #standing = new Map<Block, Set<Unit>>();
  readonly #gathered = new BlockTable<unknown>();
  readonly #groups = new Groups();
  readonly #failed = new Map<Unit, string>();
  readonly #failedToGather = new Map<Unit, string>();
  #premise: Premise | undefined;
  #gatherPremise: Premise | undefined;

  constructor(rule: ReadingRule, context: RuleContext<Record<string, unknown>>, severity: Severity | undefined) {
    this.#rule = rule;
    this.#context = context as never;
    this.#severity = severity;
    this.#blockFacts = rule.reads.filter((fact): fact is BlockFact => blockFacts.has(fact));
    this.#draftFacts = rule.reads.filter((fact): fact is DraftFact => !blockFacts.has(fact));
  }

  get ruleId(): string {
    return this.#rule.id;
  }

  /** What has gone wrong first, if anything has. */
  get failure(): { readonly ruleId: string; readonly error: string } | undefined {
    const [error] = [...this.#failedToGather.values(), ...this.#failed.values()];
    return error === undefined ? undefined : { ruleId: this.#rule.id, error };
  }

  /** Runs the rule on everything, with a rest after each block. */
  *runAll(found: PlacedDiagnostic[], premises: Premises): Generator<void, void> {
    const rule = this.#rule;
    const { document } = this.#context;
    const none = new Set<PlacedDiagnostic>();
    if (rule.per === 'draft' || rule.per === 'group') {
      this.#gatherPremise = this.#readGatherPremise();
      for (const block of document.blocks) {
        if (rule.per === 'draft') this.#gather(block);
        else this.#group(block);
        yield;
      }
    }
    this.#premise = this.#readPremise(premises);
    for (const unit of this.#allUnits()) {
      this.#run(unit, found, none);
      yield;
    }
  }

  /**
   * Runs the rule again where a change has touched what it reads.
   * @param premises gets what the rule takes from the draft as a whole
   * @param found gets what it finds now
   * @param dropped gets what it had found there before
   */
  update(change: FactChange, premises: Premises, found: PlacedDiagnostic[], dropped: Set<PlacedDiagnostic>): void {
    const units = new Set(this.#touchedBy(change, premises));
    for (const block of change.removed) this.#addStanding(block, units);
    for (const block of change.blocks.words) this.#addStanding(block, units);
    const gone = new Set<Unit>(change.removed);
    for (const unit of units) {
      if (gone.has(unit)) this.#replace(unit, [], dropped);
      else this.#run(unit, found, dropped);
    }
    for (const block of change.removed) {
      this.#replace(block, [], dropped);
      this.#failed.delete(block);
      this.#failedToGather.delete(block);
    }
  }

  #touchedBy(change: FactChange, premises: Premises): Iterable<Unit> {
    const groups = this.#groupAgain(change);
    const premise = this.#readPremise(premises);
    const everywhere =
      !isSamePremise(premise, this.#premise) || this.#draftFacts.some((fact) => change.draft.has(fact));
    this.#premise = premise;
    if (this.#rule.per === 'draft') return this.#gatherAgain(change) || everywhere ? ['draft'] : [];
    if (everywhere) return new Set([...this.#found.keys(), ...this.#allUnits()]);
    if (this.#rule.per === 'group') return groups;
    return this.#rule.per === 'undefined-term' ? change.undefinedTerms : this.#touchedBlocks(change);
  }

  *#touchedBlocks({ blocks }: FactChange): Generator<Block> {
    for (const fact of this.#blockFacts) yield* blocks[fact];
  }

  #readPremise(premises: Premises): Premise | undefined {
    const { premise } = this.#rule;
    if (!premise || premises.has(premise)) return premises.get(premise);
    const read = this.#guarded('draft', () => premise(this.#context, this.#groups));
    premises.set(premise, read);
    return read;
  }

  #allUnits(): Iterable<Unit> {
    const { document, facts } = this.#context;
    switch (this.#rule.per) {
      case 'block':
        return document.blocks;
      case 'undefined-term':
        return facts.undefinedKeys;
      case 'group':
        return this.#groups.all;
      default:
        return ['draft'];
    }
  }

  #addStanding(block: Block, units: Set<Unit>): void {
    for (const unit of this.#standing.get(block) ?? []) units.add(unit);
  }

  /** Gathers again what the touched blocks add. Returns whether that makes a difference. */
  #gatherAgain(change: FactChange): boolean {
    let changed = false;
    for (const block of change.removed) if (this.#gathered.take(block) !== undefined) changed = true;
    for (const block of new Set(this.#touchedBlocks(change))) if (this.#gather(block)) changed = true;
    return changed;
  }

  #gather(block: Block): boolean {
    if (this.#rule.per !== 'draft' || !this.#rule.gather) return false;
    const before = this.#gathered.get(block);
    const rule = this.#rule as { gather(context: unknown, block: Block): unknown };
    const after = this.#guarded(block, () => rule.gather(this.#context, block), this.#failedToGather);
    if (before === after || JSON.stringify(before) === JSON.stringify(after)) return false;
    this.#gathered.set(block, after);
    return true;
  }

  /** Gathers again what the touched blocks add to groups, and returns those that are others now. */
  #groupAgain(change: FactChange): ReadonlySet<Unit> {
    const changed = new Set<Unit>();
    if (this.#rule.per !== 'group') return changed;
    for (const block of change.removed) for (const unit of this.#groups.set(block, [])) changed.add(unit);
    const premise = this.#readGatherPremise();
    const isSame = isSamePremise(premise, this.#gatherPremise);
    this.#gatherPremise = premise;
    const blocks = isSame ? new Set(this.#touchedBlocks(change)) : this.#context.document.blocks;
    for (const block of blocks) for (const unit of this.#group(block)) changed.add(unit);
    return changed;
  }

  #readGatherPremise(): Premise | undefined {
    const rule = this.#rule as { gatherPremise?(context: unknown): Premise };
    if (!rule.gatherPremise) return undefined;
    return this.#guarded('draft', () => rule.gatherPremise!(this.#context), this.#failedToGather);
  }

  #group(block: Block): ReadonlySet<Unit> {
    const rule = this.#rule as { gather(context: unknown, block: Block): readonly Gathered[] };
    const items = this.#guarded(block, () => rule.gather(this.#context, block), this.#failedToGather);
    return this.#groups.set(block, items ?? []);
  }

  #run(unit: Unit, found: PlacedDiagnostic[], dropped: Set<PlacedDiagnostic>): void {
    const rule = this.#rule;
    const findings: Finding[] = [];
    const report = (finding: Finding) => findings.push(finding);
    const diagnostics = this.#guarded(unit, () => {
      if (rule.per === 'block') rule.check(this.#context, report, unit as Block);
      else if (rule.per === 'undefined-term') rule.check(this.#context, report, unit as string);
      else if (rule.per === 'group') rule.check(this.#context, report, this.#groups.of(unit), this.#groups);
      else rule.check(this.#context, report, this.#gathered.inOrder());
      return findings.map((finding) => toDiagnostic(this.#context.document, rule, finding, this.#severity));
    });
    this.#replace(unit, diagnostics ?? [], dropped);
    found.push(...(diagnostics ?? []));
  }

  #replace(unit: Unit, diagnostics: readonly PlacedDiagnostic[], dropped: Set<PlacedDiagnostic>): void {
    for (const diagnostic of this.#found.get(unit) ?? []) {
      dropped.add(diagnostic);
      for (const block of blocksOf(diagnostic)) {
        const units = this.#standing.get(block);
        units?.delete(unit);
        if (units?.size === 0) this.#standing.delete(block);
      }
    }
    if (diagnostics.length === 0) {
      this.#found.delete(unit);
      return;
    }
    this.#found.set(unit, diagnostics);
    for (const diagnostic of diagnostics) {
      for (const block of blocksOf(diagnostic)) {
        const units = this.#standing.get(block);
        if (units) units.add(unit);
        else this.#standing.set(block, new Set([unit]));
      }
    }
  }

  /** What a function of the rule returns; nothing where it fails, which is noted. */
  #guarded<Result>(unit: Unit, run: () => Result, failed = this.#failed): Result | undefined {
    try {
      const result = run();
      failed.delete(unit);
      return result;
    } catch (error) {
      failed.set(unit, error instanceof Error ? (error.stack ?? error.message) : String(error));
      return undefined;
    }
  }
}

function isSamePremise(a: Premise | undefined, b: Premise | undefined): boolean {
  if (a === b || typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function* blocksOf({ span, relatedSpans }: PlacedDiagnostic): Generator<Block> {
  yield span.block;
  for (const { block } of relatedSpans) yield block;
}
