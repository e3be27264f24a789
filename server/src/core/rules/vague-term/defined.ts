import type { Block, Span } from '../../document/types.js';
import type { Definition, Facts } from '../../facts/types.js';
import type { Candidate, Reading } from './reading.js';

/**
 * A test for candidates that are ordinary words: not part of a defined term, not the meaning given to one, not
 * written like a term, in capitals as a whole sentence, or quoted.
 */
export function ordinaryWords(facts: Facts): (reading: Reading, candidate: Candidate) => boolean {
  const terms = new Set(facts.definitions.map((d) => d.term.toLowerCase()));
  const uses = byBlock(facts.termUses.filter((use) => use.definition).map((use) => use.span));
  const meanings = byBlock(facts.definitions.filter(givesMeaning).map((d) => d.body!));
  return (reading, candidate) => {
    const { block, words } = reading;
    const { text } = block.prose;
    const start = words.starts[candidate.first]!;
    const end = words.ends[candidate.last]!;
    const phrase = text.slice(start, end);
    if (terms.has(phrase.toLowerCase().replace(/\s+/g, ' '))) return false;
    const head = { start: words.starts[candidate.last]!, end };
    if (overlaps(uses.get(block), head) || overlaps(uses.get(block), { start, end: words.ends[candidate.first]! }))
      return false;
    if (overlaps(meanings.get(block), { start, end }) && !candidate.term.term.elsewhere) return false;
    return !isWrittenAsTerm(text, start, end) && !/[“"«]$/.test(text.slice(Math.max(0, start - 1), start));
  };
}

/** A parenthetical definition stands in a provision; the others are nothing but the meaning of a word. */
function givesMeaning({ kind, body }: Definition): boolean {
  return body !== undefined && kind !== 'parenthetical' && kind !== 'heading';
}

/** “Commercially Reasonable Efforts” within a sentence, or capitals all through. */
function isWrittenAsTerm(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end).match(/\p{L}[\p{L}’']*/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const opening = /(?:^|[.:;)\d]\s*|\n)$/.test(text.slice(Math.max(0, start - 3), start));
  if (!/\p{Ll}/u.test(text.slice(start, end))) return true;
  return opening ? words.length > 1 && capitals === words.length : /^\p{Lu}/u.test(words.at(-1) ?? '');
}

function byBlock(spans: readonly Span[]): ReadonlyMap<Block, readonly Span[]> {
  const map = new Map<Block, Span[]>();
  for (const span of spans) {
    const list = map.get(span.block);
    if (list) list.push(span);
    else map.set(span.block, [span]);
  }
  for (const list of map.values()) list.sort((a, b) => a.start - b.start);
  return map;
}

/** Whether one of the spans, ascending and as good as apart, shares a character with the range. */
function overlaps(
  spans: readonly Span[] | undefined,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  if (!spans) return false;
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start < end;
}
