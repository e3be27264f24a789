import type { Definition } from '../types.js';

const draft =
  '(?!(?:this|the|these)\\s+(?:[a-zà-ɏ]+\\s+)?(?:agreement|contract|deed|letter|terms|document|nda|policy|licen[cs]e))';
const part = '(?:section|clause|article|paragraph|schedule|exhibit|annex|appendix)';

/** Before a term: where alone it has its meaning. */
const limitedBefore = new RegExp(
  `\\bfor\\s+(?:the\\s+)?purposes?\\s+of\\s+${draft}|\\b(?:as\\s+)?used\\s+in\\s+this\\s+${part}\\b|\\bin\\s+this\\s+${part}\\b`,
  'iu',
);

/** Behind a term: where alone, or for whom, it has its meaning. */
const limitedBehind = new RegExp(
  `^["”’*_)\\s]*,?\\s*(?:(?:as|when)\\s+used\\s+in\\s+${draft}|for\\s+(?:the\\s+)?purposes?\\s+of\\s+${draft}|in\\s+(?:this\\s+)?(?:${part}|relation|respect|connection|the\\s+(?:case|context))\\b|with\\s+respect\\s+to\\b|as\\s+(?:to|regards|it)\\b)`,
  'iu',
);

/** Whether a definition gives its term a meaning in part of the draft alone: `For the purposes of this Section, “Control” means …`. */
export function isLimitedInScope({ span, body }: Definition): boolean {
  if (!span || !body) return false;
  const { text } = span.block.prose;
  return (
    limitedBefore.test(text.slice(Math.max(0, body.start, span.start - 200), span.start)) ||
    limitedBehind.test(text.slice(span.end, span.end + 120))
  );
}

/** Whether a definition makes its term one that capitals mark wherever it stands in the draft. */
export function isMarked(definition: Definition): boolean {
  let known = marked.get(definition);
  if (known === undefined) {
    const { term, assumed, external } = definition;
    known = !assumed && !external && isCapitalised(term) && !isLimitedInScope(definition);
    marked.set(definition, known);
  }
  return known;
}

/** A block whose words change gets new definitions. */
const marked = new WeakMap<Definition, boolean>();

/** Every word has a capital, save the small ones. */
export function isCapitalised(words: string): boolean {
  return words
    .trim()
    .split(/[\s-]+/)
    .every((word) => /^[^\p{Ll}]/u.test(word) || /^(?:of|and|or|for|to|in|the|a|an|on|by|with)$/.test(word));
}
