/** A set of small numbers that is emptied at once, however many it holds; for work that fills one again and again. */
export class NumberSet {
  readonly #stamps: number[] = [];
  #stamp = 1;

  add(member: number): void {
    this.#stamps[member] = this.#stamp;
  }

  has(member: number): boolean {
    return this.#stamps[member] === this.#stamp;
  }

  clear(): void {
    this.#stamp++;
  }
}
