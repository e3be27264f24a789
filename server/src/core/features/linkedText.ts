import type { Span } from '../document/types.js';
import type { Draft } from '../draft.js';
import { definitionsOf, withoutPossessive } from './atOffset.js';
import { placeOfDefinition } from './definition.js';
import { wordsOfDefinition } from './definitionText.js';
import { escapeMarkdown, escapeWithin, markdownLink, type Shown } from './markdown.js';
import { referToPlace } from './referTo.js';

/** The address that opens the draft at an offset; undefined where links cannot be shown. */
export type LinkTo = ((offset: number) => string) | undefined;

/** The title of a link holds the beginning of a definition, as far as a reader takes it in at a glance. */
const mostTitle = 240;

/**
 * The words of a span as Markdown in which the terms that they use lead to their definitions.
 * @param term which is not to be a link, since it is the one that is explained
 * @param most characters; what is longer is cut at a word
 */
export function linkedText(draft: Draft, span: Span, term: string | undefined, linkTo: LinkTo, most: number): Shown {
  const { block } = span;
  const text = block.prose.text;
  const start = span.start + (/^\s*/.exec(text.slice(span.start, span.end))?.[0].length ?? 0);
  const full = text.slice(start, span.end).trimEnd();
  const words = full.length > most ? full.slice(0, most).replace(/\s+\S*$/, '') : full;
  const end = start + words.length;
  let markdown = '';
  let at = start;
  const plain = (to: number) => {
    const part = text.slice(at, to).replace(/\s+/g, ' ');
    markdown += at === start ? escapeMarkdown(part) : escapeWithin(part);
    at = to;
  };
  for (const use of linkTo ? draft.facts.usesIn(block) : []) {
    const own = withoutPossessive(use.span);
    const link = own.start >= at && own.end <= end && use.term !== term && linkOf(draft, use, linkTo!);
    if (!link) continue;
    plain(own.start);
    markdown += link(text.slice(own.start, own.end).replace(/\s+/g, ' '));
    at = own.end;
  }
  plain(end);
  const isCut = words.length < full.length;
  return { markdown: isCut ? `${markdown} …` : markdown, length: words.length, isItem: false };
}

/** Makes a link to the definition of a use, with the beginning of what it says. */
function linkOf(
  draft: Draft,
  { term, definition }: Draft['facts']['termUses'][number],
  linkTo: NonNullable<LinkTo>,
): ((words: string) => string) | undefined {
  const [first] = definition ? definitionsOf(draft, { term, definition }) : [];
  const place = first && placeOfDefinition(draft, first);
  if (!first || !place) return undefined;
  const address = linkTo(place.selection.start);
  const where = first.span ? referToPlace(draft.document, first.span.block, first.span.start) : '';
  const said = wordsOfDefinition(draft.document, first)
    .map(({ block, start, end }) => block.prose.text.slice(start, end).trim())
    .join(' ')
    .replace(/\s+/g, ' ');
  const beginning = said.length > mostTitle ? `${said.slice(0, mostTitle).replace(/\s+\S*$/, '')} …` : said;
  return (words) => markdownLink(words, address, [where, beginning].filter(Boolean).join(': '));
}
