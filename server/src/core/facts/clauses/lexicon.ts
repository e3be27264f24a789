import type { Concept } from '../../packs/clauseCatalogue.js';
import { letter, number, skip, sortAt } from '../characters.js';
import { WordTable } from '../wordTable.js';

/** Words and phrases, compiled so that a text is read once, however many phrases there are. */

/** The words of a text as written, and where they stand. */
export interface Words {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly forms: readonly WordForm[];
}

/** A word as it is written, wherever it stands, and what lexicons know of it. */
export interface WordForm {
  readonly text: string;
  readonly lower: string;
  /** By the number of the lexicon. */
  readonly entries: (Entry | undefined)[];
}

/** Where a concept was found, as positions of words: `first` to `last`, both included. */
export interface Occurrence {
  readonly concept: number;
  readonly first: number;
  readonly last: number;
}

/** Occurrences as parallel lists. */
export interface Hits {
  readonly concepts: number[];
  readonly firsts: number[];
  readonly lasts: number[];
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
  /** A bit of the slot that the second word must fit, where it must stand right behind the first; else 0. */
  readonly next: number;
}

/** The beginning of words, one letter a step, and the slots that every word with that beginning fits. */
interface Stem {
  readonly next: Map<number, Stem>;
  readonly slots: number[];
}

/** What a lexicon knows of a word. */
export interface Entry {
  /** The places in phrases that the word fits. */
  readonly slots: readonly number[];
  /** A bit for each of them, as far as 32 bits tell them apart. */
  readonly bits: number;
  /** The phrases that may begin with it; apart from them those that deny. */
  readonly phrases: readonly CompiledPhrase[];
  readonly denials: readonly CompiledPhrase[];
}

/**
 * What is wrong with how a phrase is written, in a sentence; undefined where it means what it looks like. `a|b c` reads as “a, or b
 * and then c” and means “a or b, and then c”, so alternatives among other words stand in brackets: `(a|b) c`.
 */
export function phraseFault(phrase: string): string | undefined {
  const slots = phrase.split(' ').filter((part) => !part.startsWith('~'));
  for (const slot of slots) {
    const isBracketed = /^\([^()]*\)$/.test(slot);
    if (!isBracketed && /[()]/.test(slot)) return `“${slot}” opens or closes a bracket that is not closed or opened.`;
    const words = slot.replace(/^\(|\)$/g, '').split('|');
    if (isBracketed && words.length < 2) return `“${slot}” needs no brackets.`;
    if (isBracketed && slots.length < 2) return `“${slot}” stands alone and needs no brackets.`;
    if (!isBracketed && words.length > 1 && slots.length > 1)
      return `“${slot}” needs brackets, or each of its words a phrase of its own.`;
    const twice = words.find((word) => words.some((other) => other !== word && covers(other, word)));
    if (twice !== undefined || new Set(words).size < words.length)
      return `“${twice ?? slot}” is said twice in “${slot}”.`;
  }
  return undefined;
}

/** Whether every word that fits one alternative fits another too. */
const covers = (other: string, word: string) => other.endsWith('*') && word.startsWith(other.slice(0, -1));

const none: readonly never[] = [];
/** Most words are in no phrase. */
const unknown: Entry = { slots: none, bits: 0, phrases: none, denials: none };
const numberWords: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten twelve fifteen eighteen twenty thirty forty fifty sixty ninety hundred'.split(
    ' ',
  ),
);

const written = new WordTable((text): WordForm => ({ text, lower: text.toLowerCase(), entries: [] }));

const apostrophe = 0x27;
const raisedComma = 0x2019;

let lastText: string | undefined;
let lastWords: Words = { words: none, starts: none, ends: none, forms: none };

/**
 * The words of a text: letters and digits, with inner apostrophes; hyphens part words. Several lexicons look into the same
 * text one after the other, so the last is remembered.
 */
