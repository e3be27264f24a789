import type { Block } from '../../document/types.js';
import { termRange, termText } from './delimited.js';
import type { DefinitionMatch } from './match.js';

const between = /\s*[/;]\s*|\s+(?:or|oder|ou|o|bzw\.)\s+/g;

/** The terms of a cell, if its column lists those of a language: `Licensed Products / Products` are two. */
export function pairedTerms({ cell, prose: { text } }: Block): readonly DefinitionMatch[] {
  if (!cell || cell.header || text.length > 200) return [];
  const body = { start: 0, end: text.length };
  const found: DefinitionMatch[] = [];
  let from = 0;
  const add = (end: number) => {
    // `Lizenz (f.)`: what stands in brackets behind a term is said of it.
    const note = /\s*[(（][^()（）]*[)）]\s*$/.exec(text.slice(from, end))?.[0].length ?? 0;
    const range = termRange(text, { start: from, end: end - note });
    if (range) found.push({ term: termText(text, range), kind: 'table', range, body, certainty: 'if-paired' });
  };
  for (const {
    0: { length },
    index,
  } of text.matchAll(between)) {
    add(index);
    from = index + length;
  }
  add(text.length);
  return found;
}
