import type { Span } from '../../document/types.js';
import { isMarked } from '../../facts/definitions/scope.js';
import { defineRule, option } from '../types.js';
import { definedForm, fixesOf } from './fixes.js';
import { meantBy } from './meant.js';

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
    spelling: '“{words}” seems to be the defined term “{form}” in another spelling. Write it in one way throughout.',
  },
  per: 'defined-name',
  reads: ['definedNames'],
  check(context, report, name) {
    const { facts, document, options } = context;
    const { definitions, variants } = facts.definedName(name);
    if (definitions.length === 0 || variants.length === 0 || !definitions.every(isMarked)) return;
    const { term, span } = definitions[0]!;
    if (options.ignore.some((ignored) => ignored.toLowerCase() === term.toLowerCase())) return;
    for (const [difference, spans] of meantBy(context, definitions, variants)) {
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
    }
  },
});

const wordsOf = ({ block, start, end }: Span) => block.prose.text.slice(start, end).replace(/\s+/g, ' ');
