import type { Terminal } from './terminal.js';

const width = 24;

/** A bar on a terminal that somebody watches, apart from the result, for as long as several drafts are reviewed. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #total: number | undefined;
  #done = 0;
  #shown = false;

  /** @param total how many drafts there are; undefined where nobody knows */
  constructor(terminal: Terminal, total: number | undefined) {
    this.#terminal = terminal;
    this.#total = total;
  }

  /** Another draft is done. */
  step(): void {
    this.#done++;
    const total = this.#total;
    if (!this.#terminal.watched || (total !== undefined && total < 3)) return;
    const bar =
      total === undefined ? '' : `${'█'.repeat(Math.round((this.#done / total) * width)).padEnd(width, '░')} `;
    const count = total === undefined ? `${this.#done}` : `${this.#done} of ${total}`;
    this.#terminal.error(`\r${bar}${count} drafts`);
    this.#shown = true;
  }

  /** Makes room for a line that is to stay. */
  hide(): void {
    if (this.#shown) this.#terminal.error('\r\u001B[K');
    this.#shown = false;
  }
}
