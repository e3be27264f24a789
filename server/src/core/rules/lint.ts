import type { ContractDocument, Span } from '../document/types.js';
import type { Facts } from '../facts/types.js';
import type { Pack } from '../packs/types.js';
import { contains, type Range } from '../text/range.js';
import type { Configuration } from './configuration.js';
import type { AnyRule, Finding, Fix, Severity } from './types.js';

/** A finding, ready to show. Offsets are absolute in the document's text. */
export interface Diagnostic {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly tags: readonly 'unnecessary'[];
  /** Computed when called; a rule that fails here offers no fix. */
  fixes(): readonly Fix[];
}

export interface LintResult {
  /** Sorted by offset, then rule id. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that a comment in the draft waives. */
  readonly suppressed: readonly Diagnostic[];
  /** Rules that failed; the others have run. */
  readonly failures: readonly { readonly ruleId: string; readonly error: string }[];
}

export interface LintInput {
  readonly document: ContractDocument;
  readonly facts: Facts;
  readonly pack: Pack;
  readonly rules: readonly AnyRule[];
  readonly configuration: Configuration;
}

/** Runs the rules over one version of a draft. A file that is no contract has no findings. */
export function lint({ document, facts, pack, rules, configuration }: LintInput): LintResult {
  const found: Diagnostic[] = [];
  const failures: { ruleId: string; error: string }[] = [];
  if (!document.isContract) return { diagnostics: [], suppressed: [], failures };
  for (const rule of rules) {
    const setting = configuration.rules.get(rule.id);
    if (setting?.severity === 'off') continue;
    const options = { ...defaultOptions(rule), ...setting?.options };
    const findings: Finding[] = [];
    try {
      const blocks = facts.contractBlocks;
      rule.check({ document, facts, pack, options: options as never, blocks }, (finding: Finding) =>
        findings.push(finding),
      );
      for (const finding of findings) found.push(toDiagnostic(document, rule, finding, setting?.severity));
    } catch (error) {
      failures.push({
        ruleId: rule.id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  }
  found.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || compare(a.ruleId, b.ruleId));
  const waived = waiverTest(document);
  return { diagnostics: found.filter((d) => !waived(d)), suppressed: found.filter(waived), failures };
}

/** The options of a rule as they are when nobody sets them. */
export function defaultOptions(rule: AnyRule): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(rule.options).map(([name, spec]) => [name, (spec as { default: unknown }).default]),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function toDiagnostic(
  document: ContractDocument,
  rule: AnyRule,
  finding: Finding,
  severity: Severity | undefined,
): Diagnostic {
  const [id, values] = typeof finding.message === 'string' ? [finding.message, {}] : finding.message;
  const template: string | undefined = rule.messages[id];
  if (template === undefined) throw new Error(`rule ${rule.id} has no message “${id}”`);
  return {
    ruleId: rule.id,
    severity: severity ?? finding.severity ?? rule.severity,
    message: fillIn(template, values),
    range: document.rangeOf(finding.span),
    related: (finding.related ?? []).map(({ span, message }) => ({ range: document.rangeOf(span), message })),
    data: finding.data ?? {},
    tags: finding.tags ?? [],
    fixes: () => {
      try {
        return finding.fixes?.() ?? [];
      } catch {
        // A fix is a convenience: when it cannot be worked out, the finding stands without it.
        return [];
      }
    },
  };
}

/** The message with its `{name}`s replaced. */
export function fillIn(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function waiverTest(document: ContractDocument): (diagnostic: Diagnostic) => boolean {
  const waivers = document.waivers.map(({ rules, block }) => ({ rules, range: block && wholeBlock(document, block) }));
  return ({ ruleId, range }) =>
    waivers.some((w) => (w.rules.length === 0 || w.rules.includes(ruleId)) && (!w.range || contains(w.range, range)));
}

function wholeBlock(document: ContractDocument, block: Span['block']): Range {
  return document.rangeOf({ block, start: 0, end: block.prose.text.length });
}
