import type { Definition, Facts } from '../../facts/types.js';
import { definedIn } from '../definedIn.js';
import { defineRule } from '../types.js';
import { cyclesOf } from './cycles.js';

/** Reports definitions that come back to themselves. */
export const rule = defineRule({
  id: 'circular-definition',
  group: 'defined-terms',
  summary: 'Definition comes back to itself',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    circle:
      'The definition of “{term}” comes back to itself ({path}), so none of these terms has a meaning of its own. Define one of them in other words.',
    itself: '“{term}” is defined by nothing but itself. Say what it means.',
  },
  per: 'draft',
  // A term that another draft defines too has two definitions.
  reads: ['terms', 'definitionGraph', 'glossaries'],
  gather: ({ facts }, block) => definedIn(facts.definitionsIn(block), block.language),
  check({ facts }, report) {
    for (const circle of cyclesOf(facts.definitionGraph.withGenus, (term) => generaOf(facts, term))) {
      const definitions = circle.map((term) => definitionOf(facts, term)!).sort(inOrder);
      const [first, ...others] = definitions;
      if (others.length === 0) {
        report({
          span: first!.span!,
          message: ['itself', { term: first!.term }],
          data: { term: first!.term, terms: circle },
        });
        continue;
      }
      const from = circle.indexOf(first!.term);
      const path = [...circle.slice(from), ...circle.slice(0, from + 1)].map((term) => `“${term}”`).join(' → ');
      report({
        span: first!.span!,
        message: ['circle', { term: first!.term, path }],
        data: { term: first!.term, terms: circle },
        related: others.map(({ term, span }) => ({ span: span!, message: `“${term}” is defined here.` })),
      });
    }
  },
});

/** What a term is said to be, where it has one definition, which says so; the party behind a term is known from its name. */
function generaOf(facts: Facts, term: string): readonly string[] {
  if (!definitionOf(facts, term)) return [];
  return facts.definitionGraph.genera(term).filter((genus) => definitionOf(facts, genus));
}

function definitionOf({ definitionsByTerm }: Facts, term: string): Definition | undefined {
  const definitions = definitionsByTerm.get(term) ?? [];
  const [only] = definitions;
  return definitions.length === 1 && only!.span && !only!.names && !only!.external && !only!.assumed ? only : undefined;
}

function inOrder({ span: a }: Definition, { span: b }: Definition): number {
  return a!.block.index - b!.block.index || a!.start - b!.start;
}
