import type { Block, Span } from '../../document/types.js';
import type { Draft } from '../../draft.js';
import { pluralOfTerm } from '../../facts/terms/inflection.js';
import { keyOfWords, vocabularyOf } from '../../facts/terms/vocabulary.js';
import { wordsOf } from '../../facts/terms/words.js';
import type { Definition } from '../../facts/types.js';
import { english } from '../../packs/english.js';
import { usesToSign } from '../occurrences.js';

/** The terms that are forms of one: `Party` and `Parties`, where both are defined. */
export function formsDefined({ facts }: Draft, term: string): readonly string[] {
  const key = keyOfWords(wordsOf(term));
  return [...facts.definitionsByTerm.keys()].filter((other) => keyOfWords(wordsOf(other)) === key);
}

/** Where some terms stand, in definitions and in uses, each place once; grouped by block. */
export function placesByBlock(draft: Draft, terms: readonly string[]): ReadonlyMap<Block, readonly Span[]> {
  const { facts } = draft;
  const places = new Map<Block, Span[]>();
  for (const term of terms) {
    const definitions = facts.definitionsByTerm.get(term) ?? [];
    const firms = facts.parties.map(({ name }) => name).filter((name) => name !== term && name.includes(term));
    const spans = [
      ...definitions.flatMap(({ span }) => span ?? []),
      ...[...facts.usesOf(term), ...usesToSign(draft, term)].map((use) => use.span),
    ];
    for (const span of spans) {
      const known = places.get(span.block) ?? [];
      if (known.some(({ start, end }) => start < span.end && span.start < end)) continue;
      if (isPartOfName(draft, span, definitions, firms)) continue;
      places.set(span.block, [...known, span]);
    }
  }
  for (const spans of places.values()) spans.sort((a, b) => a.start - b.start);
  return places;
}

/**
 * Whether the words belong to a longer name that a new name for the term does not change: `Acme` in “Acme Industries, Inc.”,
 * `Agreement` in the title of the draft and in “Master Services Agreement”.
 * @param firms the names of parties that have the term in them
 */
function isPartOfName(
  { document }: Draft,
  span: Span,
  definitions: readonly Definition[],
  firms: readonly string[],
): boolean {
  const { block, start, end } = span;
  if (definitions.some((d) => d.span?.block === block && d.span.start === start)) return false;
  const { text } = block.prose;
  if (definitions.some(({ names }) => names === 'agreement')) {
    const { title } = document;
    if (title?.block === block && title.start <= start && end <= title.end) return true;
    if (isBehindName(text.slice(Math.max(0, start - 40), start)) || isPluralOf(text.slice(start, end), definitions))
      return true;
  }
  return firms.some((name) => text.slice(Math.max(0, end - name.length), start + name.length).includes(name));
}

/** “Prior Agreements” are others. */
function isPluralOf(words: string, definitions: readonly Definition[]): boolean {
  return definitions.every(({ term }) => words.toLowerCase() === pluralOfTerm(term).toLowerCase() && words !== term);
}

/** Whether a capitalised word that is no small one at the start of a sentence stands right before. */
function isBehindName(before: string): boolean {
  const word = /(\p{Lu}[\p{L}’'-]*)\s$/u.exec(before)?.[1];
  return word !== undefined && !vocabularyOf(english).functionWords.has(word.toLowerCase());
}
