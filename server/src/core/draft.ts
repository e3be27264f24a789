import { DocumentReader } from './document/documentReader.js';
import type { ContractDocument, Format } from './document/types.js';
import { DraftFacts } from './facts/facts.js';
import { english } from './packs/english.js';
import { type Configuration, noConfiguration } from './rules/configuration.js';
import { allRules } from './rules/index.generated.js';
import { Linter, type LintResult } from './rules/linter.js';
import type { TextEdit } from './text/range.js';
import { SourceText } from './text/sourceText.js';

export interface DraftOptions {
  /** Default: `markdown`. */
  readonly format?: Format;
  readonly configuration?: Configuration;
  /** The caller knows whether it is a contract (an excerpt is too short to tell); default: the engine decides. */
  readonly contract?: boolean;
}

/**
 * A draft that is being read or edited: its text, what it says and what is to be said about it. Its document, facts and
 * findings are valid until the next `update`.
 */
export class Draft {
  readonly #reader: DocumentReader;
  #configuration: Configuration;
  readonly #text: SourceText;
  #facts: DraftFacts | undefined;
  #result: LintResult | undefined;

  constructor(text: string, options: DraftOptions = {}) {
    this.#text = new SourceText(text);
    const { format = 'markdown', contract } = options;
    this.#reader = new DocumentReader(this.#text, format, contract === undefined ? {} : { assumeContract: contract });
    this.#configuration = options.configuration ?? noConfiguration;
  }

  get text(): string {
    return this.#text.toString();
  }

  get document(): ContractDocument {
    return this.#reader.document;
  }

  get facts(): DraftFacts {
    if (!this.#facts) {
      const document = this.document;
      this.#facts = new DraftFacts(document, english);
      this.#facts.update({ added: document.blocks, removed: [], rewritten: [], moved: [], renumbered: true });
    }
    return this.#facts;
  }

  /** The findings of all rules, computed when first asked for. */
  lint(): LintResult {
    this.#result ??= !this.document.isContract
      ? { diagnostics: [], suppressed: [], failures: [] }
      : new Linter({
          document: this.document,
          facts: this.facts,
          pack: english,
          rules: allRules,
          configuration: this.#configuration,
        }).result;
    return this.#result;
  }

  /**
   * Applies edits.
   * @param changes ranges in the offsets of the present text, not overlapping
   * @throws RangeError when two edits overlap or one lies outside the text
   */
  update(changes: readonly TextEdit[]): void {
    if (changes.length === 0) return;
    this.#reader.update(this.#text.apply(changes));
    this.#facts = this.#result = undefined;
  }

  /** Another configuration, for the same text. */
  configure(configuration: Configuration): void {
    this.#configuration = configuration;
    this.#result = undefined;
  }
}
