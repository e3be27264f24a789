import type { Span } from '../../document/types.js';
import type { Definition } from '../../facts/types.js';
import { defineRule, type Gathered, option } from '../types.js';
import { definedForm, fixesOf } from './fixes.js';
import { type LowerPlace, lowerIn, reportLower } from './lowerDefinition.js';
import { type Difference, meantIn } from './meant.js';

/** A place where a block means a term and writes it otherwise. */
interface Place {
  readonly name: string;
  readonly difference: Difference;
  readonly start: number;
  readonly end: number;
  /** Tells the definitions of the term from others that it may get. */
  readonly defined: string;
}

/** More related places would only fill the list. */
const mostRelated = 20;

/** Reports a defined term that the draft also writes in another way, where the term is clearly meant. */
export const rule = defineRule({
  id: 'inconsistent-term',
  group: 'defined-terms',
  summary: 'Defined term is written in another way',
  severity: 'information',
  since: '0.1.0',
  options: {
    ignore: option.strings([], 'Terms whose other ways of writing are meant to stand.'),
  },
  messages: {
    case: '“{words}” seems to mean the defined term “{form}”. Without its capitals it may be read as something else: use the defined form, or other words.',
    definition:
      '“{term}” is defined in small letters, but used as “{words}”. Define it with its capitals, so that a reader knows which words have the defined meaning.',
    spelling: '“{words}” seems to be the defined term “{form}” in another spelling. Write it in one way throughout.',
  },
  per: 'group',
  reads: ['words', 'terms', 'variants'],
  gather(context, block): readonly Gathered<Place | LowerPlace>[] {
    const lower = lowerIn(context, block).map((item) => ({ group: `definition ${item.term}`, item }));
    const meant = meantIn(context, block).map(({ variant: { name, span }, difference }) => ({
      group: `${difference} ${name}`,
      item: { name, difference, start: span.start, end: span.end, defined: signOf(context.facts.definitionsOf(name)) },
    }));
    return [...lower, ...meant];
  },
  check({ document, facts, options }, report, all) {
    reportLower(document, options.ignore, report, all);
    const items = all.flatMap(([block, item]) => ('name' in item ? [[block, item] as const] : []));
    const place = items[0]?.[1];
    const definitions = place ? facts.definitionsOf(place.name) : [];
    if (!place || definitions.length === 0) return;
    const { difference } = place;
    const { term, span } = definitions[0]!;
    if (options.ignore.some((ignored) => ignored.toLowerCase() === term.toLowerCase())) return;
    const spans = items.map(([block, { start, end }]) => ({ block, start, end }));
    const [first, ...others] = spans;
    const words = wordsOf(first!);
    const related = others
      .slice(0, mostRelated)
      .map((other) => ({ span: other, message: `“${wordsOf(other)}” stands here too.` }));
    report({
      span: first!,
      message: [difference, { words, form: definedForm(words, definitions) }],
      data: { term, words, difference, places: spans.length },
      related: span ? [{ span, message: `“${term}” is defined here.` }, ...related] : related,
      fixes: () => fixesOf(document, spans, definitions),
    });
  },
});

/** A term may have hundreds of definitions and thousands of places; the list of definitions is another when one of them is. */
const signOf = perList((definitions: readonly Definition[]) =>
  JSON.stringify([definitions.length, definitions[0]?.span?.start, ...new Set(definitions.map(({ term }) => term))]),
);

function perList<Item, Result>(read: (list: readonly Item[]) => Result): (list: readonly Item[]) => Result {
  const known = new WeakMap<readonly Item[], { readonly result: Result }>();
  return (list) => {
    const before = known.get(list) ?? { result: read(list) };
    known.set(list, before);
    return before.result;
  };
}

const wordsOf = ({ block, start, end }: Span) => block.prose.text.slice(start, end).replace(/\s+/g, ' ');
