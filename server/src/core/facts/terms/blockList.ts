import type { Block } from '../../document/types.js';

/** From so many blocks on, one that goes is not searched for. */
const many = 32;

/** Blocks, each once. It costs little as long as blocks only come, as they do when a draft is read. */
export class BlockList {
  #blocks: Block[] | Set<Block> = [];

  get size(): number {
    return Array.isArray(this.#blocks) ? this.#blocks.length : this.#blocks.size;
  }

  /** @param block which is not among them yet */
  add(block: Block): void {
    if (Array.isArray(this.#blocks)) this.#blocks.push(block);
    else this.#blocks.add(block);
  }

  delete(block: Block): void {
    if (Array.isArray(this.#blocks)) {
      if (this.#blocks.length < many) {
        const at = this.#blocks.indexOf(block);
        if (at >= 0) this.#blocks.splice(at, 1);
        return;
      }
      this.#blocks = new Set(this.#blocks);
    }
    this.#blocks.delete(block);
  }

  /** All of them, which is not to be kept. */
  all(): readonly Block[] {
    return Array.isArray(this.#blocks) ? this.#blocks : [...this.#blocks];
  }
}
