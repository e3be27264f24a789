import type { Range } from '../../text/range.js';
import type { TermUse } from '../types.js';

/** Between a term and what it is said to be: quotes, the verb, and words that only say how many or which. */
const leadsToGenus =
  /^["”’*_)\s]*(?:(?:shall|will|must)\s+)?(?:means?|is|are|be|refers?\s+to|ha(?:s|ve)\s+the\s+(?:same\s+)?meaning\s+of|[:–—-])?[\s,:]*(?:(?:the|an?|any|all|each|every|such|those|and|or|either|collectively|individually|together|only|one|more|of|its|their|applicable|relevant|respective)[\s,]+)*["“‘*_]*$/i;

/** Behind a noun that is not part of a longer one: a stop, or a word that goes on with what is said of it. */
const endsNoun =
  /^["”’*_]*(?:\s*[.,;:()–—]|\s*$|\s+(?:of|that|which|who|whose|as|in|to|or|and|for|by|from|with|under|during|at|on|upon|including|other|not|less|plus|minus|but|between|within|where|when|until|after|before|\p{Ll}+ed|set|made)\b)/iu;

/**
 * The term that a meaning begins with and adds to: `Sublicensee` in “any Sublicensee that sells the Product”.
 * @param uses those of the block
 */
export function genusOf(text: string, { start, end }: Range, uses: readonly TermUse[]): TermUse | undefined {
  const first = uses.find(({ span }) => span.start >= start && span.end <= end);
  if (!first || first.span.start - start > 80) return undefined;
  const words = text.slice(first.span.start, first.span.end);
  if (/['’]s?$/.test(words) || !leadsToGenus.test(text.slice(start, first.span.start))) return undefined;
  return endsNoun.test(text.slice(first.span.end, Math.min(end, first.span.end + 40))) ? first : undefined;
}
