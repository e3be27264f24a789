import type { ContractDocument } from '../document/types.js';
import type { DraftFacts } from '../facts/facts.js';
import type { FactChange } from '../facts/types.js';
import type { Pack } from '../packs/types.js';
import type { Configuration } from './configuration.js';
import { withoutCovered } from './covered.js';
import { compareDiagnostics, type Diagnostic, type PlacedDiagnostic, toDiagnostic } from './diagnostic.js';
import { type Fingerprint, Fingerprints, wholeDraft } from './fingerprint.js';
import type { PlaybookChoice } from './playbookChoice.js';
import type { RevisionLoss } from './revision.js';
import { type Premises, RuleRun } from './ruleRun.js';
import type { AnyRevisionRule, AnyRule, Severity } from './types.js';
import { WaiverRun } from './waiverRun.js';
import { noWaiverTerms, type Waived, type WaiverTerms, type WaiverUse, Waiving } from './waiving.js';

export interface LintResult {
  /** Sorted by offset, then rule id. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that are waived, in the order of the draft. */
  readonly suppressed: readonly Diagnostic[];
  /** The same with what waives them. */
  readonly waived: readonly Waived[];
  /** Rules that failed somewhere; whatever else they looked at, and the other rules, are not touched by it. */
  readonly failures: readonly { readonly ruleId: string; readonly error: string }[];
}

export interface LintInput {
  readonly document: ContractDocument;
  readonly facts: DraftFacts;
  readonly pack: Pack;
  readonly playbook: PlaybookChoice;
  readonly rules: readonly AnyRule[];
  readonly configuration: Configuration;
  readonly waivers?: WaiverTerms;
}

/** The findings on a draft, which follow its changes: a rule is run again only on what an edit has touched. */
export class Linter {
  readonly #document: ContractDocument;
  readonly #playbook: PlaybookChoice;
  readonly #runs: readonly RuleRun[];
  #sorted: readonly PlacedDiagnostic[] = [];
  #result: LintResult | undefined;
  #terms: WaiverTerms;
  readonly #fingerprints: Fingerprints;
  readonly #waiverRule: WaiverRun | undefined;
  readonly #revisionRule: RevisionRun | undefined;
  readonly #isPending: () => boolean;

  private constructor({ document, facts, pack, playbook, rules, configuration, waivers = noWaiverTerms }: LintInput) {
    this.#document = document;
    this.#playbook = playbook;
    this.#terms = waivers;
    this.#fingerprints = new Fingerprints(document, facts);
    this.#isPending = () => facts.glossaries.incorporation.pending;
    const running = new Set<string>();
    let waiverRun: WaiverRun | undefined;
    const runs: RuleRun[] = [];
    for (const rule of rules) {
      const setting = configuration.rules.get(rule.id);
      if (isOff(rule, setting?.severity)) continue;
      const options = { ...defaultOptions(rule), ...setting?.options };
      const severity = setting?.severity as Severity | undefined;
      if (rule.per === 'revision') {
        this.#revisionRule = { rule, options, severity };
        continue;
      }
      running.add(rule.id);
      if (rule.per !== 'waiver') runs.push(new RuleRun(rule, { document, facts, pack, playbook, options }, severity));
      else {
        const isRule = (id: string) => rules.some((each) => each.id === id);
        const context = { options, isRule, hasRun: (id: string) => running.has(id) };
        waiverRun = new WaiverRun(document, rule, context, severity);
      }
    }
    this.#runs = runs;
    this.#waiverRule = waiverRun;
  }

