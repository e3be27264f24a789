import type { Range } from '../../text/range.js';
import type { Candidate, Governor, Reading } from './reading.js';
import type { GovernorKind } from './vocabulary.js';

/** What stands around a vague term: the provision it belongs to, and what introduces that. */
export interface Provision {
  /** The sentence or list item, as positions of words: the first, and the one behind the last. */
  readonly passage: Range;
  /** The part of it between semicolons. */
  readonly clause: Range;
  /** The part of the clause with the same subject: “…, and the Supplier shall …” begins another. */
  readonly statement: Range;
  /** What introduces the item within the same block, the outermost first. */
  readonly leadIns: readonly Range[];
  /** The sentences around it in the same paragraph. */
  readonly paragraph: Range;
  /** True where it goes on with what an earlier block begins (“The Recipient shall:”). */
  readonly continues: boolean;
  /** A number for the sentence within the block. */
  readonly sentence: number;
}

/** The provision of a candidate. */
export function provisionOf(reading: Reading, candidate: Candidate): Provision {
  const { words, block } = reading;
  const at = words.starts[candidate.first]!;
  const passages = reading.passages();
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (passages[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  const passage = passages[low]!;
  const { text } = block.prose;
  // A long sentence is looked at only near the candidate, so that the work stays in proportion to the text.
  const near = { start: Math.max(passage.start, at - reach), end: Math.min(passage.end, at + reach) };
  const before = text.slice(near.start, at).lastIndexOf(';');
  const behind = text.slice(at, near.end).indexOf(';');
  const clause = {
    start: before < 0 ? near.start : near.start + before + 1,
    end: behind < 0 ? near.end : at + behind,
  };
  return {
    passage: wordRange(reading, near),
    clause: wordRange(reading, clause),
    statement: wordRange(reading, statementAt(reading, clause, at)),
    leadIns: passage.leadIns.map((range) =>
      wordRange(reading, { start: Math.max(range.start, range.end - reach), end: range.end }),
    ),
    paragraph: wordRange(reading, { start: at - reach, end: at + reach }),
    continues: passage.sentence === 0,
    sentence: passage.sentence,
  };
}

/** How far from a term, in characters, a sentence is read for its duty and its measure. */
const reach = 1500;

/** What joins a statement with a subject of its own to the one before, up to its verb. */
const joined =
  /,\s+(?:and|but|while|whereas)\s+(?:(?:the|each|either|neither|both)\s+(?:[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’'-]*\s+){1,4}|(?:\p{Lu}[A-Za-zÀ-ɏ’'-]*\s+){1,4}|(?:you|we)\s+)$/u;

/** The statement around an offset, of the joined ones in a clause. */
function statementAt({ governors, words, block }: Reading, clause: Range, at: number): Range {
  let { start, end } = clause;
  for (let i = lastBefore(governors, firstFrom(words.starts, clause.end)); i >= 0; i--) {
    const { kind, first } = governors[i]!;
    const verb = words.starts[first]!;
    if (verb < clause.start) break;
    if (kind !== 'duty' && kind !== 'right') continue;
    const from = Math.max(clause.start, verb - 80);
    const boundary = joined.exec(block.prose.text.slice(from, verb));
    if (!boundary) continue;
    const joint = from + boundary.index;
    if (joint > at) end = joint;
    else {
      start = joint;
      break;
    }
  }
  return { start, end };
}

function wordRange({ words }: Reading, { start, end }: Range): Range {
  return { start: firstFrom(words.starts, start), end: firstFrom(words.starts, end) };
}

/** The position of the first value that is not less. */
export function firstFrom(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether a measure of its family stands in the provision or in what introduces it, outside the candidate itself. A
 * floor may also stand in a sentence of its own: “… with reasonable care. It uses at least the care …”.
 */
export function isMeasured(reading: Reading, provision: Provision, candidate: Candidate): boolean {
  const { measuredBy } = candidate.term.family;
  const near = [provision.statement, ...provision.leadIns];
  const around = measuredBy.includes('floor') ? [provision.paragraph] : [];
  const stands = (kind: string, ranges: readonly Range[]) => {
    const places = reading.measures.get(kind);
    return places !== undefined && ranges.some((range) => standsIn(places, range, candidate));
  };
  return (
    measuredBy.some((kind) => stands(kind, near)) ||
    stands('comparison', around) ||
    (measuredBy.includes('amount') && hasFigure(reading, provision.statement))
  );
}

function standsIn(places: readonly number[], { start, end }: Range, { from, to }: Candidate): boolean {
  let i = firstFrom(places, start);
  while (i < places.length && places[i]! >= from && places[i]! <= to) i++;
  return i < places.length && places[i]! < end;
}

/** A percentage or a sum of money. */
function hasFigure({ words, block }: Reading, { start, end }: Range): boolean {
  const text = block.prose.text.slice(words.starts[start] ?? 0, words.ends[end - 1]! + 1);
  return /\d\s?%|[$€£¥]\s?\d/.test(text);
}

/** What governs the candidate: the nearest governor before it that still holds, else the first behind a candidate that opens its sentence. */
export function governorOf(
  reading: Reading,
  provision: Provision,
  candidate: Candidate,
  leadIn: () => GovernorKind | undefined,
): GovernorKind | undefined {
  const { clause, passage, leadIns } = provision;
  const within = nearestBefore(reading, { start: passage.start, end: candidate.from }, candidate.from);
  if (within) return within;
  for (let i = leadIns.length - 1; i >= 0; i--) {
    const introducing = nearestBefore(reading, leadIns[i]!, leadIns[i]!.end);
    if (introducing) return introducing;
  }
  const introduced = provision.continues ? leadIn() : undefined;
  if (introduced) return introduced;
  return candidate.opened || candidate.from - clause.start > 3
    ? undefined
    : firstBehind(reading, candidate.to, clause.end);
}

/** The governor that still holds at the end of a block that introduces a list. */
export function governorAtEnd(reading: Reading): GovernorKind | undefined {
  const last = reading.passages().at(-1);
  if (!last) return undefined;
  const end = reading.words.words.length;
  const from = wordRange(reading, { start: Math.max(last.start, last.end - reach), end: last.end }).start;
  return nearestBefore(reading, { start: from, end }, end);
}

/**
 * The nearest governor before a word. A condition, an aside or a purpose holds only up to the comma that closes it:
 * “shall, to the extent the law allows, promptly notify” is a duty.
 */
function nearestBefore(reading: Reading, range: Range, at: number): GovernorKind | undefined {
  const { governors, words, block } = reading;
  for (let i = lastBefore(governors, range.end); i >= 0 && governors[i]!.first >= range.start; i--) {
    const { kind, last } = governors[i]!;
    if (kind === 'transparent') continue;
    if (kind === 'duty' || kind === 'right') return kind;
    const from = words.ends[last]!;
    const to = words.starts[at] ?? block.prose.text.length;
    if (!block.prose.text.slice(from, to).includes(',')) return kind;
  }
  return undefined;
}

function lastBefore(governors: readonly Governor[], word: number): number {
  let low = 0;
  let high = governors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (governors[middle]!.last < word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function firstBehind({ governors }: Reading, from: number, end: number): GovernorKind | undefined {
  for (let i = lastBefore(governors, from) + 1; i < governors.length && governors[i]!.first < end; i++) {
    const { kind } = governors[i]!;
    if (kind === 'duty' || kind === 'right') return kind;
  }
  return undefined;
}
