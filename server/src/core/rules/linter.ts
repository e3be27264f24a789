import type { Block, ContractDocument } from '../document/types.js';
import type { DraftFacts } from '../facts/facts.js';
import type { FactChange } from '../facts/types.js';
import type { Pack } from '../packs/types.js';
import type { Configuration } from './configuration.js';
import { compareDiagnostics, type Diagnostic, type PlacedDiagnostic } from './diagnostic.js';
import { RuleRun } from './ruleRun.js';
import type { AnyRule, Severity } from './types.js';

export interface LintResult {
  /** Sorted by offset, then rule id. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that a comment in the draft waives. */
  readonly suppressed: readonly Diagnostic[];
  /** Rules that failed somewhere; whatever else they looked at, and the other rules, are not touched by it. */
  readonly failures: readonly { readonly ruleId: string; readonly error: string }[];
}

export interface LintInput {
  readonly document: ContractDocument;
  readonly facts: DraftFacts;
  readonly pack: Pack;
  readonly rules: readonly AnyRule[];
  readonly configuration: Configuration;
}

/** The findings on a draft, which follow its changes: a rule is run again only on what an edit has touched. */
export class Linter {
  readonly #document: ContractDocument;
  readonly #runs: readonly RuleRun[];
  #sorted: readonly PlacedDiagnostic[] = [];
  #result: LintResult | undefined;

  private constructor({ document, facts, pack, rules, configuration }: LintInput) {
    this.#document = document;
    const runs: RuleRun[] = [];
    for (const rule of rules) {
      const setting = configuration.rules.get(rule.id);
      if (isOff(rule, setting?.severity)) continue;
      const options = { ...defaultOptions(rule), ...setting?.options };
      runs.push(new RuleRun(rule, { document, facts, pack, options }, setting?.severity as Severity | undefined));
    }
    this.#runs = runs;
  }

  /** Runs all rules that are not switched off, with a rest every now and then, in which the draft must not be edited. */
  static *start(input: LintInput): Generator<void, Linter> {
    const linter = new Linter(input);
    const found: PlacedDiagnostic[] = [];
    for (const run of linter.#runs) yield* run.runAll(found);
    linter.#sorted = found.sort(compareDiagnostics);
    return linter;
  }

  /** Follows a change of the facts. */
  update(change: FactChange): void {
    const found: PlacedDiagnostic[] = [];
    const dropped = new Set<PlacedDiagnostic>();
    for (const run of this.#runs) run.update(change, found, dropped);
    // Waivers may have changed whether or not a finding has.
    this.#result = undefined;
    if (found.length + dropped.size > 0) this.#sorted = merged(this.#sorted, dropped, found.sort(compareDiagnostics));
  }

  /** The findings as they stand. */
  get result(): LintResult {
    this.#result ??= this.#waive();
    return this.#result;
  }

  #waive(): LintResult {
    const failures = this.#runs.flatMap(({ failure }) => failure ?? []);
    const { waivers } = this.#document;
    if (waivers.length === 0) return { diagnostics: this.#sorted, suppressed: [], failures };
    const byBlock = new Map<Block | undefined, (readonly string[])[]>();
    for (const { rules, block } of waivers) byBlock.set(block, [...(byBlock.get(block) ?? []), rules]);
    const covers = (block: Block | undefined, ruleId: string) =>
      byBlock.get(block)?.some((rules) => rules.length === 0 || rules.includes(ruleId)) ?? false;
    const diagnostics: PlacedDiagnostic[] = [];
    const suppressed: PlacedDiagnostic[] = [];
    for (const diagnostic of this.#sorted) {
      const waived = covers(undefined, diagnostic.ruleId) || covers(diagnostic.span.block, diagnostic.ruleId);
      (waived ? suppressed : diagnostics).push(diagnostic);
    }
    return { diagnostics, suppressed, failures };
  }
}

/** Whether a rule is switched off; one that is off by itself is on where the settings give it a severity. */
const isOff = (rule: AnyRule, severity: Severity | 'off' | undefined) =>
  severity === 'off' || (severity === undefined && rule.off === true);

/** A sorted list without some of its items and with others, which are sorted too. */
function merged(
  list: readonly PlacedDiagnostic[],
  dropped: ReadonlySet<PlacedDiagnostic>,
  found: readonly PlacedDiagnostic[],
): readonly PlacedDiagnostic[] {
  const out: PlacedDiagnostic[] = [];
  let next = 0;
  for (const diagnostic of list) {
    if (dropped.has(diagnostic)) continue;
    while (next < found.length && compareDiagnostics(found[next]!, diagnostic) < 0) out.push(found[next++]!);
    out.push(diagnostic);
  }
  out.push(...found.slice(next));
  return out;
}

/** The options of a rule as they are when nobody sets them. */
export function defaultOptions(rule: AnyRule): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(rule.options).map(([name, spec]) => [name, (spec as { default: unknown }).default]),
  );
}
