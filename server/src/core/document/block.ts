import { type BlockReading, noBlock } from './blockReading.js';
import type { Chunk } from './chunk.js';
import type { DraftSection } from './section.js';
import type { SectionStart } from './sectionStart.js';
import type { Block, ListPosition, Matter } from './types.js';

/** How an enumerator within a block starts a section, and where. */
export interface ItemStart extends SectionStart {
  readonly at: number;
}

/** How a block starts a section (null when it does not), and the enumerators within it. */
export interface Opening {
  readonly start: SectionStart | null;
  items: readonly ItemStart[] | undefined;
}

/**
 * A place of a draft that lives on when its words are edited: what it says is its reading, which is then exchanged.
 * What the passes over the draft settle of it is kept beside.
 */
export class DraftBlock implements Block {
  readonly kind: Block['kind'];
  /** Negative when it is no longer part of the draft. */
  index = 0;
  matter: Matter;
  language = '';
  /** The words that count towards the main language of the draft; see `language.ts`. */
  counted: BlockReading | undefined = undefined;
  list: ListPosition | undefined = undefined;
  /** The block that introduces the list it is an item of. */
  listLeadIn: DraftBlock | undefined = undefined;
  /** The block that introduces it: as an item of a list, or one whose number was typed. */
  leadIn: DraftBlock | undefined = undefined;
  /** The innermost section at its start. */
  section: DraftSection | undefined = undefined;
  /** The sections that start in it, in order. */
  sections: readonly DraftSection[] | undefined = undefined;
  /** See `opening.ts`; undefined when not asked for since its words or its place in a list have changed. */
  opening: Opening | undefined = undefined;

  constructor(
    public reading: BlockReading,
    public chunk: Chunk,
  ) {
    this.kind = reading.kind;
    this.matter = reading.matter;
  }

  get base() {
    return this.chunk.start + this.reading.offset;
  }

  get source() {
    return this.reading.source;
  }

  get prose() {
    return this.reading.prose;
  }

  get marks() {
    return this.reading.marks;
  }

  get anchors() {
    return this.reading.anchors;
  }

  get headingLevel() {
    return this.reading.headingLevel;
  }

  get cell() {
    return this.reading.cell;
  }

  /**
   * Settles its place in a list.
   * @returns whether that has changed, apart from where its item ends
   */
  settleList(list: ListPosition | undefined, leadIn: DraftBlock | undefined): boolean {
    const same = this.listLeadIn === leadIn && isSamePosition(this.list, list);
    this.list = list;
    this.listLeadIn = leadIn;
    if (!same) this.opening = undefined;
    return !same;
  }

  /** The block that introduces it, as far as its chunk knows. */
  get ownLeadIn(): DraftBlock | undefined {
    const { leadIn } = this.reading;
    return leadIn === noBlock ? undefined : this.chunk.blocks[leadIn];
  }
}

function isSamePosition(a: ListPosition | undefined, b: ListPosition | undefined): boolean {
  if (!a || !b || a === b) return a === b;
  return (
    a.list === b.list &&
    a.ordinal === b.ordinal &&
    a.depth === b.depth &&
    a.ordered === b.ordered &&
    a.first === b.first &&
    a.marker === b.marker &&
    a.contentColumn === b.contentColumn
  );
}
