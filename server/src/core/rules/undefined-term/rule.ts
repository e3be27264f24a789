import type { Span } from '../../document/types.js';
import { isMarked } from '../../facts/definitions/scope.js';
import { exclusionClasses } from '../../facts/terms/exclusions/classes.js';
import { nameOfTerm } from '../../facts/terms/vocabulary.js';
import type { Facts } from '../../facts/types.js';
import { defineRule, option } from '../types.js';
import { fixesOf } from './fixes.js';
import { glossariesOf, leftTo } from './glossaries.js';

/** More related places would only fill the list. */
const mostRelated = 20;

/** Reports words used like a defined term that the draft does not define. */
export const rule = defineRule({
  id: 'undefined-term',
  group: 'defined-terms',
  summary: 'Term is used but not defined',
  severity: 'warning',
  since: '0.1.0',
  options: {
    ignore: option.strings([], 'Terms that need no definition in this draft, such as the names of products.'),
    include: option.choices(
      exclusionClasses,
      'Classes of names that the rule is to look at as well; it leaves all of them out otherwise.',
    ),
  },
  messages: {
    undefined:
      '“{term}” is used like a defined term, but the draft does not define it. Define it, or write it in lower case.',
    similar:
      '“{term}” is used like a defined term, but the draft defines “{similar}”. Use the defined term, or define this one.',
    similarElsewhere:
      '“{term}” is used like a defined term, but “{glossary}” defines “{similar}”. Use the defined term, or define this one.',
    nowhere:
      '“{term}” is used like a defined term, but neither the draft nor {glossaries} defines it. Define it, or write it in lower case.',
    elsewhere:
      '“{term}” is not defined here. The draft takes such terms from another document (“{source}”): check that it defines this one.',
  },
  factSettings: ({ include }) => ({ included: new Set(exclusionClasses.filter((name) => include.includes(name))) }),
  per: 'undefined-term',
  reads: ['undefinedTerms'],
  premise: ({ document, facts }) =>
    JSON.stringify([leftTo(document, facts), facts.glossaries.incorporation.pending, glossariesOf(facts)]),
  check(context, report, key) {
    const { document, facts, options } = context;
    // What a glossary that has not been read yet defines is not to be reported and taken back.
    if (facts.glossaries.incorporation.pending) return;
    const found = facts.undefinedTerm(key);
    if (!found || options.ignore.some((ignored) => ignored.toLowerCase() === found.term.toLowerCase())) return;
    const { term, uses, similar } = found;
    if (similar && isSpelling(facts, similar, uses)) return;
    const [first, ...others] = uses;
    const source = leftTo(document, facts);
    const definition = similar && facts.definitionsByTerm.get(similar)?.[0]?.span;
    const incorporated = similar && !definition ? facts.glossaries.of(similar)[0] : undefined;
    const related = others.slice(0, mostRelated).map((span) => ({ span, message: `“${term}” is used here too.` }));
    report({
      span: first!,
      message: incorporated
        ? ['similarElsewhere', { term, similar: incorporated.term, glossary: incorporated.glossary }]
        : similar
          ? ['similar', { term, similar }]
          : undefinedMessage(term, source, glossariesOf(facts)),
      // What another document defines is for the eye that looks for it, not for the list of problems.
      ...(source && !similar ? { severity: 'hint' as const } : {}),
      data: { term },
      related: definition ? [{ span: definition, message: `“${similar}” is defined here.` }, ...related] : related,
      ...(incorporated && {
        elsewhere: [{ place: () => incorporated.entry.place, message: `“${similar}” is defined here.` }],
      }),
      fixes: () => fixesOf(context, term, uses, similar),
    });
  },
});

/** Whether the words are the defined term in another spelling, which `inconsistent-term` reports. */
function isSpelling(facts: Facts, similar: string, uses: readonly Span[]): boolean {
  const name = nameOfTerm(similar);
  if (!facts.definitionsOf(name).every(isMarked)) return false;
  return uses.some((use) =>
    facts.variantsIn(use.block).some((variant) => variant.name === name && variant.span.start === use.start),
  );
}

/** What to say of a term that nothing comes near: another document may define it, or none of those that could be read does. */
function undefinedMessage(term: string, source: string | undefined, glossaries: string | undefined) {
  if (source) return ['elsewhere', { term, source }] as const;
  return glossaries ? (['nowhere', { term, glossaries }] as const) : (['undefined', { term }] as const);
}