  /** Runs all rules that are not switched off, with a rest every now and then, in which the draft must not be edited. */
  static *start(input: LintInput): Generator<void, Linter> {
    const linter = new Linter(input);
    const found: PlacedDiagnostic[] = [];
    const premises: Premises = new Map();
    for (const run of linter.#runs) yield* run.runAll(found, premises);
    linter.#sorted = found.sort(compareDiagnostics);
    return linter;
  }

  /** Follows a change of the facts. */
  update(change: FactChange): void {
    const found: PlacedDiagnostic[] = [];
    const dropped = new Set<PlacedDiagnostic>();
    const premises: Premises = new Map();
    for (const run of this.#runs) run.update(change, premises, found, dropped);
    this.#fingerprints.forget(change.removed);
    this.#fingerprints.forget(change.blocks.words);
    this.#fingerprints.forget(change.blocks.references);
    // Waivers may have changed whether or not a finding has.
    this.#result = undefined;
    if (found.length + dropped.size > 0) this.#sorted = merged(this.#sorted, dropped, found.sort(compareDiagnostics));
  }

  /** The findings as they stand. */
  get result(): LintResult {
    this.#result ??= this.#waive();
    return this.#result;
  }

  /**
   * What is new against an earlier revision: findings on clauses that have changed, findings that it did not have, and what has
   * been lost.
   * @param earlier the findings on that revision, whether waived or not
   */
  since(earlier: Linter, losses: readonly RevisionLoss[]): LintResult {
    const { diagnostics, ...rest } = this.result;
    const waived = [...this.result.waived];
    const placed = diagnostics as readonly PlacedDiagnostic[];
    const news = placed.filter(isNewsAgainst(earlier.#findings(), this.#fingerprints));
    const lost: PlacedDiagnostic[] = [];
    const waiving = new Waiving(this.#document, this.#fingerprints, this.#terms);
    for (const diagnostic of this.#onLosses(losses)) {
      const by = waiving.waiverOf(diagnostic);
      if (by) waived.push({ diagnostic, by });
      else lost.push(diagnostic);
    }
    const all = withOthers(news, lost);
    return { ...rest, diagnostics: all, waived, suppressed: waived.map(({ diagnostic }) => diagnostic) };
  }

  #findings(): EarlierFindings {
    const { blocks } = this.#document;
    return {
      clauses: new Set(blocks.map((block) => this.#fingerprints.clauseOf(block))),
      found: this.#sorted.map((diagnostic) => this.#fingerprints.of(diagnostic)),
    };
  }

  #onLosses(losses: readonly RevisionLoss[]): readonly PlacedDiagnostic[] {
    const run = this.#revisionRule;
    if (!run) return [];
    return losses.flatMap((loss) => {
      const finding = run.rule.check({ options: run.options as never }, loss);
      return finding ? [toDiagnostic(this.#document, run.rule, finding, run.severity)] : [];
    });
  }

  /** Other waivers than before, or another day. */
  setWaivers(terms: WaiverTerms): void {
    this.#terms = terms;
    this.#result = undefined;
  }

  #waive(): LintResult {
    const failures = this.#runs.flatMap(({ failure }) => failure ?? []);
    const found = withoutCovered(this.#sorted, this.#playbook.current);
    if (this.#document.waivers.length + this.#terms.waivers.length === 0)
      return { diagnostics: found, suppressed: [], waived: [], failures };
    const waiving = new Waiving(this.#document, this.#fingerprints, this.#terms);
    const diagnostics: PlacedDiagnostic[] = [];
    const waived: Waived[] = [];
    const divide = (diagnostic: PlacedDiagnostic, open: PlacedDiagnostic[]) => {
      const by = waiving.waiverOf(diagnostic);
      if (by) waived.push({ diagnostic, by });
      else open.push(diagnostic);
    };
    for (const diagnostic of found) divide(diagnostic, diagnostics);
    const onWaivers: PlacedDiagnostic[] = [];
    for (const diagnostic of this.#onWaivers(waiving.uses)) divide(diagnostic, onWaivers);
    const all = onWaivers.length > 0 ? withOthers(diagnostics, onWaivers) : diagnostics;
    return { diagnostics: all, suppressed: waived.map(({ diagnostic }) => diagnostic), waived, failures };
  }

  /** What is wrong with the waivers themselves. As long as other files are being read, a finding may be yet to come. */
  #onWaivers(uses: readonly WaiverUse[]): readonly PlacedDiagnostic[] {
    const run = this.#waiverRule;
    return run && !this.#isPending() ? run.findings(uses) : [];
  }
}

/** Whether a rule is switched off; one that is off by itself is on where the settings give it a severity. */
const isOff = (rule: AnyRule, severity: Severity | 'off' | undefined) =>
  severity === 'off' || (severity === undefined && rule.off === true);

/** The rule on what a revision has lost, as it is set. */
interface RevisionRun {
  readonly rule: AnyRevisionRule;
  readonly options: Readonly<Record<string, unknown>>;
  readonly severity: Severity | undefined;
}

/** The clauses of an earlier revision, and what was found on it. */
interface EarlierFindings {
  readonly clauses: ReadonlySet<string>;
  readonly found: readonly Fingerprint[];
}

/** Tells, finding by finding in the order of the draft, whether it is new. */
function isNewsAgainst({ clauses, found }: EarlierFindings, fingerprints: Fingerprints) {
  const keyOf = ({ ruleId, about, clause }: Fingerprint) => `${ruleId}:${clause}:${about}`;
  const left = new Map<string, number>();
  for (const each of found) left.set(keyOf(each), (left.get(keyOf(each)) ?? 0) + 1);
  return (diagnostic: PlacedDiagnostic): boolean => {
    const fingerprint = fingerprints.of(diagnostic);
    const count = left.get(keyOf(fingerprint)) ?? 0;
    left.set(keyOf(fingerprint), count - 1);
    return count <= 0 || !(clauses.has(fingerprint.clause) || fingerprint.clause === wholeDraft);
  };
}

/** Findings in the order of the draft, with a few others at their places. */
function withOthers(sorted: readonly PlacedDiagnostic[], others: readonly PlacedDiagnostic[]): PlacedDiagnostic[] {
  const all = [...sorted];
  for (const other of others) {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle]!.range.start <= other.range.start) low = middle + 1;
      else high = middle;
    }
    all.splice(low, 0, other);
  }
  return all;
}

/** A sorted list without some of its items and with others, which are sorted too. Few come and go with an edit. */
function merged(
  list: readonly PlacedDiagnostic[],
  dropped: ReadonlySet<PlacedDiagnostic>,
  found: readonly PlacedDiagnostic[],
): readonly PlacedDiagnostic[] {
  const kept = dropped.size > 0 ? list.filter((diagnostic) => !dropped.has(diagnostic)) : list;
  const out: PlacedDiagnostic[] = [];
  let next = 0;
  for (const diagnostic of found) {
    const place = placeFor(kept, diagnostic, next);
    for (; next < place; next++) out.push(kept[next]!);
    out.push(diagnostic);
  }
  for (; next < kept.length; next++) out.push(kept[next]!);
  return out;
}

/** How many of a sorted list, of which the first `from` do, stand before a finding or at its place. */
function placeFor(list: readonly PlacedDiagnostic[], diagnostic: PlacedDiagnostic, from: number): number {
  let low = from;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareDiagnostics(list[middle]!, diagnostic) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The options of a rule as they are when nobody sets them. */
export function defaultOptions(rule: AnyRule): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(rule.options).map(([name, spec]) => [name, (spec as { default: unknown }).default]),
  );
}
