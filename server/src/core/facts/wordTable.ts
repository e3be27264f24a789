/** How many different words are remembered; a draft of a thousand pages has fewer. */
const capacity = 1 << 14;

/** A word is looked for in so many places at most, however many others would be stored there too. */
const mostProbes = 8;

/** What is longer is no word that comes up again. */
const longest = 60;

/**
 * What is known of words as they are written. A word is analysed when it first comes up; later it is found by its
 * characters, without being cut out of its text. Where there are too many words, some are forgotten and analysed again.
 */
export class WordTable<R> {
  readonly #analyse: (written: string) => R;
  readonly #written: (string | undefined)[] = new Array(capacity).fill(undefined);
  readonly #results: (R | undefined)[] = new Array(capacity).fill(undefined);
  readonly #hashes = new Int32Array(capacity);

  constructor(analyse: (written: string) => R) {
    this.#analyse = analyse;
  }

  /** What is known of the word from `start` up to `end` of a text. */
  get(text: string, start: number, end: number): R {
    if (end - start > longest) return this.#analyse(text.slice(start, end));
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const home = (hash ^ (hash >>> 14)) & (capacity - 1);
    for (let probe = 0; probe < mostProbes; probe++) {
      const slot = (home + probe) & (capacity - 1);
      const written = this.#written[slot];
      if (written === undefined) return this.#put(slot, hash, copyOf(text, start, end));
      if (this.#hashes[slot] === hash && isWrittenAt(text, start, end, written)) return this.#results[slot]!;
    }
    return this.#put(home, hash, copyOf(text, start, end));
  }

  #put(slot: number, hash: number, written: string): R {
    const result = this.#analyse(written);
    this.#written[slot] = written;
    this.#hashes[slot] = hash;
    this.#results[slot] = result;
    return result;
  }
}

function isWrittenAt(text: string, start: number, end: number, written: string): boolean {
  if (written.length !== end - start) return false;
  for (let i = 0; i < written.length; i++) if (written.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** From this length on, a slice would keep the whole text in memory as long as the word is known. */
const shortestSlice = 13;

function copyOf(text: string, start: number, end: number): string {
  if (end - start < shortestSlice) return text.slice(start, end);
  return String.fromCharCode(...Array.from({ length: end - start }, (_, i) => text.charCodeAt(start + i)));
}
