import type { Span } from '../../document/types.js';
import type { Applicability, ClauseState, ClauseStatus, ElementStatus } from '../types.js';
import type { Found } from './home.js';

/** An element whose evidence is gathered when somebody asks for it. */
export class LazyElement implements ElementStatus {
  #evidence: readonly Span[] | undefined;
  readonly #gather: () => readonly Found[];

  constructor(
    readonly element: string,
    readonly status: ElementStatus['status'],
    gather: () => readonly Found[],
  ) {
    this.#gather = gather;
  }

  get evidence(): readonly Span[] {
    this.#evidence ??= spansOf(this.#gather());
    return this.#evidence;
  }
}

/** A clause whose evidence and place are worked out when somebody asks for them. */
export class LazyStatus implements ClauseStatus {
  #evidence: readonly Span[] | undefined;
  #home: { readonly span: Span | undefined } | undefined;
  readonly #gather: () => readonly Found[];
  readonly #findHome: () => Span | undefined;

  constructor(
    readonly clause: string,
    readonly status: ClauseState,
    readonly elements: readonly ElementStatus[],
    readonly applies: Applicability,
    gather: () => readonly Found[],
    findHome: () => Span | undefined,
  ) {
    this.#gather = gather;
    this.#findHome = findHome;
  }

  get evidence(): readonly Span[] {
    this.#evidence ??= spansOf(this.#gather());
    return this.#evidence;
  }

  get home(): Span | undefined {
    this.#home ??= { span: this.#findHome() };
    return this.#home.span;
  }
}

/** By where they stand in the draft. */
export const inOrder = (a: Span, b: Span) => a.block.index - b.block.index || a.start - b.start;

/** The passages, each once. */
function spansOf(found: readonly Found[]): readonly Span[] {
  return found
    .filter(({ block, start }, i, all) => all[i - 1]?.block !== block || all[i - 1]!.start !== start)
    .map(({ block, start, end }) => ({ block, start, end }));
}
