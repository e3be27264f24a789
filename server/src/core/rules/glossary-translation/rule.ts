import type { Block } from '../../document/types.js';
import { pairsOfRow, pairsWithin, type Rendering, type TermPair } from '../../facts/glossaries/translations.js';
import { vocabularyOf } from '../../facts/terms/vocabulary.js';
import { defineRule, type Finding, type Fix, type RuleContext } from '../types.js';
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
    const { facts, pack } = context;
    const known = new Translations(vocabularyOf(pack));
    const { glossaries } = facts.glossaries.incorporation;
    for (const { translations } of glossaries) for (const each of translations) known.addGlossary(each);
    const all = gathered.flatMap(([block]) => pairsIn(context, block).map((pair) => ({ block, pair })));
    const add = (block: Block, pair: TermPair, otherOf: (rendering: Rendering) => KnownTranslation | undefined) => {
      for (const rendering of pair.renderings) {
        const other = otherOf(rendering);
        if (other) report(findingOf(context, pair.term, rendering, other));
      }
      known.add(pair, facts.termColumn(block)?.language);
    };
    // The tables speak first: a definition before them is to follow them too.
    for (const { block, pair } of all) if (block.cell) add(block, pair, (each) => known.otherInRow(pair.term, each));
    for (const { block, pair } of all)
      if (!block.cell) add(block, pair, (each) => known.otherInDefinition(pair.term, each));
  },
});

function findingOf(
  { document, facts }: RuleContext<unknown>,
  term: string,
  { span, terms }: Rendering,
  { source, terms: translations }: KnownTranslation,
): Finding<'here' | 'glossary'> {
  const data = { term, other: terms.join(' / '), translation: translations.join(' / ') };
  const message = `“${term}” is called “${data.translation}” here.`;
  const [translation = ''] = translations;
  const use = (): Fix => ({
    title: `Use “${translation}”`,
    kind: 'suggestion',
    edits: [{ range: document.rangeOf(span), text: translation }],
  });
  const fixes = () => (terms.length > 1 ? [] : [use()]);
  if ('block' in source) return { span, message: ['here', data], data, related: [{ span: source, message }], fixes };
  const { file } = source.place;
  const glossary = facts.glossaries.incorporation.glossaries.find(({ id }) => id === file)?.name ?? '';
  const elsewhere = [{ place: () => source.place, message }];
  return { span, message: ['glossary', { ...data, glossary }], data, elsewhere, fixes };
}

/** The terms of a block with what they are called in other languages. */
function pairsIn({ document, facts, pack }: RuleContext<unknown>, block: Block): readonly TermPair[] {
  if (block.cell && facts.termColumn(block)) return pairsOfRow(document, block, (cell) => facts.termColumn(cell));
  const definitions = facts.definitionsIn(block);
  return definitions.length > 0 && !block.cell ? pairsWithin(block, definitions, vocabularyOf(pack)) : [];
}
