import type { Draft } from '../../draft.js';
import type { Range } from '../../text/range.js';
import type { Typed } from './typed.js';

/** A term that fits what is typed. */
export interface TermCompletion {
  readonly term: string;
  /** In the capitals that are typed. */
  readonly text: string;
  /** What is typed of it already: absolute. */
  readonly range: Range;
}

/** A term has no more words than this. */
const mostWords = 8;

/** What may begin a term: the place where a word or a quotation begins, the words before it apart. */
const beginning = /(?<![\p{L}\p{N}’'&-])[\p{L}\p{N}]/gu;
const opening = /(?:^|[\s([{—–*_>])["'*_]*["']$|[“‘„«「『]$/u;

/** The terms of the draft that go on with what is typed from a capital letter or an opening quote on; the most used first. */
export function termsFor({ facts }: Draft, { before, offset }: Typed): readonly TermCompletion[] {
  const found = new Map<string, TermCompletion>();
  for (const start of beginningsIn(before)) {
    const typed = before.slice(start).replace(/\s+/g, ' ').toLowerCase();
    const isShouted = /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u.test(before.slice(start));
    for (const term of facts.definitionsByTerm.keys()) {
      if (found.has(term) || term.length <= typed.length || !term.toLowerCase().startsWith(typed)) continue;
      const range = { start: offset - before.length + start, end: offset };
      found.set(term, { term, text: isShouted ? term.toUpperCase() : term, range });
    }
  }
  const uses = new Map([...found.keys()].map((term) => [term, facts.countUses(term)]));
  return [...found.values()].sort((a, b) => uses.get(b.term)! - uses.get(a.term)! || (a.term < b.term ? -1 : 1));
}

/** Where a term may begin that the cursor stands in, the longest first. */
function beginningsIn(before: string): readonly number[] {
  if (opening.test(before)) return [before.length];
  const words = [...before.matchAll(beginning)].map(({ index }) => index).slice(-mostWords);
  return words.filter((start) => {
    const typed = before.slice(start);
    return (
      !/[^\p{L}\p{N}\p{M}\s’'&.,/-]/u.test(typed) && (/^\p{Lu}/u.test(typed) || opening.test(before.slice(0, start)))
    );
  });
}
