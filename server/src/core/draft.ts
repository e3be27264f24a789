import { DocumentReader } from './document/documentReader.js';
import type { ContractDocument, Format } from './document/types.js';
import { DraftFacts } from './facts/facts.js';
import { english } from './packs/english.js';
import { type Configuration, noConfiguration } from './rules/configuration.js';
import { allRules } from './rules/index.generated.js';
import { Linter, type LintResult } from './rules/linter.js';
import { applyEdits, type TextEdit } from './text/range.js';

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
  #text: string;
  #document: ContractDocument | undefined;
  #facts: DraftFacts | undefined;
  #result: LintResult | undefined;

  constructor(text: string, options: DraftOptions = {}) {
    this.#text = text;
    const { format = 'markdown', contract } = options;
    this.#reader = new DocumentReader(text, format, contract === undefined ? {} : { assumeContract: contract });
    this.#configuration = options.configuration ?? noConfiguration;
  }

  get text(): string {
    return this.#text;
  }

  get document(): ContractDocument {
    this.#document ??= this.#reader.read();
    return this.#document;
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
    const text = applyEdits(this.#text, changes);
    const start = Math.min(...changes.map(({ range }) => range.start));
    const oldEnd = Math.max(...changes.map(({ range }) => range.end));
    this.#reader.update(text, { start, oldEnd, newEnd: oldEnd + text.length - this.#text.length });
    this.#text = text;
    this.#document = this.#facts = this.#result = undefined;
  }

  /** Another configuration, for the same text. */
  configure(configuration: Configuration): void {
    this.#configuration = configuration;
    this.#result = undefined;
  }
}