export function wordsOf(text: string): Words {
  if (text !== lastText) {
    lastWords = readWords(text);
    lastText = text;
  }
  return lastWords;
}

/** Lists that are filled anew for each text and copied, which costs less than to let one grow for each. */
const filled = {
  words: [] as string[],
  starts: [] as number[],
  ends: [] as number[],
  forms: [] as WordForm[],
};

function readWords(text: string): Words {
  const { words, starts, ends, forms } = filled;
  let count = 0;
  for (let at = 0; at < text.length; ) {
    if (!(sortAt(text, at) & (letter | number))) {
      at++;
      continue;
    }
    const end = endOfWord(text, at);
    const form = written.get(text, at, end);
    forms[count] = form;
    words[count] = form.text;
    starts[count] = at;
    ends[count] = end;
    count++;
    at = end;
  }
  return {
    words: words.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    forms: forms.slice(0, count),
  };
}

function endOfWord(text: string, start: number): number {
  let end = skip(text, start, letter | number);
  while (end < text.length) {
    const sign = text.charCodeAt(end);
    const more = sign === apostrophe || sign === raisedComma ? skip(text, end + 1, letter) : 0;
    if (more <= end + 1) break;
    end = more;
  }
  return end;
}

/** What is found in a text, filled anew as the lists of its words are. */
const hits = { concepts: [] as number[], firsts: [] as number[], lasts: [] as number[] };

/** How often a lexicon has been given a number. It gets another when it learns new phrases. */
let numbers = 0;

