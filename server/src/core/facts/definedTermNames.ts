import type { DefinitionsByName } from './clauses/clauses.js';
import type { Definition } from './types.js';

/** The defined terms by their names apart from capitals, and those that name the agreement itself. */
export class DefinedTermNames implements DefinitionsByName {
  readonly #terms = new Map<string, Set<string>>();
  readonly #selfNames = new Set<string>();
  #ofAgreement: readonly Definition[] | undefined;
  #definitions: ReadonlyMap<string, readonly Definition[]> = new Map();

  /** Takes over which of some terms are defined, and how. */
  update(terms: Iterable<string>, definitions: ReadonlyMap<string, readonly Definition[]>): void {
    this.#definitions = definitions;
    for (const term of terms) {
      this.#ofAgreement = undefined;
      const own = definitions.get(term);
      const name = term.toLowerCase();
      const known = this.#terms.get(name);
      if (own) {
        if (known) known.add(term);
        else this.#terms.set(name, new Set([term]));
      } else if (known?.delete(term) && known.size === 0) this.#terms.delete(name);
      if (own?.some(({ names }) => names === 'agreement')) this.#selfNames.add(term);
      else this.#selfNames.delete(term);
    }
  }

  /** Whether a term is written so, apart from its capitals. */
  has(lowerCase: string): boolean {
    return this.#terms.has(lowerCase);
  }

  definitionsOf(...lowerCase: readonly string[]): readonly Definition[] {
    return this.#inOrder(lowerCase.flatMap((name) => [...(this.#terms.get(name) ?? [])]));
  }

  /** The definitions that name the agreement, in the order of the text. */
  get ofAgreement(): readonly Definition[] {
    this.#ofAgreement ??= this.#inOrder(this.#selfNames).filter(({ names }) => names === 'agreement');
    return this.#ofAgreement;
  }

  #inOrder(terms: Iterable<string>): readonly Definition[] {
    return [...terms].flatMap((term) => this.#definitions.get(term) ?? []).sort(inOrderOfText);
  }
}

/** What has no place, from the front matter, comes first; what other drafts define comes last. */
export function inOrderOfText(a: Definition, b: Definition): number {
  const elsewhere = Number(a.kind === 'glossary') - Number(b.kind === 'glossary');
  const block = elsewhere || (a.span?.block.index ?? -1) - (b.span?.block.index ?? -1);
  return block || (a.span?.start ?? 0) - (b.span?.start ?? 0);
}
