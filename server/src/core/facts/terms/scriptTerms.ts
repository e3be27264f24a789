/** Terms of scripts that part no words: each is found where its characters stand. */
interface Node<T> {
  readonly next: Map<string, Node<T>>;
  entry?: { readonly term: string; readonly value: T };
}

const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether a term is written in such a script. */
export function isUnparted(term: string): boolean {
  return unparted.test(term);
}

/** Finds terms in a text by their characters, the longest at each place. */
export class CharacterIndex<T> {
  readonly #root: Node<T> = { next: new Map() };
  #size = 0;

  add(term: string, value: T): void {
    let node = this.#root;
    for (const character of term) {
      let next = node.next.get(character);
      if (!next) {
        next = { next: new Map() };
        node.next.set(character, next);
      }
      node = next;
    }
    if (node.entry) return;
    node.entry = { term, value };
    this.#size++;
  }

  /** Every term of a text, in order and without overlap. */
  find(
    text: string,
  ): readonly { readonly start: number; readonly end: number; readonly term: string; readonly value: T }[] {
    const found: { start: number; end: number; term: string; value: T }[] = [];
    for (let at = 0; this.#size > 0 && at < text.length; ) {
      const entry = this.#longestAt(text, at);
      if (entry) found.push({ start: at, end: at + entry.term.length, ...entry });
      at += entry ? entry.term.length : 1;
    }
    return found;
  }

  #longestAt(text: string, at: number): { readonly term: string; readonly value: T } | undefined {
    let node: Node<T> | undefined = this.#root;
    let best: { readonly term: string; readonly value: T } | undefined;
    for (let i = at; i < text.length; ) {
      const character = String.fromCodePoint(text.codePointAt(i)!);
      node = node.next.get(character);
      if (!node) break;
      best = node.entry ?? best;
      i += character.length;
    }
    return best;
  }
}
