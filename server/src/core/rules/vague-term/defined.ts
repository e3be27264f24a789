import type { Block, Span } from '../../document/types.js';
import type { Definition, Facts } from '../../facts/types.js';
import type { Candidate, Reading } from './reading.js';

/**
 * A test for candidates that are ordinary words: not part of a defined term, not the meaning given to one, not
 * written like a term, in capitals as a whole sentence, or quoted.
 */
export function ordinaryWords(facts: Facts, block: Block): (reading: Reading, candidate: Candidate) => boolean {
  const uses = facts.usesIn(block).map((use) => use.span);
  const meanings = facts
    .definitionsIn(block)
    .filter(givesMeaning)
    .map(({ body }) => body!)
    .sort((a, b) => a.start - b.start);
  return ({ words }, candidate) => {
    const { text } = block.prose;
    const start = words.starts[candidate.first]!;
    const end = words.ends[candidate.last]!;
    const phrase = text.slice(start, end);
    if (facts.defines(phrase.toLowerCase().replace(/\s+/g, ' '))) return false;
    const head = { start: words.starts[candidate.last]!, end };
    if (overlaps(uses, head) || overlaps(uses, { start, end: words.ends[candidate.first]! })) return false;
    if (overlaps(meanings, { start, end }) && !candidate.term.term.elsewhere) return false;
    return (
      !isWrittenAsTerm(text, start, end, block.language === 'de') &&
      !/[“"«]$/.test(text.slice(Math.max(0, start - 1), start))
    );
  };
}

/** A parenthetical definition stands in a provision; the others are nothing but the meaning of a word. */
function givesMeaning({ kind, body }: Definition): boolean {
  return body !== undefined && kind !== 'parenthetical' && kind !== 'heading';
}

/** “Commercially Reasonable Efforts” within a sentence, or capitals all through. */
function isWrittenAsTerm(text: string, start: number, end: number, nounsHaveCapitals: boolean): boolean {
  const words = text.slice(start, end).match(/\p{L}[\p{L}’']*/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const opening = /(?:^|[.:;)\d]\s*|\n)$/.test(text.slice(Math.max(0, start - 3), start));
  if (!/\p{Ll}/u.test(text.slice(start, end))) return true;
  if (opening) return !nounsHaveCapitals && words.length > 1 && capitals === words.length;
  return /^\p{Lu}/u.test(words.at(nounsHaveCapitals ? 0 : -1) ?? '');
}

/** Whether one of the spans, ascending and as good as apart, shares a character with the range. */
function overlaps(spans: readonly Span[], { start, end }: { readonly start: number; readonly end: number }): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start < end;
}
