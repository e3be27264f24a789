import type { ContractDocument } from '../../document/types.js';
import type { IncorporatedDefinition } from '../../facts/glossaries/glossary.js';
import { meaningOf } from '../../facts/glossaries/meaning.js';
import { spanOfName } from '../../facts/glossaries/namedIn.js';
import { isOtherMeaning } from '../../facts/glossaries/sameMeaning.js';
import type { Definition, Facts } from '../../facts/types.js';
import { defineRule } from '../types.js';
import { fixesOf } from './fixes.js';

/** Reports a term that has one meaning here and another in a draft whose definitions hold here too. */
export const rule = defineRule({
  id: 'conflicting-definition',
  group: 'defined-terms',
  summary: 'Term is defined otherwise in another draft',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    here: '“{term}” is defined here and, in other words, in “{glossary}”, whose definitions hold here too. Keep one of the two, or say which prevails.',
    between:
      '“{term}”, which the draft uses, is defined in “{glossary}” and, in other words, in “{other}”. Both hold here: define the term in one of them only, or say in the draft which is meant.',
  },
  per: 'draft',
  // The items of a list and the cells of a row that say what a term means stand around it.
  reads: [
    'terms',
    'words',
    'surroundings',
    'definitions',
    'usedTerms',
    'glossaries',
    'agreement',
    'title',
    'beginning',
  ],
  premise: ({ document }) => document.frontMatter?.yaml ?? '',
  gather({ document, facts }, block) {
    if (facts.glossaries.incorporation.glossaries.length === 0) return undefined;
    const terms = facts
      .definitionsIn(block)
      .flatMap((definition) => (otherOf(document, facts, definition) ? [definition.term] : []));
    return terms.length > 0 ? terms : undefined;
  },
  check(context, report, gathered) {
    const { document, facts } = context;
    for (const [block, terms] of gathered) {
      for (const definition of facts.definitionsIn(block)) {
        const other = terms.includes(definition.term) ? otherOf(document, facts, definition) : undefined;
        if (!other) continue;
        const { term, span } = definition;
        const { glossary } = other;
        report({
          span: span!,
          message: ['here', { term, glossary }],
          data: { term, glossary },
          elsewhere: [placeOf(other)],
          fixes: () => fixesOf(document, facts.definitionsIn(block), definition, other),
        });
      }
    }
    for (const [first, other] of facts.glossaries.conflicts.flatMap((term) => conflictOver(term, facts))) {
      const { term, glossary } = first;
      const span = spanOfName(document, glossary);
      if (!span) continue;
      report({
        span,
        message: ['between', { term, glossary, other: other.glossary }],
        data: { term, glossary },
        elsewhere: [placeOf(first), placeOf(other)],
      });
    }
  },
});

/** The two definitions of other drafts between which the draft leaves a term that it uses. */
function conflictOver(
  term: string,
  facts: Facts,
): readonly (readonly [IncorporatedDefinition, IncorporatedDefinition])[] {
  const own = facts.definitionsByTerm.get(term)?.some(({ kind }) => kind !== 'glossary');
  if (own || !facts.isUsed(term) || term === facts.agreement.self) return [];
  const [first, ...others] = facts.glossaries.of(term);
  const other = others.find(({ entry }) => first && isOtherMeaning(first.entry, entry));
  return first && other ? [[first, other]] : [];
}

/** What another draft says of a term that the draft defines otherwise. */
function otherOf(document: ContractDocument, facts: Facts, definition: Definition): IncorporatedDefinition | undefined {
  const { term, span, names, assumed, external } = definition;
  const others = facts.glossaries.of(term);
  // Each agreement calls itself what it likes.
  if (others.length === 0 || !span || external || term === facts.agreement.self) return undefined;
  const siblings = facts.definitionsIn(span.block);
  const said = {
    ...meaningOf(document, definition, siblings, (cell) => facts.termColumn(cell) !== undefined),
    names,
    assumed,
  };
  // Where one of the glossaries says the same, the draft has chosen that one.
  const different = others.filter(({ entry }) => isOtherMeaning(said, entry));
  return different.length === others.length ? different[0] : undefined;
}

const placeOf = (definition: IncorporatedDefinition) => ({
  place: () => definition.entry.place,
  message: `“${definition.term}” is defined here in “${definition.glossary}”.`,
});
