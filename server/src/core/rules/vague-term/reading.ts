import type { Block } from '../../document/types.js';
import { type Occurrence, type Words, wordsOf } from '../../facts/clauses/lexicon.js';
import { type Passage, passagesOf } from '../../facts/clauses/passages.js';
import type { CompiledTerm, GovernorKind, Vocabulary } from './vocabulary.js';

/** A governor found, as positions of words. */
export interface Governor {
  readonly kind: GovernorKind;
  readonly first: number;
  readonly last: number;
}

/** A vague term found: its whole phrase, and in it the qualifier. All are positions of words. */
export interface Candidate {
  readonly term: CompiledTerm;
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  /** It stands behind a word that makes it a condition where it opens a sentence: “Upon prompt notice, …”. */
  readonly opened: boolean;
}

/** What the vocabulary finds in a block. */
export interface Reading {
  readonly block: Block;
  readonly words: Words;
  readonly candidates: readonly Candidate[];
  /** In the order of the text; none lies within another. */
  readonly governors: readonly Governor[];
  /** For each kind of measure the words where one begins, ascending. */
  readonly measures: ReadonlyMap<string, readonly number[]>;
  /** The sentences and list items of the block; worked out when first needed. */
  passages(): readonly Passage[];
}

/** Reads a block once for everything the vocabulary knows. */
export function readBlock(block: Block, { lexicon, meanings, functionWords, openers }: Vocabulary): Reading {
  const { text } = block.prose;
  const words = inSmallLetters(wordsOf(text));
  const terms: Candidate[] = [];
  const settled: Occurrence[] = [];
  const governors: Governor[] = [];
  const found = new Map<string, Occurrence[]>();
  for (const occurrence of lexicon.find(words)) {
    const { first, last } = occurrence;
    for (const meaning of meanings[occurrence.concept]!) {
      if (meaning.kind === 'settled') settled.push(occurrence);
      else if (meaning.kind === 'governor') governors.push({ kind: meaning.governor, first, last });
      else if (meaning.kind === 'measure') push(found, meaning.measure, occurrence);
      else if (isOnePhrase(text, words, occurrence, meaning.term, functionWords)) {
        const opened = openers.has(words.words[first - 1] ?? '');
        terms.push({ ...candidateOf(text, words, occurrence, meaning.term), opened });
      }
    }
  }
  let passages: readonly Passage[] | undefined;
  return {
    block,
    words,
    candidates: choose(terms, settled),
    governors: outermost(governors),
    measures: startsOf(found),
    passages: () => {
      passages ??= passagesOf(text);
      return passages;
    },
  };
}

/** Where measures begin. How long something lasts says nothing of when it is due: “regularly make copies and keep them for 90 days”. */
function startsOf(found: ReadonlyMap<string, readonly Occurrence[]>): ReadonlyMap<string, readonly number[]> {
  const durations = new Set((found.get('duration') ?? []).flatMap(({ first, last }) => range(first, last)));
  const isDuration = (kind: string, { first }: Occurrence) => kind === 'time' && durations.has(first);
  return new Map(
    [...found].map(([kind, places]) => [
      kind,
      places.filter((place) => !isDuration(kind, place)).map(({ first }) => first),
    ]),
  );
}

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** The pack writes its words small. */
function inSmallLetters(words: Words): Words {
  return { ...words, words: words.forms.map(({ lower }) => lower) };
}

function candidateOf(
  text: string,
  words: Words,
  { first, last }: Occurrence,
  term: CompiledTerm,
): Omit<Candidate, 'opened'> {
  const end = term.behind > 0 ? last : lastHead(text, words, last, term);
  const from = first + term.before;
  const to = term.length === undefined ? end - term.behind : from + term.length - 1;
  return { term, first, last: end, from, to };
}

/** “Appropriate security measures” ends with the last of the nouns that the phrase may end with. */
function lastHead(text: string, { words, starts, ends }: Words, last: number, { heads }: CompiledTerm): number {
  let head = last;
  while (heads.has(words[head + 1] ?? '') && text.slice(ends[head], starts[head + 1]) === ' ') head++;
  return head;
}

/** Whether only describing words stand in the gaps of the phrase, and no punctuation but commas and hyphens. */
function isOnePhrase(
  text: string,
  { words, starts, ends }: Words,
  { first, last }: Occurrence,
  { ownWords }: CompiledTerm,
  functionWords: ReadonlySet<string>,
): boolean {
  for (let at = first; at <= last; at++) {
    if (at > first && !/^[\s,’'‘“”"*‑–-]*$/.test(text.slice(ends[at - 1], starts[at]))) return false;
    if (ownWords.has(words[at]!)) continue;
    if (functionWords.has(words[at]!) || words[at]!.endsWith('ing')) return false;
  }
  return true;
}

/** The longest candidates that share no word with each other or with a settled phrase. */
function choose(terms: readonly Candidate[], settled: readonly Occurrence[]): readonly Candidate[] {
  const ordered = [...terms].sort((a, b) => a.first - b.first || b.last - a.last);
  const chosen: Candidate[] = [];
  let nextSettled = 0;
  for (const candidate of ordered) {
    if (candidate.first <= (chosen.at(-1)?.last ?? -1)) continue;
    // Settled phrases are short: only those that begin a few words before the candidate can reach it.
    while (nextSettled < settled.length && settled[nextSettled]!.first < candidate.first - 12) nextSettled++;
    let overlaps = false;
    for (let i = nextSettled; i < settled.length && settled[i]!.first <= candidate.last; i++) {
      if (settled[i]!.last >= candidate.first) overlaps = true;
    }
    if (!overlaps) chosen.push(candidate);
  }
  return chosen;
}

/** Of governors within one another the outermost: “shall have no obligation” is no duty. */
function outermost(governors: readonly Governor[]): readonly Governor[] {
  const ordered = [...governors].sort((a, b) => a.first - b.first || b.last - a.last);
  const kept: Governor[] = [];
  for (const governor of ordered) {
    if (governor.last > (kept.at(-1)?.last ?? -1)) kept.push(governor);
  }
  return kept;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
