import { isAdjoining, type Word, wordsOf } from './words.js';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  /** The entries that end here, by the exact words of their term. */
  entries?: { readonly term: string; readonly words: readonly Word[]; readonly value: T }[];
}

/** Words that form a term, and what the index holds for it. */
export interface TermMatch<T> {
  readonly term: string;
  readonly value: T;
  /** How many words the match takes. */
  readonly length: number;
}

/** Finds terms in a series of words, the longest at each place; plurals, possessives and capitals throughout included. */
export class TermIndex<T> {
  readonly #root: Node<T> = { next: new Map() };
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds a term. Of two values for one term the first is kept. */
  add(term: string, value: T): void {
    const words = wordsOf(term);
    if (words.length === 0) return;
    let node = this.#root;
    for (let i = 0; i < words.length; i++) {
      const key = step(words[i]!, i === 0);
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map() };
        node.next.set(key, next);
      }
      node = next;
    }
    node.entries ??= [];
    if (node.entries.some((entry) => entry.term === term)) return;
    node.entries.push({ term, words, value });
    this.#size++;
  }

  /** The longest term that starts at a word, if any. */
  matchAt(words: readonly Word[], at: number): TermMatch<T> | undefined {
    let node = this.#root;
    let best: TermMatch<T> | undefined;
    for (let i = at; i < words.length; i++) {
      const next = node.next.get(step(words[i]!, i === at));
      if (!next) break;
      node = next;
      const entry = node.entries && bestEntry(node.entries, words, at);
      if (entry) best = { term: entry.term, value: entry.value, length: i + 1 - at };
    }
    return best;
  }
}

/** What leads from one word to the next. A comma or a slash within a term must stand in its use too. */
function step(word: Word, first: boolean): string {
  return !first && !isAdjoining(word) ? `,${word.key}` : word.key;
}

/** The entry written as the words are; else the first whose capitals they have. */
function bestEntry<E extends { readonly words: readonly Word[] }>(
  entries: readonly E[],
  words: readonly Word[],
  at: number,
): E | undefined {
  const fitting = entries.filter((entry) => entry.words.every((word, i) => fits(word, words[at + i]!)));
  return fitting.find((entry) => entry.words.every((word, i) => sameNumber(word, words[at + i]!))) ?? fitting[0];
}

function fits(defined: Word, used: Word): boolean {
  if (defined.form === 'lower' || defined.form === 'other' || defined.form === 'number') {
    return defined.form === used.form || used.form === 'capitals' || used.form === 'capital';
  }
  return used.form !== 'lower' && used.form !== 'other';
}

function sameNumber(defined: Word, used: Word): boolean {
  return defined.lower === used.lower.replace(/['’]s?$/, '');
}
