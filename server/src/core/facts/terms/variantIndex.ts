import { spellingsOf } from './spellings.js';
import { isAdjoining, type Word } from './words.js';

interface Node {
  readonly next: Map<string, Node>;
  /** The names whose forms end here, in alphabetical order. */
  names: readonly string[];
}

/** Words that are a form of a name. */
export interface VariantMatch {
  readonly name: string;
  /** How many words the match takes. */
  readonly length: number;
}

/** A name has so many forms at most; one of many words that can each be spelt in two ways would have hundreds. */
const mostForms = 12;

/** Finds names in a series of words in whatever case and spelling, in one word or two: the longest at each place. */
export class VariantIndex {
  readonly #root = newNode();

  /** @param name the keys of its words, parted by blanks */
  add(name: string): void {
    for (const form of formsOf(name)) {
      let node = this.#root;
      for (const key of form) {
        let next = node.next.get(key);
        if (!next) {
          next = newNode();
          node.next.set(key, next);
        }
        node = next;
      }
      if (!node.names.includes(name)) node.names = [...node.names, name].sort();
    }
  }

  remove(name: string): void {
    for (const form of formsOf(name)) {
      const path = [this.#root];
      for (const key of form) {
        const next = path.at(-1)!.next.get(key);
        if (!next) break;
        path.push(next);
      }
      if (path.length <= form.length) continue;
      const last = path.at(-1)!;
      last.names = last.names.filter((other) => other !== name);
      for (let i = path.length - 1; i > 0 && path[i]!.names.length === 0 && path[i]!.next.size === 0; i--)
        path[i - 1]!.next.delete(form[i - 1]!);
    }
  }

  /**
   * The longest name that starts at a word, if any.
   * @param end the first word behind those that may be taken
   */
  matchAt(words: readonly Word[], at: number, end: number): VariantMatch | undefined {
    let node = this.#root;
    let best: VariantMatch | undefined;
    for (let i = at; i < end; i++) {
      if (i > at && !isAdjoining(words[i]!)) break;
      const next = node.next.get(words[i]!.key);
      if (!next) break;
      node = next;
      if (node.names.length > 0) best = { name: node.names[0]!, length: i + 1 - at };
    }
    return best;
  }
}

function newNode(): Node {
  return { next: new Map(), names: [] };
}

/** The forms of a name as keys of words: as it is, in the other spelling, in one word or parted. */
export function formsOf(name: string): readonly (readonly string[])[] {
  const keys = name.split(' ');
  let spelt: readonly (readonly string[])[] = [[]];
  for (const key of keys) {
    const more = spelt.flatMap((form) => spellingsOf(key).map((spelling) => [...form, spelling]));
    spelt = more.length <= mostForms ? more : spelt.map((form) => [...form, key]);
  }
  const joined = keys.slice(1).map((key, i) => [...keys.slice(0, i), keys[i]! + key, ...keys.slice(i + 2)]);
  const parted = keys.flatMap((key, i) => {
    const prefix = prefixes.find((start) => key.startsWith(start) && key.length >= start.length + 4);
    return prefix ? [[...keys.slice(0, i), prefix, key.slice(prefix.length), ...keys.slice(i + 1)]] : [];
  });
  return [...spelt, ...joined, ...parted];
}

/** First parts of words that some write apart or with a hyphen. */
const prefixes: readonly string[] =
  'sub non pre co multi inter cross over under semi anti micro cyber web trade data work know time'.split(' ');
