import type { Block } from '../../document/types.js';
import { pairsOfRow, pairsWithin, type Rendering, type TermPair } from '../../facts/glossaries/translations.js';
import { vocabularyOf } from '../../facts/terms/vocabulary.js';
import { defineRule, type RuleContext } from '../types.js';
import { type KnownTranslation, Translations } from './translations.js';

/** Reports a term that the draft translates otherwise than its glossary does, or in two ways. */
export const rule = defineRule({
  id: 'glossary-translation',
  group: 'defined-terms',
  summary: 'Term is translated in two ways',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    here: '“{term}” is called “{other}” here and “{translation}” elsewhere in the draft. Use one word for one term, or the two texts may be read to mean different things.',
    glossary:
      '“{term}” is called “{other}” here and “{translation}” in “{glossary}”. Use one word for one term, or the two texts may be read to mean different things.',
  },
  per: 'draft',
  // The other cells of a row stand around its first.
  reads: ['terms', 'words', 'surroundings', 'glossaries'],
  gather(context, block) {
    const pairs = pairsIn(context, block).map(({ term, renderings }) => [
      term,
      ...renderings.map(({ language, terms, span: { start, end } }) => [language ?? '', terms, start, end]),
    ]);
    return pairs.length > 0 ? pairs : undefined;
  },
  check(context, report, gathered) {
    const { document, facts, pack } = context;
    const known = new Translations(vocabularyOf(pack));
    const { glossaries } = facts.glossaries.incorporation;
    for (const { translations } of glossaries) for (const each of translations) known.addGlossary(each);
    const find = (pair: TermPair, rendering: Rendering, other: KnownTranslation | undefined) => {
      if (!other) return;
      const { span, terms } = rendering;
      const [translation = ''] = other.terms;
      const data = { term: pair.term, other: terms.join(' / '), translation: other.terms.join(' / ') };
      const message = `“${pair.term}” is called “${data.translation}” here.`;
      const { source } = other;
      const glossary = 'block' in source ? undefined : glossaries.find(({ id }) => id === source.place.file);
      report({
        span,
        message: glossary ? ['glossary', { ...data, glossary: glossary.name }] : ['here', data],
        data,
        ...('block' in source
          ? { related: [{ span: source, message }] }
          : { elsewhere: [{ place: () => source.place, message }] }),
        fixes: () =>
          terms.length > 1
            ? []
            : [
                {
                  title: `Use “${translation}”`,
                  kind: 'suggestion',
                  edits: [{ range: document.rangeOf(span), text: translation }],
                },
              ],
      });
    };
    const all = gathered.flatMap(([block]) => pairsIn(context, block).map((pair) => ({ block, pair })));
    // The tables speak first: a definition before them is to follow them too.
    for (const { block, pair } of all.filter(({ block }) => block.cell)) {
      for (const rendering of pair.renderings) find(pair, rendering, known.otherInRow(pair.term, rendering));
      known.add(pair, facts.termColumn(block)?.language);
    }
    for (const { pair } of all.filter(({ block }) => !block.cell)) {
      for (const rendering of pair.renderings) find(pair, rendering, known.otherInDefinition(pair.term, rendering));
      known.add(pair, undefined);
    }
  },
});

/** The terms of a block with what they are called in other languages. */
function pairsIn({ document, facts, pack }: RuleContext<unknown>, block: Block): readonly TermPair[] {
  if (block.cell && facts.termColumn(block)) return pairsOfRow(document, block, (cell) => facts.termColumn(cell));
  const definitions = facts.definitionsIn(block);
  return definitions.length > 0 && !block.cell ? pairsWithin(block, definitions, vocabularyOf(pack)) : [];
}
