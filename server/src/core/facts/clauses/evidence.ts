import type { Range } from '../../text/range.js';
import type { CompiledCatalogue, CompiledPattern, Subject } from './compile.js';
import { type Occurrence, wordsOf } from './lexicon.js';
import { type Passage, passagesOf } from './passages.js';

/** What the evidence of a block depends on, and nothing else: equal input has equal evidence. */
export interface BlockText {
  readonly text: string;
  /** What introduces it, outermost first, as one text: the lead-in of its list, and the lead-in of that. */
  readonly leadIn: string;
  /** Titles of the sections that it stands in. */
  readonly titles: string;
}

/** A passage that a pattern accepts. */
export interface Evidence extends Range {
  readonly subject: Subject;
  /** The words that the pattern asked for, within the passage. */
  readonly words: Range;
}

type Concepts = ReadonlySet<number>;

/** All evidence in one block. A pure function of its input, linear in its length. */
export function evidenceOf(catalogue: CompiledCatalogue, block: BlockText): readonly Evidence[] {
  const words = wordsOf(block.text);
  const occurrences = catalogue.lexicon.find(words);
  if (occurrences.length === 0) return [];
  const passages = passagesOf(block.text);
  const own = groupByPassage(passages, occurrences, words.starts);
  const concepts = own.map((list) => new Set(list.map((o) => o.concept)));
  const conceptsAt = (range: Range) => concepts[indexOf(passages, range.start)] ?? nothing;
  const outside = conceptsIn(catalogue, block.titles, block.leadIn);
  const found: Evidence[] = [];
  const earlier = new Set<number>();
  let read = 0;
  passages.forEach((passage, i) => {
    for (; passages[read]!.sentence < passage.sentence; read++)
      for (const concept of concepts[read]!) earlier.add(concept);
    if (own[i]!.length === 0) return;
    const scope: Scope = {
      own: own[i]!,
      concepts: concepts[i]!,
      introduced: [outside, ...passage.leadIns.map(conceptsAt)],
      tail: passage.tail ? conceptsAt(passage.tail) : nothing,
      earlier,
    };
    const end = trimmedEnd(block.text, passage);
    for (const { subject, first, last } of matchesOf(catalogue, scope)) {
      found.push({
        subject,
        start: passage.start,
        end,
        words: { start: words.starts[first]!, end: words.ends[last]! },
      });
    }
  });
  return found;
}

const nothing: Concepts = new Set();

/** What a pattern is matched against. */
interface Scope {
  readonly own: readonly Occurrence[];
  /** The concepts of the passage itself. */
  readonly concepts: Concepts;
  /** Those of what introduces it. */
  readonly introduced: readonly Concepts[];
  /** Those of the last item of its list. */
  readonly tail: Concepts;
  /** Those of the sentences before it. */
  readonly earlier: Concepts;
}

interface Match {
  readonly subject: Subject;
  readonly first: number;
  readonly last: number;
}

/** The subjects that the passage is evidence of, each once. */
function matchesOf({ byConcept }: CompiledCatalogue, scope: Scope): Iterable<Match> {
  const matches = new Map<Subject, Match>();
  for (const concept of scope.concepts) {
    for (const pattern of byConcept[concept] ?? []) {
      if (matches.has(pattern.subject)) continue;
      const words = accepts(pattern, scope);
      if (words) matches.set(pattern.subject, { subject: pattern.subject, ...words });
    }
  }
  return matches.values();
}

function accepts(pattern: CompiledPattern, scope: Scope): { first: number; last: number } | undefined {
  const { own, concepts, introduced, tail, earlier } = scope;
  const isIntroduced = (c: number) => introduced.some((set) => set.has(c));
  const inContext = (c: number) => concepts.has(c) || tail.has(c) || isIntroduced(c);
  if (!pattern.near.every((c) => concepts.has(c)) || !pattern.all.every((c) => concepts.has(c))) return undefined;
  if (!pattern.context.every(inContext)) return undefined;
  if (!pattern.before.every((c) => inContext(c) || earlier.has(c))) return undefined;
  if (pattern.unless.some((c) => concepts.has(c)) || pattern.unlessContext.some(isIntroduced)) return undefined;
  return pattern.near.length ? closest(own, pattern) : span(own, pattern.all);
}

/** The first stretch of at most `within` words that holds one of each. */
function closest(
  own: readonly Occurrence[],
  { near, within }: CompiledPattern,
): { first: number; last: number } | undefined {
  const latest = new Map<number, Occurrence>();
  const wanted = new Set(near);
  for (const occurrence of own) {
    if (!wanted.has(occurrence.concept)) continue;
    latest.set(occurrence.concept, occurrence);
    if (latest.size < wanted.size) continue;
    let first = occurrence.first;
    let last = occurrence.last;
    for (const o of latest.values()) {
      first = Math.min(first, o.first);
      last = Math.max(last, o.last);
    }
    if (last - first < within) return { first, last };
  }
  return undefined;
}

function span(own: readonly Occurrence[], concepts: readonly number[]): { first: number; last: number } | undefined {
  const hit = own.find((o) => o.concept === concepts[0]);
  return hit && { first: hit.first, last: hit.last };
}

function groupByPassage(
  passages: readonly Passage[],
  occurrences: readonly Occurrence[],
  starts: readonly number[],
): readonly Occurrence[][] {
  const groups: Occurrence[][] = passages.map(() => []);
  let passage = 0;
  for (const occurrence of occurrences) {
    const at = starts[occurrence.first]!;
    while (passage + 1 < passages.length && passages[passage + 1]!.start <= at) passage++;
    // A phrase that runs on into the next passage belongs to none.
    if (starts[occurrence.last]! < passages[passage]!.end) groups[passage]!.push(occurrence);
  }
  return groups;
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

/** The concepts of what stands around a block. Blocks of one list or section share it, so the last few are kept. */
function conceptsIn(catalogue: CompiledCatalogue, ...texts: readonly string[]): Concepts {
  const { lexicon, remembered } = catalogue;
  const concepts = new Set<number>();
  for (const text of texts) {
    if (text === '') continue;
    let own = remembered.get(text);
    if (!own) {
      own = new Set(lexicon.find(wordsOf(text)).map((o) => o.concept));
      if (remembered.size > 100) remembered.clear();
      remembered.set(text, own);
    }
    for (const concept of own) concepts.add(concept);
  }
  return concepts;
}

function trimmedEnd(text: string, { start, end }: Range): number {
  return start + text.slice(start, end).trimEnd().length;
}
