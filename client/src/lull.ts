import type { Disposable } from 'vscode';

/** Milliseconds without a change after which somebody has stopped typing. */
const pause = 500;

/** Calls back once nothing has happened for a while. */
export class Lull implements Disposable {
  readonly #callback: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(callback: () => void) {
    this.#callback = callback;
  }

  /** Something has happened. */
  disturb(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#callback, pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
