import type { Block, Span } from '../../document/types.js';
import { indefiniteArticle } from '../../fixes/article.js';
import type { ProseEdit } from './replaceProse.js';
import { inCaseOf, inNumberOf } from './termForm.js';

/** A new name at one place of a term. */
export interface RenamedPlace {
  readonly block: Block;
  /** What changes: the words of the term with their possessive, and the article before them. In the order of the text. */
  readonly edits: readonly ProseEdit[];
}

/**
 * What changes where a term stands that gets a new name: the words in their form, what follows them as a possessive, and `a`
 * or `an` before them.
 * @param from the old name as it is defined
 * @returns undefined where the words stay as they are
 */
export function renamedPlace({ block, start, end }: Span, from: string, name: string): RenamedPlace | undefined {
  const { text } = block.prose;
  const ending = /(['’])s$/i.exec(text.slice(start, end));
  const words = text.slice(start, end - (ending?.[0].length ?? 0)).replace(/\s+/g, ' ');
  const form = inNumberOf(words, from, name);
  if (form === undefined) return undefined;
  const own = withPossessive(text, { start, end, text: inCaseOf(words, from, form) }, ending?.[0]);
  const article = block.language === 'en' ? articleEdit(text, start, form) : undefined;
  return { block, edits: article ? [article, own] : [own] };
}

/** `’s`, or `’` alone behind a plural in s. */
function withPossessive(text: string, { start, end, text: form }: ProseEdit, ending: string | undefined): ProseEdit {
  const endsInS = /s$/i.test(form);
  const sound = form === form.toUpperCase() && /\p{Lu}{2}/u.test(form) ? 'S' : 's';
  if (ending) {
    const isPlural = endsInS && !/(?:ss|us|is)$/i.test(form);
    return { start, end, text: form + ending[0] + (isPlural ? '' : sound) };
  }
  const isPossessive = /^['’](?![\p{L}\p{N}])/u.test(text.slice(end)) && /s$/i.test(text.slice(start, end));
  const isQuoted = /['‘]$/.test(text.slice(0, start));
  if (!isPossessive || isQuoted || endsInS) return { start, end, text: form };
  return { start, end: end + 1, text: form + text[end]! + sound };
}

/** Behind these words a single letter is a label: “Schedule A Goods”. */
const labelled =
  /\b(?:annex|appendix|article|attachment|class|exhibit|group|item|option|part|phase|schedule|section|series|tier|type)\s$/i;

function articleEdit(text: string, start: number, form: string): ProseEdit | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  const found = /(?<![a-zà-ɏ\p{N}’'.-])(an?)(\s["“‘'«([]*)$/iu.exec(before);
  if (!found || labelled.test(before.slice(0, found.index))) return undefined;
  const [, article = '', gap = ''] = found;
  const wanted = indefiniteArticle(form);
  if (article.toLowerCase() === wanted) return undefined;
  const end = start - gap.length;
  return { start: end - article.length, end, text: inCapitalsOf(article, wanted, before) };
}

function inCapitalsOf(article: string, wanted: string, before: string): string {
  if (article[0] !== 'A') return wanted;
  // A single capital `A` starts a sentence, or stands in a passage in capitals.
  const isShouted = article === 'AN' || (article === 'A' && /\p{Lu}{2}\P{L}+A\P{L}+$/u.test(before));
  return isShouted ? wanted.toUpperCase() : `A${wanted.slice(1)}`;
}
