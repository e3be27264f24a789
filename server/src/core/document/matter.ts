import type { DraftBlock } from './block.js';
import type { Chunk } from './chunk.js';
import { Trait, traitsOf } from './traits.js';
import type { Format, Matter } from './types.js';

/** What blocks show of the matter of those behind them. */
export interface MatterState {
  readonly inAdmonition: boolean;
  readonly inContents: boolean;
  /** A closing formula has been read, behind which names and dates are lines to sign. */
  readonly afterClosing: boolean;
  /** How many fields there are in a row; more than two count as two. */
  readonly fields: 0 | 1 | 2;
}

const atStart: MatterState = { inAdmonition: false, inContents: false, afterClosing: false, fields: 0 };

/**
 * Settles which blocks are explanation, page furniture or lines to sign on, and so no contract text. Costs what has
 * changed, however many chunks follow.
 * @param from the first chunk that is new or has other words
 * @param to the end of those
 * @param changed takes the blocks whose matter is another than before
 */
export function settleMatter(
  chunks: readonly Chunk[],
  from: number,
  to: number,
  format: Format,
  changed: (block: DraftBlock) => void,
): void {
  let start = from;
  // A field at the end of a chunk counts only if another follows.
  while (start > 0 && chunks[start - 1]!.matterBehind!.fields === 1) start--;
  const pass = new MatterPass(chunks[start - 1]?.matterBehind ?? atStart, format);
  for (let i = start; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    for (const block of chunk.blocks) pass.add(block);
    const { state } = pass;
    const settled = i >= to && state.fields !== 1 && isSameState(state, chunk.matterBehind);
    chunk.matterBehind = state;
    if (settled) break;
  }
  for (const [block, matter] of pass.matters) {
    if (block.matter === matter) continue;
    block.matter = matter;
    changed(block);
  }
}

function isSameState(a: MatterState, b: MatterState | undefined): boolean {
  return (
    a.inAdmonition === b?.inAdmonition &&
    a.inContents === b.inContents &&
    a.afterClosing === b.afterClosing &&
    a.fields === b.fields
  );
}

/** Reads blocks one after another. Lines to sign: from a closing formula, or a run of fields, until a schedule or a clause follows. */
class MatterPass {
  readonly matters = new Map<DraftBlock, Matter>();
  #inAdmonition: boolean;
  #inContents: boolean;
  #afterClosing: boolean;
  #fields: 0 | 1 | 2;
  #firstField: DraftBlock | undefined;

  constructor(
    { inAdmonition, inContents, afterClosing, fields }: MatterState,
    private readonly format: Format,
  ) {
    this.#inAdmonition = inAdmonition;
    this.#inContents = inContents;
    this.#afterClosing = afterClosing;
    this.#fields = fields;
  }

  get state(): MatterState {
    return {
      inAdmonition: this.#inAdmonition,
      inContents: this.#inContents,
      afterClosing: this.#afterClosing,
      fields: this.#fields,
    };
  }

  add(block: DraftBlock): void {
    const { reading } = block;
    const traits = traitsOf(reading, this.format);
    const explained = this.#inAdmonition || (traits & Trait.opensAdmonition) !== 0;
    this.#inAdmonition = explained && (traits & Trait.closesAdmonition) === 0;
    let matter: Matter = explained ? 'commentary' : traits & Trait.isDivider ? 'furniture' : reading.matter;
    if (matter === 'contract') {
      this.#inContents =
        (traits & Trait.opensContents) !== 0 || (this.#inContents && (traits & Trait.isContentsEntry) !== 0);
      if (this.#inContents || traits & Trait.isFurniture) matter = 'furniture';
    }
    this.matters.set(block, matter);
    if (matter === 'contract') this.#addContract(block, traits);
  }

  #addContract(block: DraftBlock, traits: number): void {
    const { kind } = block;
    if (traits & Trait.isField) this.#addField(block);
    else if (traits & Trait.isShortLine && this.#takesIn(kind)) this.matters.set(block, 'signature');
    else {
      this.#fields = 0;
      if (traits & Trait.isClosing) {
        this.#afterClosing = true;
        if (kind !== 'heading' && traits & Trait.isShort) this.matters.set(block, 'signature');
      } else if (!(traits & Trait.isShortLine) && (kind === 'heading' || traits & Trait.isLong))
        this.#afterClosing = false;
    }
  }

  #addField(block: DraftBlock): void {
    // One field alone, such as a date, is still a sentence of the contract.
    if (this.#fields === 0) this.#firstField = block;
    else this.matters.set(this.#firstField ?? block, 'signature');
    this.#fields = this.#fields === 0 ? 1 : 2;
    if (this.#fields === 2 || this.#afterClosing) this.matters.set(block, 'signature');
  }

  /** A name or an address between the fields belongs to them; a cell of some other table does not. */
  #takesIn(kind: DraftBlock['kind']): boolean {
    return this.#fields === 2 || (this.#afterClosing && (kind !== 'cell' || this.#fields > 0));
  }
}
