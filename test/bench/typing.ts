import type { RandomNumbers } from './random.js';

/** One letter typed, as an editor tells a server that takes changes. */
export interface TypedLetter {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Somebody who types letters into words all over a draft. */
export class Typist {
  readonly #lines: string[];
  readonly #random: RandomNumbers;

  /** @param text a draft that has words */
  constructor(text: string, random: RandomNumbers) {
    this.#lines = text.split('\n');
    this.#random = random;
  }

  /** The same by lines. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** The draft as typed so far. */
  get text(): string {
    return this.#lines.join('\n');
  }

  /** Types the next letter, into the middle of some word. */
  type(): TypedLetter {
    for (;;) {
      const line = this.#random(this.#lines.length);
      const words = Array.from(this.#lines[line]!.matchAll(/[a-z]{4,}/g));
      if (words.length === 0) continue;
      const character = words[this.#random(words.length)]!.index + 2;
      const text = String.fromCharCode(97 + this.#random(26));
      this.#lines[line] = this.#lines[line]!.slice(0, character) + text + this.#lines[line]!.slice(character);
      const place = { line, character };
      return { range: { start: place, end: place }, text };
    }
  }
}
