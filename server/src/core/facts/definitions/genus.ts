import type { Range } from '../../text/range.js';
import type { TermUse } from '../types.js';

/** Between a term and what it is said to be: quotes, the verb, and words that only say how many or which. */
const leadsToGenus =
  /^["”’*_)\s]*(?:(?:shall|will|must)\s+)?(?:means?|is|are|be|refers?\s+to|ha(?:s|ve)\s+the\s+(?:same\s+)?meaning\s+of|[:–—-])?[\s,:]*(?:(?:the|an?|any|all|each|every|such|those|and|or|either|collectively|individually|together|only|one|more|of|its|their|applicable|relevant|respective)[\s,]+)*["“‘*_]*$/i;

/** Behind a noun that is not part of a longer one: a stop, or a word that goes on with what is said of it. */
const endsNoun =
  /^["”’*_]*(?:\s*[.,;:()–—]|\s*$|\s+(?:of|that|which|who|whose|as|in|to|or|and|for|by|from|with|under|during|at|on|upon|including|other|not|less|plus|minus|but|between|within|where|when|until|after|before|\p{Ll}+ed|set|made)\b)/u;

/** Between two terms that a meaning sets side by side. */
const alongside = /^["”’*_]*\s*(?:,|;|\band\b|\bor\b|\/|\band\/or\b|\s)+(?:(?:the|any|all|an?|its|each)\s+)*["“‘*_]*$/i;

/**
 * The terms that a meaning begins with and adds to: `Sublicensee` in “any Sublicensee that sells the Product”.
 * @param uses those of the block
 */
export function generaOf(text: string, { start, end }: Range, uses: readonly TermUse[]): readonly TermUse[] {
  const found: TermUse[] = [];
  for (const use of uses) {
    const { span } = use;
    if (span.start < start || span.end > end) continue;
    const last = found.at(-1);
    const before = text.slice(last?.span.end ?? start, span.start);
    if (before.length > 80 || !(last ? alongside : leadsToGenus).test(before)) break;
    if (/['’]s?$/.test(text.slice(span.start, span.end))) break;
    if (!endsNoun.test(text.slice(span.end, Math.min(end, span.end + 40)))) break;
    found.push(use);
  }
  return found;
}

/** What adds nothing to a term that is explained by itself: `the Services under this Agreement`. */
const empty =
  /^["”’*_]*(?:[\s,]*\b(?:of|the|this|under|in|hereunder|herein|hereof|agreement|contract|as|such|provided|and|or|any|all|each|described|defined|thereof|to|be)\b)*["”’*_\s.;)]*$/i;

/** Whether a meaning says no more than a term. */
export function saysNoMore(text: string, { end }: Range, { span }: TermUse): boolean {
  return empty.test(text.slice(span.end, end));
}
