import type { Range } from '../../text/range.js';
import type { CompiledCatalogue, CompiledPattern, Subject } from './compile.js';
import type { ConceptSet } from './conceptSet.js';
import { type Hits, type Words, wordsOf } from './lexicon.js';
import { NumberSet } from './numberSet.js';
import { type Passage, passagesOf } from './passages.js';

/** A passage that a pattern accepts. */
export interface Evidence extends Range {
  readonly subject: Subject;
  /** The words that the pattern asked for, within the passage. */
  readonly words: Range;
}

/**
 * All evidence in the text of a block. A pure function of its input, linear in its length.
 * @param outside the concepts of its lead-in and its titles: all that matters of what stands around it
 */
export function evidenceIn(catalogue: CompiledCatalogue, text: string, outside: ConceptSet): readonly Evidence[] {
  const words = wordsOf(text);
  const hits = catalogue.lexicon.scan(words);
  if (hits.concepts.length === 0) return none;
  const reading = new Reading(text, words, hits, outside);
  const found: Evidence[] = [];
  for (let i = 0; i < reading.passages.length; i++) reading.match(i, catalogue, found);
  return found;
}

/** The concepts of some texts together, such as titles and lead-ins. Equal sets are the same object. */
export function conceptsIn(catalogue: CompiledCatalogue, ...texts: readonly string[]): ConceptSet {
  return texts
    .map((text) => conceptsOf(catalogue, text))
    .reduce((all, some) => catalogue.sets.union(all, some), catalogue.sets.of(none));
}

/** How many texts are remembered with their concepts: blocks of one list or section share what stands around them. */
const mostRemembered = 100;

function conceptsOf(catalogue: CompiledCatalogue, text: string): ConceptSet {
  const { lexicon, remembered, sets } = catalogue;
  const known = remembered.get(text);
  if (known) return known;
  const concepts = sets.of(lexicon.scan(wordsOf(text)).concepts);
  if (remembered.size > mostRemembered) remembered.clear();
  remembered.set(text, concepts);
  return concepts;
}

const none: readonly never[] = [];

/** The concepts of the passage that is matched, and those of the sentences before it. One block is read at a time. */
const own = new NumberSet();
const earlier = new NumberSet();
/** The concepts of which the patterns have been tried, and the subjects that the passage is evidence of. */
const tried = new NumberSet();
const matched = new NumberSet();

/** A block while its passages are matched, one after the other. */
class Reading {
  readonly passages: readonly Passage[];
  readonly #text: string;
  readonly #words: Words;
  readonly #hits: Hits;
  readonly #outside: ConceptSet;
  /** For each passage its first hit, and behind the last passage the number of hits. */
  readonly #from: readonly number[];
  /** The concepts of passages, as far as another passage has asked for them. */
  readonly #concepts = new Map<number, ReadonlySet<number>>();
  /** Up to this passage the concepts are in `earlier`. */
  #read = 0;

  constructor(text: string, words: Words, hits: Hits, outside: ConceptSet) {
    this.passages = passagesOf(text);
    this.#text = text;
    this.#words = words;
    this.#hits = hits;
    this.#outside = outside;
    this.#from = partByPassage(this.passages, hits, words.starts);
    earlier.clear();
  }

