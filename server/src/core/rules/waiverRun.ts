import type { Block, ContractDocument } from '../document/types.js';
import type { Range } from '../text/range.js';
import { diagnosticAt, type PlacedDiagnostic } from './diagnostic.js';
import type { AnyWaiverRule, Fix, Severity, WaiverContext } from './types.js';
import { type AnyWaiver, isClauseWaiver, type WaiverUse } from './waiving.js';

/** The rule on waivers over one draft. */
export class WaiverRun {
  readonly #document: ContractDocument;
  readonly #rule: AnyWaiverRule;
  readonly #context: WaiverContext<never>;
  readonly #severity: Severity | undefined;

  constructor(
    document: ContractDocument,
    rule: AnyWaiverRule,
    context: WaiverContext<Record<string, unknown>>,
    severity: Severity | undefined,
  ) {
    this.#document = document;
    this.#rule = rule;
    this.#context = context as never;
    this.#severity = severity;
  }

  /** What is wrong with the waivers of a draft. */
  findings(uses: readonly WaiverUse[]): readonly PlacedDiagnostic[] {
    return uses.flatMap((use) => {
      const finding = this.#rule.check(this.#context, use);
      const place = finding && this.#placeOf(use.waiver);
      if (!place) return [];
      const severity = this.#severity ?? finding.severity;
      const fixes = () => (isClauseWaiver(use.waiver) ? [] : [this.#takeOut(place.range)]);
      return [diagnosticAt(this.#rule, { ...finding, ...(severity && { severity }) }, place, fixes)];
    });
  }

  /** A waiver of the project’s file stands nowhere in the draft. */
  #placeOf(waiver: AnyWaiver): { readonly block: Block; readonly range: Range } | undefined {
    const document = this.#document;
    if (isClauseWaiver(waiver)) {
      const span = document.title ?? firstWords(document.blocks[0]);
      return span && { block: span.block, range: document.rangeOf(span) };
    }
    const block = waiver.block ?? document.blocks[0];
    return block && { block, range: waiver.range };
  }

  /** Takes a comment out, with the blank before it. */
  #takeOut({ start, end }: Range): Fix {
    const before = this.#document.text.slice(Math.max(0, start - 1), start);
    const range = { start: before === ' ' ? start - 1 : start, end };
    return { title: 'Take the waiver out', kind: 'suggestion', edits: [{ range, text: '' }] };
  }
}

function firstWords(block: Block | undefined) {
  return block && { block, start: 0, end: Math.min(block.prose.text.length, 40) };
}
