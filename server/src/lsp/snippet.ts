import type { TabStop } from '../core/index.js';

/** What the syntax of snippets gives a meaning of its own. */
const special = /[\\$}]/g;

/** Text as a snippet that inserts exactly this text. */
export function escapeSnippet(text: string): string {
  return text.replace(special, '\\$&');
}

/**
 * A text with its blanks as a snippet with numbered tab stops.
 * @param tabStops offsets into the text, ascending
 * @param first number of the first tab stop; equal numbers would be filled in together
 */
export function toSnippet(text: string, tabStops: readonly TabStop[], first = 1): string {
  let snippet = '';
  let at = 0;
  tabStops.forEach(({ start, end }, index) => {
    const blank = escapeSnippet(text.slice(start, end));
    snippet += escapeSnippet(text.slice(at, start));
    snippet += blank ? `\${${first + index}:${blank}}` : `$${first + index}`;
    at = end;
  });
  return snippet + escapeSnippet(text.slice(at));
}
