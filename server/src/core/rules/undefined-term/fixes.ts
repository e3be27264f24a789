import type { ContractDocument, Span } from '../../document/types.js';
import { defineTermFix } from '../../fixes/defineTermFix.js';
import type { Fix, FixContext } from '../../fixes/types.js';

/** What a lawyer may do about a term without a definition: use the one that is defined, define it, or mean the plain word. */
export function fixesOf(
  context: FixContext,
  term: string,
  uses: readonly Span[],
  similar: string | undefined,
): readonly Fix[] {
  const { document } = context;
  const fixes: Fix[] = [];
  if (similar) {
    fixes.push({
      title: `Use the defined term “${similar}”`,
      kind: 'suggestion',
      edits: replaceUses(document, uses, (words) => (isPlural(words, term) ? plural(similar) : similar)),
    });
  }
  const define = defineTermFix(context, term);
  if (define) fixes.push(define);
  if (/\p{Ll}/u.test(term)) {
    const plain = inLowerCase(term);
    fixes.push({
      title: `Write “${plain}” in lower case`,
      kind: 'suggestion',
      edits: replaceUses(document, uses, inLowerCase),
    });
  }
  return fixes;
}

function replaceUses(document: ContractDocument, uses: readonly Span[], change: (words: string) => string) {
  return uses.map((span) => {
    const range = document.rangeOf(span);
    const text = change(document.text.slice(range.start, range.end));
    return { range, text: startsSentence(span) ? text.charAt(0).toUpperCase() + text.slice(1) : text };
  });
}

function startsSentence({ block, start }: Span): boolean {
  return /(?:^|[.!?:]["”’)]?\s)\s*(?:\(?[\da-z.]{1,6}\)?\s+)?["“(]*$/i.test(
    block.prose.text.slice(Math.max(0, start - 24), start),
  );
}

/** Abbreviations within the term keep their capitals. */
const inLowerCase = (words: string) => words.replace(/\p{Lu}\p{Ll}[\p{L}’']*/gu, (word) => word.toLowerCase());

const isPlural = (words: string, term: string) => /[^s]s$/.test(words) && !/s$/.test(term);

const plural = (term: string) => (/[^aeiou]y$/.test(term) ? term.replace(/y$/, 'ies') : `${term}s`);
