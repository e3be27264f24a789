import { namesTheSame } from '../../facts/definitions/aliases.js';
import { defineRule, type Gathered } from '../types.js';

/** A definition of a term, or a use of it. */
interface Place {
  readonly isDefinition: boolean;
  readonly start: number;
  readonly end: number;
}

/** Reports a definition whose term the draft uses in one place only. */
export const rule = defineRule({
  id: 'needless-definition',
  group: 'defined-terms',
  summary: 'Term is used only once',
  severity: 'hint',
  off: true,
  since: '0.1.0',
  options: {},
  messages: {
    once: '“{term}” is defined for one use only. Say there what it means, so that the reader need not look it up, and take the definition out.',
  },
  per: 'group',
  reads: ['words', 'terms'],
  gather({ facts }, block): readonly Gathered<Place>[] {
    const definitions = facts.definitionsIn(block);
    const defined = definitions.flatMap((definition, i): Gathered<Place>[] => {
      const { term, span, names, external, assumed } = definition;
      if (!span || names || external || assumed || !/^\p{Lu}/u.test(term)) return [];
      // Of several names for one thing each may be used once.
      const [before, after] = [definitions[i - 1], definitions[i + 1]];
      if ((before && namesTheSame(before, definition)) || (after && namesTheSame(definition, after))) return [];
      return [{ group: term, item: { isDefinition: true, start: span.start, end: span.end } }];
    });
    const used = facts.usesIn(block).flatMap(({ term, span, definition }): Gathered<Place>[] => {
      if (!definition) return [];
      return [{ group: term, item: { isDefinition: false, start: span.start, end: span.end } }];
    });
    return [...defined, ...used];
  },
  check(_, report, items) {
    const places = items.map(([block, place]) => ({ block, ...(place as Place) }));
    const [definition, ...further] = places.filter(({ isDefinition }) => isDefinition);
    const [use, ...others] = places.filter(({ isDefinition }) => !isDefinition);
    if (!definition || !use || further.length + others.length > 0) return;
    const { block, start, end } = definition;
    const term = block.prose.text.slice(start, end).replace(/\s+/g, ' ');
    report({
      span: { block, start, end },
      message: ['once', { term }],
      data: { term },
      related: [
        { span: { block: use.block, start: use.start, end: use.end }, message: `“${term}” is used here alone.` },
      ],
    });
  },
});