/** Finds concepts in words. */
export class Lexicon {
  readonly #exact = new Map<string, number[]>();
  readonly #stems: Stem = { next: new Map(), slots: [] };
  readonly #slotIds = new Map<string, number>();
  /** Phrases by the slot that they begin with. */
  readonly #starting: CompiledPhrase[][] = [];
  readonly #conceptIds = new Map<string, number>();
  readonly #names: string[] = [];
  /** Where the entries of words are kept with them; undefined until words are looked up. */
  #number: number | undefined;
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
    this.#names.push(term);
    for (const part of term.split(' / ')) {
      const { phrases, butNot } = part.startsWith('@') ? this.#conceptOf(part.slice(1)) : { phrases: [part] };
      for (const phrase of phrases) this.#add(id, phrase, false);
      for (const phrase of butNot ?? []) this.#add(id, phrase, true);
    }
    this.#number = undefined;
    return id;
  }

  get size(): number {
    return this.#conceptIds.size;
  }

  /** The name or phrase that a concept's number was given for. */
  nameOf(concept: number): string {
    return this.#names[concept]!;
  }

  /** All concepts in the words, by the position of their first word. */
  find(words: Words): readonly Occurrence[] {
    const { concepts, firsts, lasts } = this.scan(words);
    return concepts.map((concept, i) => ({ concept, first: firsts[i]!, last: lasts[i]! }));
  }

  /** The same as parallel lists: most texts have about as many occurrences as words. */
  scan({ forms }: Words): Hits {
    const entries = this.#entriesOf(forms);
    const { concepts, firsts, lasts } = hits;
    let count = 0;
    let denied: Map<number, number> | undefined;
    for (let at = 0; at < entries.length; at++) {
      const { phrases, denials } = entries[at]!;
      if (denials.length > 0) denied = deny(denials, entries, at, denied ?? new Map());
      for (let i = 0; i < phrases.length; i++) {
        const { concept } = phrases[i]!;
        const last = endOf(phrases[i]!, entries, at);
        if (last < 0 || (denied && at <= (denied.get(concept) ?? -1))) continue;
        concepts[count] = concept;
        firsts[count] = at;
        lasts[count] = last;
        count++;
      }
    }
    return { concepts: concepts.slice(0, count), firsts: firsts.slice(0, count), lasts: lasts.slice(0, count) };
  }

  #entriesOf(forms: readonly WordForm[]): readonly Entry[] {
    this.#number ??= numbers++;
    const number = this.#number;
    const entries = new Array<Entry>(forms.length);
    for (let i = 0; i < forms.length; i++) entries[i] = forms[i]!.entries[number] ?? this.#learn(forms[i]!, number);
    return entries;
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
    const second = slots[1];
    this.#starting[first.id]!.push({ concept, denies, slots, next: second?.gap === 0 ? bitOf(second.id) : 0 });
  }

  /** The number of a place in a phrase, such as `receiv*|obtain*`. */
  #slot(bracketed: string): number {
    const part = bracketed.replace(/^\(|\)$/g, '');
    const known = this.#slotIds.get(part);
    if (known !== undefined) return known;
    const id = this.#slotIds.size;
    this.#slotIds.set(part, id);
    for (const word of this.#alternatives(part)) {
      const ids = word.endsWith('*') ? this.#stem(word.slice(0, -1)).slots : (this.#exact.get(word) ?? []);
      if (!word.endsWith('*')) this.#exact.set(word, ids);
      if (!ids.includes(id)) ids.push(id);
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

  #stem(letters: string): Stem {
    let stem = this.#stems;
    for (let at = 0; at < letters.length; at++) {
      const next = stem.next.get(letters.charCodeAt(at)) ?? { next: new Map(), slots: [] };
      stem.next.set(letters.charCodeAt(at), next);
      stem = next;
    }
    return stem;
  }

  #learn({ lower, entries }: WordForm, at: number): Entry {
    const slots = this.#slotsOf(lower);
    const entry = slots.length === 0 ? unknown : this.#entryOf(slots);
    entries[at] = entry;
    return entry;
  }

  #entryOf(slots: readonly number[]): Entry {
    const starting = slots.flatMap((slot): readonly CompiledPhrase[] => this.#starting[slot] ?? none);
    return {
      slots,
      bits: slots.reduce((bits, slot) => bits | bitOf(slot), 0),
      phrases: starting.filter(({ denies }) => !denies),
      denials: starting.filter(({ denies }) => denies),
    };
  }

  /** The slots that a word in small letters fits. */
  #slotsOf(word: string): readonly number[] {
    const slots = [...(this.#exact.get(word) ?? none)];
    const add = (more: readonly number[] | undefined) => {
      for (const slot of more ?? none) if (!slots.includes(slot)) slots.push(slot);
    };
    if (isFigure(word.charCodeAt(0)) || numberWords.has(word)) add(this.#exact.get('<number>'));
    let stem: Stem | undefined = this.#stems;
    for (let at = 0; at < word.length && stem; at++) {
      stem = stem.next.get(word.charCodeAt(at));
      if (stem && stem.slots.length > 0) add(stem.slots);
    }
    return slots;
  }
}

const isFigure = (code: number) => code >= 0x30 && code <= 0x39;

const bitOf = (slot: number) => 1 << (slot & 31);

/** Adds the stretches that begin at `at` to the denied concepts: for each the furthest word of a stretch that has begun. */
function deny(denials: readonly CompiledPhrase[], entries: readonly Entry[], at: number, denied: Map<number, number>) {
  for (const phrase of denials) {
    const last = endOf(phrase, entries, at);
    if (last > (denied.get(phrase.concept) ?? -1)) denied.set(phrase.concept, last);
  }
  return denied;
}

/** The position of the phrase's last word when it begins at `at`, else -1. */
function endOf({ slots, next }: CompiledPhrase, entries: readonly Entry[], at: number): number {
  // Most phrases that begin with a common word fail at the second.
  if (next && !(at + 1 < entries.length && next & entries[at + 1]!.bits)) return -1;
  let position = at;
  for (let i = 1; i < slots.length; i++) {
    const { id, gap } = slots[i]!;
    const limit = Math.min(entries.length - 1, position + 1 + gap);
    position++;
    while (position <= limit && !entries[position]!.slots.includes(id)) position++;
    if (position > limit) return -1;
  }
  return position;
}
