import type { Delimited } from './delimited.js';
import type { Meant } from './means.js';
import {
  alsoCalledBefore,
  apposedAfter,
  apposedBefore,
  calledBefore,
  definedElsewhere,
  mentionedBefore,
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
    const capital = /^[\p{Lu}\p{N}]/u.test(term);
    const called: boolean = calledBefore.test(before) || (announced && alsoCalledBefore.test(before));
    announced = called;
    if (!capital || definedElsewhere.test(after)) continue;
    if (called && by !== 'italics')
      found.push({ term, range, certainty: /\bterms?\s*$/i.test(before) ? 'if-used' : 'certain' });
    else if (by === 'quotes' && apposedBefore.test(before) && apposedAfter.test(after)) {
      found.push({ term, range, certainty: 'certain' });
    } else if (by === 'quotes' && mentionedBefore.test(before)) found.push({ term, range, certainty: 'if-used' });
  }
  return found;
}
