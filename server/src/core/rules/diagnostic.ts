import type { Block, ContractDocument, Span } from '../document/types.js';
import type { FilePlace } from '../facts/glossaries/glossary.js';
import type { Range } from '../text/range.js';
import type { AnyRule, Finding, Fix, Severity } from './types.js';

/** A finding, ready to show. Where it stands is worked out when somebody asks, since what stands before it may move it. */
export interface Diagnostic {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  /** Absolute offsets in the document's text. */
  readonly range: Range;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  /** Places of other drafts that it names. */
  readonly elsewhere: readonly { readonly place: FilePlace; readonly message: string }[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly tags: readonly 'unnecessary'[];
  /** Computed when called; a rule that fails here offers no fix. */
  fixes(): readonly Fix[];
}

/** A diagnostic with the words that it is about. */
export interface PlacedDiagnostic extends Diagnostic {
  readonly span: Span;
  /** The other places that it names. */
  readonly relatedSpans: readonly Span[];
}

/**
 * Makes a diagnostic of what a rule has found.
 * @param severity as the user has set it
 * @throws Error when the rule has no such message
 */
export function toDiagnostic(
  document: ContractDocument,
  rule: AnyRule,
  finding: Finding,
  severity: Severity | undefined,
): PlacedDiagnostic {
  const [id, values] = typeof finding.message === 'string' ? [finding.message, {}] : finding.message;
  const template: string | undefined = rule.messages[id];
  if (template === undefined) throw new Error(`rule ${rule.id} has no message “${id}”`);
  return new LiveDiagnostic(
    document,
    rule.id,
    severity ?? finding.severity ?? rule.severity,
    fillIn(template, values),
    finding,
  );
}

/**
 * Makes a diagnostic of what is wrong at a place that has no words, such as a comment.
 * @param block the one that it stands in or before
 */
export function diagnosticAt(
  rule: AnyRule,
  { message, severity, data = {} }: Pick<Finding, 'message' | 'severity' | 'data'>,
  place: { readonly block: Block; readonly range: Range },
  fixes: () => readonly Fix[],
): PlacedDiagnostic {
  const [id, values] = typeof message === 'string' ? [message, {}] : message;
  return {
    ruleId: rule.id,
    severity: severity ?? rule.severity,
    message: fillIn(rule.messages[id] ?? '', values),
    range: place.range,
    related: [],
    elsewhere: [],
    data,
    tags: [],
    fixes,
    span: { block: place.block, start: 0, end: 0 },
    relatedSpans: [],
  };
}

class LiveDiagnostic implements PlacedDiagnostic {
  readonly #document: ContractDocument;
  readonly #finding: Finding;
  #related: Diagnostic['related'] | undefined;

  constructor(
    document: ContractDocument,
    readonly ruleId: string,
    readonly severity: Severity,
    readonly message: string,
    finding: Finding,
  ) {
    this.#document = document;
    this.#finding = finding;
  }

  get span(): Span {
    return this.#finding.span;
  }

  get range(): Range {
    return this.#document.rangeOf(this.#finding.span);
  }

  get relatedSpans(): readonly Span[] {
    return (this.#finding.related ?? []).map(({ span }) => span);
  }

  get related(): Diagnostic['related'] {
    const document = this.#document;
    this.#related ??= (this.#finding.related ?? []).map(({ span, message }) => ({
      // Edits move it, and editors show the first few only.
      get range() {
        return document.rangeOf(span);
      },
      message,
    }));
    return this.#related;
  }

  get elsewhere(): Diagnostic['elsewhere'] {
    return (this.#finding.elsewhere ?? []).map(({ place, message }) => ({ place: place(), message }));
  }

  get data(): Readonly<Record<string, unknown>> {
    return this.#finding.data ?? {};
  }

  get tags(): readonly 'unnecessary'[] {
    return this.#finding.tags ?? [];
  }

  fixes(): readonly Fix[] {
    try {
      return this.#finding.fixes?.() ?? [];
    } catch {
      // A fix is a convenience: when it cannot be worked out, the finding stands without it.
      return [];
    }
  }
}

/** The message with its `{name}`s replaced. */
export function fillIn(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** In the order of the draft, and at one place by rule. */
export function compareDiagnostics(a: PlacedDiagnostic, b: PlacedDiagnostic): number {
  const block = a.span.block.index - b.span.block.index;
  return block || a.span.start - b.span.start || a.span.end - b.span.end || compare(a.ruleId, b.ruleId);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
