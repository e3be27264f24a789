/**
 * The notation of the clause library. The text of a clause is paragraphs and numbered lists, and in them
 *
 * - `{{recipient}}` is what the draft calls the recipient, `{{recipient.receives}}` a word that agrees with it,
 * - `{{define:purpose}}` is the place where the clause itself defines the term,
 * - `[30]` is a blank for the author to fill in; it keeps its brackets, so that an unfilled one is seen.
 */

/** What a draft has its own word for. */
export const draftWordNames = ['discloser', 'recipient', 'information', 'agreement', 'purpose'] as const;

export type DraftWordName = (typeof draftWordNames)[number];

/** A stretch of a clause's text. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly word: DraftWordName }
  | { readonly kind: 'definition'; readonly word: DraftWordName }
  /** A verb in the third person singular (`receives`) or the pronoun `it` or `its`. */
  | { readonly kind: 'agreeing'; readonly word: DraftWordName; readonly form: string }
  | { readonly kind: 'blank'; readonly text: string };

/** A paragraph, or the items of a list that continues the paragraph before it. */
export type TemplateBlock =
  | { readonly kind: 'paragraph'; readonly parts: readonly TemplatePart[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly TemplatePart[])[] };

const special = /\{\{([^{}]*)\}\}|\[[^[\]\n]+\]/g;

/**
 * The parts of a line of clause text, in order.
 * @throws Error when a `{{word}}` is none that a draft has
 */
export function parseTemplate(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (const match of text.matchAll(special)) {
    if (match.index > at) parts.push({ kind: 'text', text: text.slice(at, match.index) });
    parts.push(match[1] === undefined ? { kind: 'blank', text: match[0] } : placeholderPart(match[1]));
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) });
  return parts;
}

/** The paragraphs and lists of a clause, in order. Throws as `parseTemplate` does. */
export function parseTemplateBlocks(text: string): TemplateBlock[] {
  return text.split(/\n{2,}/).map((block) => {
    const lines = block.split('\n');
    if (!lines.every((line) => listMarker.test(line))) return { kind: 'paragraph', parts: parseTemplate(block) };
    return { kind: 'list', items: lines.map((line) => parseTemplate(line.replace(listMarker, ''))) };
  });
}

const listMarker = /^\d+\. /;

function placeholderPart(content: string): TemplatePart {
  const match = /^(define:)?(\w+)(?:\.(\w+))?$/.exec(content);
  const word = draftWordNames.find((name) => name === match?.[2]);
  if (!match || !word || (match[1] && match[3])) throw new Error(`unknown placeholder {{${content}}}`);
  if (match[1]) return { kind: 'definition', word };
  return match[3] ? { kind: 'agreeing', word, form: match[3] } : { kind: 'word', word };
}
