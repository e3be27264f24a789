import type { Run } from '../terms/candidates.js';
import type { Word } from '../terms/words.js';
import { type Delimited, termText } from './delimited.js';
import type { Meant } from './means.js';
import {
  alsoCalledBefore,
  apposedAfter,
  apposedBefore,
  calledBefore,
  calledBeforeAbroad,
  definedElsewhere,
  deniedBefore,
  eachAndTogether,
  markedBefore,
  mentionedBefore,
  plainlyCalledBefore,
} from './wording.js';

/**
 * Terms that are set off outside a parenthesis and announced by what stands before them: `hereinafter referred to as the
 * “Parties”`, `Northwind Ltd, the “Supplier”,`. A capitalised term in quotes that is merely mentioned counts if the draft
 * uses it.
 */
export function calledTerms(text: string, delimited: readonly Delimited[]): readonly Meant[] {
  const found: Meant[] = [];
  let announced = false;
  for (const { term, range, outer, by } of delimited) {
    const before = text.slice(Math.max(0, outer.start - 160), outer.start);
    const after = text.slice(outer.end, outer.end + 60);
    const capital = /^[\p{Lu}\p{Lo}\p{N}]/u.test(term);
    const called: boolean =
      !markedBefore.test(before) &&
      (calledBefore.test(before) || calledBeforeAbroad.test(before) || (announced && alsoCalledBefore.test(before)));
    announced = called;
    if (!capital || definedElsewhere.test(after)) continue;
    if (called && by !== 'italics')
      found.push({ term, range, certainty: /\bterms?\s*$/i.test(before) ? 'if-used' : 'certain' });
    else if (by === 'quotes' && apposedBefore.test(before) && apposedAfter.test(after)) {
      found.push({ term, range, certainty: 'certain' });
    } else if (by !== 'italics' && mentionedBefore.test(before) && !deniedBefore.test(before))
      found.push({ term, range, certainty: 'if-used' });
  }
  return found;
}

/** Symbols of a formula: `BC = base charge`. They count if the draft uses them. */
export function symbolsIn(text: string): readonly Meant[] {
  if (!text.includes('=')) return [];
  return [...text.matchAll(/(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\p{N}]{0,7})\s?=\s?(?=[\p{L}(])/gu)].map(
    ({ index, 1: term }) => ({ term: term!, range: { start: index, end: index + term!.length }, certainty: 'if-used' }),
  );
}

/** `each a Party and, together, the Parties`, without marks; they count if the draft uses them. */
export function eachAndTogetherTerms(text: string): readonly Meant[] {
  if (!/\beach\b/i.test(text)) return [];
  return [...text.matchAll(eachAndTogether)].flatMap(({ indices }) =>
    [1, 2].map((group) => {
      const [start, end] = indices![group]!;
      const range = { start, end };
      return { term: termText(text, range), range, certainty: 'if-used' as const };
    }),
  );
}

/** Plain capitalised words behind `referred to as`; they count if the draft uses them. */
export function plainlyCalledTerms(text: string, words: readonly Word[], runs: readonly Run[]): readonly Meant[] {
  if (!/\breferred\s+to\b|\bhereinafter\b|\bknown\s+as\b/.test(text)) return [];
  let announced = false;
  return runs.flatMap(({ first, last }) => {
    const range = { start: words[first]!.start, end: words[last - 1]!.end };
    const before = text.slice(Math.max(0, range.start - 160), range.start);
    announced = plainlyCalledBefore.test(before) || (announced && alsoCalledBefore.test(before));
    return announced ? [{ term: termText(text, range), range, certainty: 'if-used' as const }] : [];
  });
}
