/** Terms of scripts that part no words: each is found where its characters stand. */
interface Node {
  readonly next: Map<string, Node>;
  term?: string | undefined;
}

const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether a term is written in such a script. */
export function isUnparted(term: string): boolean {
  return unparted.test(term);
}

/** Finds terms in a text by their characters, the longest at each place. */
export class CharacterIndex {
  readonly #root: Node = { next: new Map() };
  #size = 0;

  add(term: string): void {
    let node = this.#root;
    for (const character of term) {
      let next = node.next.get(character);
      if (!next) {
        next = { next: new Map() };
        node.next.set(character, next);
      }
      node = next;
    }
    if (node.term === undefined) this.#size++;
    node.term = term;
  }

  remove(term: string): void {
    const path = [this.#root];
    const characters = [...term];
    for (const character of characters) {
      const next = path.at(-1)!.next.get(character);
      if (!next) return;
      path.push(next);
    }
    if (path.at(-1)!.term !== undefined) this.#size--;
    path.at(-1)!.term = undefined;
    for (let i = path.length - 1; i > 0 && path[i]!.term === undefined && path[i]!.next.size === 0; i--)
      path[i - 1]!.next.delete(characters[i - 1]!);
  }

  /** Every term of a text, in order and without overlap. */
  find(text: string): readonly { readonly start: number; readonly end: number; readonly term: string }[] {
    const found: { start: number; end: number; term: string }[] = [];
    for (let at = 0; this.#size > 0 && at < text.length; ) {
      const term = this.#longestAt(text, at);
      if (term !== undefined) found.push({ start: at, end: at + term.length, term });
      at += term?.length ?? 1;
    }
    return found;
  }

  #longestAt(text: string, at: number): string | undefined {
    let node: Node | undefined = this.#root;
    let best: string | undefined;
    for (let i = at; i < text.length; ) {
      const character = String.fromCodePoint(text.codePointAt(i)!);
      node = node.next.get(character);
      if (!node) break;
      best = node.term ?? best;
      i += character.length;
    }
    return best;
  }
}
