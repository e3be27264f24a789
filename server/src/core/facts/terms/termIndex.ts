import { isAdjoining, type Word, wordsOf } from './words.js';

interface Entry {
  readonly term: string;
  readonly words: readonly Word[];
}

interface Node {
  readonly next: Map<string, Node>;
  /** The terms that end here, in alphabetical order. */
  entries: readonly Entry[];
}

/** Words that form a term. */
export interface TermMatch {
  readonly term: string;
  /** How many words the match takes. */
  readonly length: number;
}

const newNode = (): Node => ({ next: new Map(), entries: [] });

/** Finds terms in a series of words, the longest at each place; plurals, possessives and capitals throughout included. */
export class TermIndex {
  readonly #root = newNode();

  add(term: string): void {
    const words = wordsOf(term);
    if (words.length === 0) return;
    let node = this.#root;
    words.forEach((word, i) => {
      const key = step(word, i === 0);
      let next = node.next.get(key);
      if (!next) {
        next = newNode();
        node.next.set(key, next);
      }
      node = next;
    });
    if (node.entries.some((entry) => entry.term === term)) return;
    node.entries = [...node.entries, { term, words }].sort((a, b) => (a.term < b.term ? -1 : 1));
  }

  remove(term: string): void {
    const path = [this.#root];
    const steps = wordsOf(term).map((word, i) => step(word, i === 0));
    for (const key of steps) {
      const next = path.at(-1)!.next.get(key);
      if (!next) return;
      path.push(next);
    }
    const last = path.at(-1)!;
    last.entries = last.entries.filter((entry) => entry.term !== term);
    for (let i = path.length - 1; i > 0 && path[i]!.entries.length === 0 && path[i]!.next.size === 0; i--)
      path[i - 1]!.next.delete(steps[i - 1]!);
  }

  /** The longest term that starts at a word, if any. */
  matchAt(words: readonly Word[], at: number): TermMatch | undefined {
    let node = this.#root;
    let best: TermMatch | undefined;
    for (let i = at; i < words.length; i++) {
      const next = node.next.get(step(words[i]!, i === at));
      if (!next) break;
      node = next;
      const entry = node.entries.length > 0 ? bestEntry(node.entries, words, at) : undefined;
      if (entry) best = { term: entry.term, length: i + 1 - at };
    }
    return best;
  }
}

/** What leads from one word to the next. A comma or a slash within a term must stand in its use too. */
function step(word: Word, first: boolean): string {
  return !first && !isAdjoining(word) ? `,${word.key}` : word.key;
}

/** The entry written as the words are; else the first whose capitals they have. */
function bestEntry(entries: readonly Entry[], words: readonly Word[], at: number): Entry | undefined {
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
