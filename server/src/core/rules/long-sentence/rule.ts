import type { Block } from '../../document/types.js';
import { wordsOf } from '../../facts/clauses/lexicon.js';
import { passagesOf } from '../../facts/clauses/passages.js';
import { perBlock } from '../../facts/perBlock.js';
import { defineRule, type Gathered, option } from '../types.js';

/** Reports sentences that are too long to be read at once: once a draft, at the longest. */
export const rule = defineRule({
  id: 'long-sentence',
  group: 'language',
  summary: 'Sentence that is too long to read at once',
  severity: 'hint',
  since: '0.1.0',
  options: { words: option.number(100, 'How many words a sentence, or an item of a list in it, may have.', 20) },
  messages: {
    one: 'This sentence has {words} words. Who has to find a duty in it may miss a condition: consider parting it, or setting its items out as a list.',
    several:
      'This sentence has {words} words, and {others} more in the draft have over {limit}. Who has to find a duty in them may miss a condition: consider parting them, or setting their items out as lists.',
  },
  per: 'group',
  reads: ['words'],
  gather: ({ options: { words } }, block) => longIn(block, words),
  check({ options }, report, places) {
    let longest = places[0];
    for (const place of places) if (place[1].words > longest![1].words) longest = place;
    if (!longest) return;
    const [block, { start, end, words }] = longest;
    const others = places.length - 1;
    report({
      span: { block, start, end },
      message: [others > 0 ? 'several' : 'one', { words, others, limit: options.words }],
      data: { words, sentences: places.length },
      related: places
        .filter((place) => place !== longest)
        .slice(0, mostRelated)
        .map(([other, place]) => ({
          span: { block: other, start: place.start, end: place.end },
          message: `This one has ${place.words} words.`,
        })),
    });
  },
});

const mostRelated = 50;

interface Sentence {
  /** Where it begins: its first words. */
  readonly start: number;
  readonly end: number;
  readonly words: number;
}

/** How many words show where a sentence stands. */
const shown = 6;

/** Words that a sentence has many of, and a table or a list of names has not. */
const small = new Set(
  'the of to and or in by for any a an such that with as on from be shall will not is are its'.split(' '),
);
/** Numbers of provisions within, where the draft has been typed without paragraphs; recitals. */
const numbered = /\s\d+\.\d+(?:\.\d+)*\s|\bWHEREAS\b/;

const measured = perBlock(({ prose: { text } }: Block): readonly Sentence[] =>
  passagesOf(text).flatMap(({ start, end }): readonly Sentence[] => {
    const sentence = text.slice(start, end);
    const { words, ends, forms } = wordsOf(sentence);
    const joints = forms.filter(({ lower }) => small.has(lower)).length;
    if (words.length === 0 || joints * 5 < words.length || numbered.test(sentence)) return [];
    return [{ start, end: start + ends[Math.min(shown, words.length) - 1]!, words: words.length }];
  }),
);

function longIn(block: Block, limit: number): readonly Gathered<Sentence>[] {
  const { matter, kind, language, prose } = block;
  // A word has a letter and a space at least.
  if (matter !== 'contract' || kind !== 'paragraph' || language !== 'en' || prose.text.length < limit * 2) return [];
  return measured(block)
    .filter(({ words }) => words > limit)
    .map((item) => ({ group: 'long', item }));
}
