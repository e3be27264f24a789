import type { Concept } from '../../packs/clauseCatalogue.js';

/** Words and phrases, compiled so that a text is read once, however many phrases there are. */

/** The words of a text as written, and where they stand. */
export interface Words {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Where a concept was found, as positions of words: `first` to `last`, both included. */
export interface Occurrence {
  readonly concept: number;
  readonly first: number;
  readonly last: number;
}

interface Slot {
  readonly id: number;
  /** Words that may stand before it, after the slot before. */
  readonly gap: number;
}

interface CompiledPhrase {
  readonly concept: number;
  /** True for a phrase whose words do not count. */
  readonly denies: boolean;
  readonly slots: readonly Slot[];
}

const none: readonly number[] = [];
const longestStem = 16;
const numberWord =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety|hundred)$/;

/** The words of a text: letters and digits, with inner apostrophes; hyphens part words. */
export function wordsOf(text: string): Words {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu)) {
    words.push(match[0]);
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { words, starts, ends };
}

/** Finds concepts in words. */
export class Lexicon {
  readonly #exact = new Map<string, number[]>();
  readonly #stems = new Map<string, number[]>();
  readonly #slotIds = new Map<string, number>();
  /** Phrases by the slot that they begin with. */
  readonly #starting: CompiledPhrase[][] = [];
  readonly #conceptIds = new Map<string, number>();
  /** The slots of words as written: a draft has few different ones. */
  readonly #known = new Map<string, readonly number[]>();
  readonly #concepts: Readonly<Record<string, Concept>>;

  constructor(concepts: Readonly<Record<string, Concept>>) {
    this.#concepts = concepts;
  }

  /** The number of a concept (`@name`) or a phrase, which is compiled when first asked for. */
  concept(term: string): number {
    const known = this.#conceptIds.get(term);
    if (known !== undefined) return known;
    const id = this.#conceptIds.size;
    this.#conceptIds.set(term, id);
    for (const part of term.split(' / ')) {
      const { phrases, butNot } = part.startsWith('@') ? this.#conceptOf(part.slice(1)) : { phrases: [part] };
      for (const phrase of phrases) this.#add(id, phrase, false);
      for (const phrase of butNot ?? []) this.#add(id, phrase, true);
    }
    this.#known.clear();
    return id;
  }

  get size(): number {
    return this.#conceptIds.size;
  }

  /** All concepts in the words, by the position of their first word. */
  find({ words }: Words): readonly Occurrence[] {
    const slotsOf = words.map((word) => this.#classify(word));
    const found: Occurrence[] = [];
    const denied: Occurrence[] = [];
    for (let at = 0; at < words.length; at++) {
      for (const slot of slotsOf[at]!) {
        for (const phrase of this.#starting[slot] ?? []) {
          const last = endOf(phrase, slotsOf, at);
          if (last >= 0) (phrase.denies ? denied : found).push({ concept: phrase.concept, first: at, last });
        }
      }
    }
    return denied.length ? without(found, denied) : found;
  }

  #conceptOf(name: string): Concept {
    const concept = this.#concepts[name];
    if (!concept) throw new Error(`no concept “${name}”`);
    return concept;
  }

  #add(concept: number, phrase: string, denies: boolean): void {
    const slots: Slot[] = [];
    let gap = 0;
    for (const part of phrase.split(' ')) {
      if (part.startsWith('~')) {
        gap = Number(part.slice(1));
        continue;
      }
      slots.push({ id: this.#slot(part), gap });
      gap = 0;
    }
    const first = slots[0];
    if (!first) throw new Error(`an empty phrase in “${phrase}”`);
    this.#starting[first.id] ??= [];
    this.#starting[first.id]!.push({ concept, denies, slots });
  }

  /** The number of a place in a phrase, such as `receiv*|obtain*`. */
  #slot(part: string): number {
    const known = this.#slotIds.get(part);
    if (known !== undefined) return known;
    const id = this.#slotIds.size;
    this.#slotIds.set(part, id);
    for (const word of this.#alternatives(part)) {
      const [table, key] = word.endsWith('*') ? [this.#stems, word.slice(0, -1)] : [this.#exact, word];
      const ids = table.get(key);
      if (!ids) table.set(key, [id]);
      else if (!ids.includes(id)) ids.push(id);
    }
    return id;
  }

  #alternatives(part: string): readonly string[] {
    return part.split('|').flatMap((word) => {
      if (!word.startsWith('@')) return [word];
      const words = this.#conceptOf(word.slice(1)).phrases.flatMap((phrase) => phrase.split('|'));
      const phrase = words.find((w) => w.includes(' ') || w.startsWith('@'));
      if (phrase) throw new Error(`“${word}” stands in a phrase, but “${phrase}” is not one word`);
      return words;
    });
  }

  /** The slots that a word fits, in whatever case it is written. */
  #classify(written: string): readonly number[] {
    const known = this.#known.get(written);
    if (known) return known;
    const word = written.toLowerCase();
    const slots = new Set(this.#exact.get(word));
    if (numberWord.test(word)) for (const slot of this.#exact.get('<number>') ?? none) slots.add(slot);
    for (let length = 2; length <= word.length && length <= longestStem; length++) {
      for (const slot of this.#stems.get(word.slice(0, length)) ?? none) slots.add(slot);
    }
    const result = slots.size ? [...slots] : none;
    if (this.#known.size > 50_000) this.#known.clear();
    this.#known.set(written, result);
    return result;
  }
}

/** The position of the phrase's last word when it begins at `at`, else -1. */
function endOf({ slots }: CompiledPhrase, slotsOf: readonly (readonly number[])[], at: number): number {
  let position = at;
  for (let i = 1; i < slots.length; i++) {
    const { id, gap } = slots[i]!;
    const limit = Math.min(slotsOf.length - 1, position + 1 + gap);
    let next = position + 1;
    while (next <= limit && !slotsOf[next]!.includes(id)) next++;
    if (next > limit) return -1;
    position = next;
  }
  return position;
}

/** The occurrences that begin in no denied stretch of their concept; both lists are in the order of the text. */
function without(found: readonly Occurrence[], denied: readonly Occurrence[]): readonly Occurrence[] {
  const stretches = new Map<number, Occurrence[]>();
  for (const stretch of denied) {
    const list = stretches.get(stretch.concept);
    if (list) list.push(stretch);
    else stretches.set(stretch.concept, [stretch]);
  }
  const reached = new Map<number, { next: number; last: number }>();
  return found.filter(({ concept, first }) => {
    const list = stretches.get(concept);
    if (!list) return true;
    const state = reached.get(concept) ?? { next: 0, last: -1 };
    reached.set(concept, state);
    for (; state.next < list.length && list[state.next]!.first <= first; state.next++)
      state.last = Math.max(state.last, list[state.next]!.last);
    return first > state.last;
  });
}
