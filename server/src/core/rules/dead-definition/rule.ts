import { aliasesOf } from '../../facts/definitions/aliases.js';
import type { Definition, Facts } from '../../facts/types.js';
import { removeDefinitionFixes } from '../../fixes/removeDefinitionFix.js';
import { definedIn } from '../definedIn.js';
import { defineRule } from '../types.js';

/** Reports a definition that only definitions use which nothing uses. */
export const rule = defineRule({
  id: 'dead-definition',
  group: 'defined-terms',
  summary: 'Term is used only by definitions that are not used',
  severity: 'information',
  since: '0.1.0',
  options: {},
  messages: {
    dead: '“{term}” is used only to define {users}, and nothing uses that. Take the definitions out together, or check whether a provision has been lost.',
    deadMany:
      '“{term}” is used only to define {users}, and nothing uses those. Take the definitions out together, or check whether a provision has been lost.',
  },
  per: 'draft',
  reads: ['terms', 'definitionGraph', 'usedTerms'],
  gather: ({ facts }, block) => definedIn(facts.definitionsIn(block), block.language),
  check({ document, facts }, report) {
    const groups = aliasesOf(facts.definitions);
    const alive = aliveAmong(groups, facts);
    for (const group of groups) {
      const [first] = group;
      if (alive.has(first!.term)) continue;
      const { term, span, names, external, assumed } = first!;
      if (!span || names || external || assumed) continue;
      if (!/^[^\p{Ll}]/u.test(term) || !group.some((other) => facts.isUsed(other.term))) continue;
      const own = new Set(group.map((other) => other.term));
      const users = [...new Set(group.flatMap((other) => facts.definitionGraph.termsUsing(other.term)))].filter(
        (user) => !own.has(user),
      );
      if (users.length === 0) continue;
      const definitionOf = (user: string) => facts.definitionsByTerm.get(user)?.[0]?.span;
      report({
        span,
        message: [users.length === 1 ? 'dead' : 'deadMany', { term, users: listOf(users) }],
        data: { term, users },
        tags: ['unnecessary'],
        related: users.flatMap((user) => {
          const place = definitionOf(user);
          return place ? [{ span: place, message: `“${user}” is defined here, and nothing uses it.` }] : [];
        }),
        fixes: () => (group.length === 1 ? removeDefinitionFixes(document, facts, first!) : []),
      });
    }
  },
});

/** The terms that the draft uses to provide for something, and those that say what these mean. */
function aliveAmong(groups: readonly (readonly Definition[])[], facts: Facts): ReadonlySet<string> {
  const { definitionGraph: graph } = facts;
  const groupOf = new Map<string, readonly Definition[]>();
  for (const group of groups) for (const { term } of group) groupOf.set(term, group);
  const alive = new Set<string>();
  for (const [term, group] of groupOf)
    if (graph.isApplied(term) || group.some(({ names, external, assumed }) => names || external || assumed))
      alive.add(term);
  // A set goes on with what is added to it meanwhile.
  for (const term of alive) {
    for (const { term: other } of groupOf.get(term) ?? []) alive.add(other);
    for (const used of graph.eachTermIn(term)) alive.add(used);
  }
  return alive;
}

function listOf(terms: readonly string[]): string {
  const quoted = terms.slice(0, 3).map((term) => `“${term}”`);
  if (terms.length > 3) return `${quoted.join(', ')} and other terms`;
  return quoted.length === 1 ? quoted[0]! : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
