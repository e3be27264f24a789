import type { DraftBlock } from './block.js';
import { Trait, traitsOf } from './traits.js';
import type { Format, Matter } from './types.js';

/** Settles which blocks are explanation, page furniture or lines to sign on, and so no contract text. */
export function mattersOf(blocks: readonly DraftBlock[], format: Format): readonly Matter[] {
  const matters: Matter[] = [];
  const run = new SignatureRun(matters);
  let inAdmonition = false;
  let inContents = false;
  for (const { kind, reading } of blocks) {
    const traits = traitsOf(reading, format);
    const explained: boolean = inAdmonition || (traits & Trait.opensAdmonition) !== 0;
    inAdmonition = explained && (traits & Trait.closesAdmonition) === 0;
    let matter: Matter = explained ? 'commentary' : traits & Trait.isDivider ? 'furniture' : reading.matter;
    if (matter === 'contract') {
      inContents = (traits & Trait.opensContents) !== 0 || (inContents && (traits & Trait.isContentsEntry) !== 0);
      if (inContents || traits & Trait.isFurniture) matter = 'furniture';
    }
    matters.push(matter);
    if (matter === 'contract') run.add(matters.length - 1, kind, traits);
  }
  return matters;
}

/** The block of names, lines and dates: from a closing formula, or a run of fields, until a schedule or a clause follows. */
class SignatureRun {
  #afterClosing = false;
  /** The first of the fields, and how many there are. */
  #first = 0;
  #fields = 0;

  constructor(private readonly matters: Matter[]) {}

  add(index: number, kind: DraftBlock['kind'], traits: number): void {
    if (traits & Trait.isField) this.#addField(index);
    else if (traits & Trait.isShortLine && this.#takesIn(kind)) this.matters[index] = 'signature';
    else {
      this.#fields = 0;
      if (traits & Trait.isClosing) {
        this.#afterClosing = true;
        if (kind !== 'heading' && traits & Trait.isShort) this.matters[index] = 'signature';
      } else if (!(traits & Trait.isShortLine) && (kind === 'heading' || traits & Trait.isLong))
        this.#afterClosing = false;
    }
  }

  #addField(index: number): void {
    if (++this.#fields === 1) this.#first = index;
    // One field alone, such as a date, is still a sentence of the contract.
    if (this.#fields === 2) this.matters[this.#first] = 'signature';
    if (this.#fields >= 2 || this.#afterClosing) this.matters[index] = 'signature';
  }

  /** A name or an address between the fields belongs to them; a cell of some other table does not. */
  #takesIn(kind: DraftBlock['kind']): boolean {
    return this.#fields >= 2 || (this.#afterClosing && (kind !== 'cell' || this.#fields > 0));
  }
}
