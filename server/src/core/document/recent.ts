/**
 * What was worked out from texts of late, for as many as have so many characters together. Those that were not asked for
 * in the time that it takes to fill half of that are forgotten.
 */
export class Recent<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #room: number;

  /** @param characters how many the texts may have together */
  constructor(private readonly characters: number) {
    this.#room = characters / 2;
  }

  /**
   * What belongs to a text.
   * @param make works it out; a function of the text alone
   */
  of(text: string, make: (text: string) => Value): Value {
    let value = this.#young.get(text);
    if (value !== undefined) return value;
    value = this.#old.get(text) ?? make(text);
    this.#keep(text, value);
    return value;
  }

  #keep(text: string, value: Value): void {
    if (text.length > this.#room) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#room = this.characters / 2;
    }
    if (text.length > this.#room) return;
    this.#room -= text.length;
    this.#young.set(text, value);
  }
}
