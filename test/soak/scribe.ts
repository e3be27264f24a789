import type { TextEdit } from '../../server/src/core/index.js';
import type { RandomNumbers } from '../bench/random.js';
import { nastyPieces } from '../support/nasty.js';

/**
 * Makes edits as people make them: mostly letters, also cuts, pastes from elsewhere in the draft, new lines, other
 * numbers, and markup that is not finished.
 */
export class Scribe {
  readonly #random: RandomNumbers;
  readonly #length: number;

  /** @param length about which the text is to stay */
  constructor(random: RandomNumbers, length: number) {
    this.#random = random;
    this.#length = length;
  }

  edit(text: string): TextEdit {
    const kind = this.#random(20);
    if (kind < 8) return this.#letter(text);
    if (kind < 10) return this.#number(text);
    if (kind < 12) return this.#insert(text, ['\n', '\n\n', ' ', '\t'][this.#random(4)]!);
    if (kind < 14) return this.#insert(text, nastyPieces[this.#random(nastyPieces.length)]!);
    if (kind < 16) return this.#delete(text, 1);
    const isLong = text.length > this.#length;
    if (kind < 18) return isLong ? this.#delete(text, 300) : this.#insert(text, this.#stretch(text, 300));
    return isLong ? this.#deleteParagraph(text) : this.#insert(text, `\n\n${this.#stretch(text, 600)}\n\n`);
  }

  #letter(text: string): TextEdit {
    return this.#insert(text, String.fromCharCode((this.#random(6) ? 97 : 65) + this.#random(26)));
  }

  /** Another digit for the next one in the text. */
  #number(text: string): TextEdit {
    const from = this.#random(text.length + 1);
    const at = text.slice(from).search(/[0-9]/);
    if (at < 0) return this.#letter(text);
    return { range: { start: from + at, end: from + at + 1 }, text: String(this.#random(10)) };
  }

  #insert(text: string, inserted: string): TextEdit {
    const at = this.#random(text.length + 1);
    return { range: { start: at, end: at }, text: inserted };
  }

  #delete(text: string, most: number): TextEdit {
    const start = this.#random(text.length + 1);
    return { range: { start, end: Math.min(text.length, start + 1 + this.#random(most)) }, text: '' };
  }

  #deleteParagraph(text: string): TextEdit {
    const from = this.#random(text.length + 1);
    const start = Math.max(0, text.lastIndexOf('\n\n', from));
    const next = text.indexOf('\n\n', from);
    return { range: { start, end: next < start ? text.length : next }, text: '' };
  }

  #stretch(text: string, most: number): string {
    const start = this.#random(text.length + 1);
    return text.slice(start, start + 1 + this.#random(most));
  }
}
