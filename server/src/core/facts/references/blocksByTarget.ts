import type { Block, Section } from '../../document/types.js';
import type { CrossReference } from '../types.js';

/** Which blocks have references to which sections. */
export class BlocksByTarget {
  readonly #blocks = new Map<Section, Set<Block>>();

  /** The blocks with a reference to a section, in the order of the draft. */
  get(section: Section): readonly Block[] {
    return [...(this.#blocks.get(section) ?? [])].sort((a, b) => a.index - b.index);
  }

  /** Takes over where the references of a block lead, in place of where they led. */
  update(
    block: Block,
    before: readonly CrossReference[] | undefined,
    after: readonly CrossReference[] | undefined,
  ): void {
    for (const section of targetsOf(before)) {
      const blocks = this.#blocks.get(section);
      if (blocks?.delete(block) && blocks.size === 0) this.#blocks.delete(section);
    }
    for (const section of targetsOf(after)) {
      const blocks = this.#blocks.get(section);
      if (blocks) blocks.add(block);
      else this.#blocks.set(section, new Set([block]));
    }
  }
}

function* targetsOf(references: readonly CrossReference[] | undefined): Generator<Section> {
  for (const { target } of references ?? []) if (target && target !== 'external') yield target;
}