  /** Adds what a passage is evidence of, each subject once. */
  match(index: number, { byConcept }: CompiledCatalogue, found: Evidence[]): void {
    const passage = this.passages[index]!;
    for (; this.passages[this.#read]!.sentence < passage.sentence; this.#read++) this.#addTo(earlier, this.#read);
    own.clear();
    tried.clear();
    matched.clear();
    this.#addTo(own, index);
    for (let hit = this.#from[index]!; hit < this.#from[index + 1]!; hit++) {
      const concept = this.#hits.concepts[hit]!;
      if (tried.has(concept)) continue;
      tried.add(concept);
      for (const pattern of byConcept[concept] ?? none) {
        if (matched.has(pattern.subjectId) || !this.#accepts(pattern, passage)) continue;
        const words = pattern.near.length ? this.#closest(index, pattern) : this.#first(index, pattern.all[0]!);
        if (!words) continue;
        matched.add(pattern.subjectId);
        const end = trimmedEnd(this.#text, passage);
        found.push({ subject: pattern.subject, start: passage.start, end, words });
      }
    }
  }

  #addTo(set: NumberSet, passage: number): void {
    for (let hit = this.#from[passage]!; hit < this.#from[passage + 1]!; hit++) set.add(this.#hits.concepts[hit]!);
  }

  /** Whether all is there that the pattern asks for, wherever in its place, and nothing that it excludes. */
  #accepts({ near, all, context, before, unless, unlessContext }: CompiledPattern, passage: Passage): boolean {
    for (const concept of near) if (!own.has(concept)) return false;
    for (const concept of all) if (!own.has(concept)) return false;
    for (const concept of context) if (!this.#isInContext(concept, passage)) return false;
    for (const concept of before) if (!earlier.has(concept) && !this.#isInContext(concept, passage)) return false;
    for (const concept of unless) if (own.has(concept)) return false;
    for (const concept of unlessContext) if (this.#isIntroduced(concept, passage)) return false;
    return true;
  }

  #isInContext(concept: number, passage: Passage): boolean {
    if (own.has(concept) || this.#isIntroduced(concept, passage)) return true;
    return passage.tail !== undefined && this.#conceptsAt(passage.tail).has(concept);
  }

  #isIntroduced(concept: number, passage: Passage): boolean {
    if (this.#outside.has(concept)) return true;
    return passage.leadIns.some((range) => this.#conceptsAt(range).has(concept));
  }

  /** The concepts of the passage that begins where the range does. */
  #conceptsAt({ start }: Range): ReadonlySet<number> {
    const index = indexOf(this.passages, start);
    let concepts = this.#concepts.get(index);
    if (!concepts) {
      concepts = new Set(index < 0 ? none : this.#hits.concepts.slice(this.#from[index], this.#from[index + 1]));
      this.#concepts.set(index, concepts);
    }
    return concepts;
  }

  /** The first stretch of at most `within` words that holds one of each, no two of them the same words. */
  #closest(index: number, { near, within }: CompiledPattern): Range | undefined {
    const { concepts, firsts, lasts } = this.#hits;
    const from = this.#from[index]!;
    const latest: number[] = near.map(() => -1);
    for (let hit = from; hit < this.#from[index + 1]!; hit++) {
      const which = near.indexOf(concepts[hit]!);
      if (which < 0) continue;
      latest[which] = hit;
      if (latest.includes(-1)) continue;
      const chosen = areApart(latest, this.#hits) ? latest : this.#chooseApart(near, from, hit, within);
      if (!chosen) continue;
      const first = Math.min(...chosen.map((one) => firsts[one]!));
      const last = Math.max(...chosen.map((one) => lasts[one]!));
      if (last - first < within) return this.#rangeOf(first, last);
    }
    return undefined;
  }

  /** Of the hits up to one, as far back as the stretch reaches, one of each concept, no two of them the same words. */
  #chooseApart(near: readonly number[], from: number, to: number, within: number): readonly number[] | undefined {
    const { concepts, firsts } = this.#hits;
    const lists: number[][] = near.map(() => []);
    for (let hit = to; hit >= from && firsts[to]! - firsts[hit]! < within; hit--)
      lists[near.indexOf(concepts[hit]!)]?.push(hit);
    // What can be told apart least is chosen first, so that a choice that cannot succeed is given up early.
    return choose(
      lists.sort((a, b) => a.length - b.length),
      this.#hits,
      [],
    );
  }

  #first(index: number, concept: number): Range {
    const hit = this.#hits.concepts.indexOf(concept, this.#from[index]);
    return this.#rangeOf(this.#hits.firsts[hit]!, this.#hits.lasts[hit]!);
  }

  #rangeOf(first: number, last: number): Range {
    return { start: this.#words.starts[first]!, end: this.#words.ends[last]! };
  }
}

/**
 * Whether no two hits are the same words. A word that has several of the meanings asked for (“forum” may be a court and
 * where it sits) is evidence of one of them.
 */
function areApart(hits: readonly number[], { firsts, lasts }: Hits): boolean {
  return hits.every((one, i) =>
    hits.every((other, j) => j >= i || firsts[one] !== firsts[other] || lasts[one] !== lasts[other]),
  );
}

/** One hit of each list, as early in it as may be, so that all are apart; lists are as many as a pattern has terms. */
function choose(
  lists: readonly (readonly number[])[],
  hits: Hits,
  chosen: readonly number[],
): readonly number[] | undefined {
  const [list, ...others] = lists;
  if (!list) return chosen;
  for (const hit of list) {
    const more = [...chosen, hit];
    const found = areApart(more, hits) ? choose(others, hits, more) : undefined;
    if (found) return found;
  }
  return undefined;
}

/**
 * For each passage its first hit. A phrase that runs on into the next passage belongs to none, so it is taken out of the
 * hits.
 */
function partByPassage(passages: readonly Passage[], hits: Hits, starts: readonly number[]): readonly number[] {
  const { concepts, firsts, lasts } = hits;
  const from = [0];
  let kept = 0;
  for (let hit = 0; hit < concepts.length; hit++) {
    const at = starts[firsts[hit]!]!;
    while (from.length < passages.length && passages[from.length]!.start <= at) from.push(kept);
    if (starts[lasts[hit]!]! >= passages[from.length - 1]!.end) continue;
    concepts[kept] = concepts[hit]!;
    firsts[kept] = firsts[hit]!;
    lasts[kept++] = lasts[hit]!;
  }
  while (from.length <= passages.length) from.push(kept);
  concepts.length = kept;
  firsts.length = kept;
  lasts.length = kept;
  return from;
}

function indexOf(passages: readonly Passage[], start: number): number {
  let low = 0;
  let high = passages.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = passages[middle]!.start;
    if (at === start) return middle;
    if (at < start) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function trimmedEnd(text: string, { start, end }: Range): number {
  return start + text.slice(start, end).trimEnd().length;
}
