/**
 * Tells when no message is waiting to be read. The connection hands out one message a turn of the event loop, so a turn
 * without one means that there is none. Work that the next message may make needless waits for that, not for any time.
 */
export class Lull {
  readonly #defer: (callback: () => void) => void;
  #waiting: (() => void)[] = [];
  #quietTurns = 0;

  /** @param defer calls back in a later turn */
  constructor(defer: (callback: () => void) => void) {
    this.#defer = defer;
  }

  /** A message has arrived. */
  disturb(): void {
    this.#quietTurns = 0;
  }

  /** Settles as soon as no message is waiting. */
  come(): Promise<void> {
    this.disturb();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) this.#defer(() => this.#turn());
    });
  }

  #turn(): void {
    // Within the first turn the callback may stand before the next message.
    this.#quietTurns++;
    if (this.#quietTurns < 2) this.#defer(() => this.#turn());
    else for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
