import { openDocument } from './document/document.js';
import type { ContractDocument, Format } from './document/types.js';
import { createFacts } from './facts/facts.js';
import type { Facts } from './facts/types.js';
import { english } from './packs/english.js';
import { type Configuration, noConfiguration } from './rules/configuration.js';
import { allRules } from './rules/index.generated.js';
import { type LintResult, lint } from './rules/lint.js';
import { applyEdits, type TextEdit } from './text/range.js';

export interface DraftOptions {
  /** Default: `markdown`. */
  readonly format?: Format;
  readonly configuration?: Configuration;
  /** The caller knows whether it is a contract (an excerpt is too short to tell); default: the engine decides. */
  readonly contract?: boolean;
}

/** A draft that is being read or edited: its text, what it says and what is to be said about it. */
export class Draft {
  readonly #format: Format;
  readonly #contract: boolean | undefined;
  #configuration: Configuration;
  #text: string;
  #document: ContractDocument | undefined;
  #facts: Facts | undefined;
  #result: LintResult | undefined;

  constructor(text: string, options: DraftOptions = {}) {
    this.#text = text;
    this.#format = options.format ?? 'markdown';
    this.#contract = options.contract;
    this.#configuration = options.configuration ?? noConfiguration;
  }

  get text(): string {
    return this.#text;
  }

  get document(): ContractDocument {
    this.#document ??= openDocument(
      this.#text,
      this.#format,
      this.#contract === undefined ? {} : { assumeContract: this.#contract },
    );
    return this.#document;
  }

  get facts(): Facts {
    this.#facts ??= createFacts(this.document, english);
    return this.#facts;
  }

  /** The findings of all rules, computed when first asked for. */
  lint(): LintResult {
    this.#result ??= lint({
      document: this.document,
      facts: this.facts,
      pack: english,
      rules: allRules,
      configuration: this.#configuration,
    });
    return this.#result;
  }

  /**
   * Applies edits.
   * @param changes ranges in the offsets of the present text, not overlapping
   * @throws RangeError when two edits overlap or one lies outside the text
   */
  update(changes: readonly TextEdit[]): void {
    this.#text = applyEdits(this.#text, changes);
    this.#document = this.#facts = this.#result = undefined;
  }

  /** Another configuration, for the same text. */
  configure(configuration: Configuration): void {
    this.#configuration = configuration;
    this.#result = undefined;
  }
}
