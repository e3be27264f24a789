import type { Definition, Facts } from '../facts/types.js';
import { shortened } from './shortened.js';

/** The most characters of a meaning in a list of terms. */
const mostMeaning = 100;

/** The first words of what a term means, for a list of terms: behind the term, or before the brackets that give the name. */
export function meaningOf({ parties }: Pick<Facts, 'parties'>, definition: Definition): string {
  const { term, kind, span, body, names } = definition;
  const party = names === 'party' ? parties.find(({ roles }) => roles.includes(term))?.name : undefined;
  if (party && party !== term) return party;
  if (!body) return '';
  const { text } = body.block.prose;
  if (!span || span.block !== body.block) return tidy(text.slice(body.start, body.end));
  return kind === 'parenthetical'
    ? before(text.slice(body.start, span.start))
    : tidy(text.slice(span.end, Math.max(span.end, body.end)));
}

/** Words behind a term, without the signs that close it and those that join. */
function tidy(text: string): string {
  return shortened(
    text
      .slice(0, 4 * mostMeaning)
      .replace(/^[\s”“"’'»」*)\]:;,.–—-]*/, '')
      .replace(/\s+/g, ' '),
    mostMeaning,
  );
}

/** The number of a paragraph, which is no part of what it says. */
const typedNumber = /^(?:\d{1,3}(?:\.\d{1,3}){0,5}[.)]?|\([\p{L}\d]{1,4}\))\s/u;

/** The last words before the bracket that gives the name. */
function before(text: string): string {
  const open = text.lastIndexOf('(');
  const words = (open < 0 ? text : text.slice(0, open)).replace(/[\s“„"‘'«「]+$/, '');
  const last = words.slice(-mostMeaning).replace(/\s+/g, ' ');
  return last.length < words.length ? `… ${last.replace(/^\S*\s/, '')}` : last.trimStart().replace(typedNumber, '');
}
