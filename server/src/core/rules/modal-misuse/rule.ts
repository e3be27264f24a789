import type { Block, Span } from '../../document/types.js';
import { perBlock } from '../../facts/perBlock.js';
import { defineRule, type Fix, type Gathered } from '../types.js';
import { type Misuse, misusesIn } from './misuses.js';

/** Reports “shall” where nobody owes anything, and “may not”: once a draft for each way. */
export const rule = defineRule({
  id: 'modal-misuse',
  group: 'language',
  summary: 'Modal verb in another sense',
  severity: 'hint',
  since: '0.1.0',
  options: {},
  messages: {
    meaning: '“{text}”: a definition says what a word means and imposes no duty. Write “{instead}”.{places}',
    agreement:
      '“{text}”: an agreement cannot owe anything. Write “{instead}”, and keep “shall” for the duties of the parties.{places}',
    condition:
      '“{text}”: a condition imposes no duty. Write the present tense, and keep “shall” for the duties of the parties.{places}',
    'may-not':
      '“may not” can say that somebody is not allowed to do something, or that it perhaps does not happen. Write “shall not” or “might not”.{places}',
  },
  per: 'group',
  reads: ['words'],
  gather: ({ pack }, block) => {
    if (block.matter !== 'contract' || block.kind === 'heading' || block.language !== pack.language) return [];
    return read(block).map((item): Gathered<Misuse> => ({ group: item.kind, item }));
  },
  check({ document }, report, places) {
    const [first] = places;
    if (!first) return;
    const { kind, text, instead } = first[1];
    const spans = places.map(([block, { start, end }]): Span => ({ block, start, end }));
    const several = spans.length > 1 ? ` The draft has such words in ${spans.length} places.` : '';
    const all = spans.length > 1 ? ` and the like in all ${spans.length} places` : '';
    report({
      span: spans[0]!,
      message: [kind, { text, instead, places: several }],
      data: { kind, phrase: text, places: spans.length },
      related: spans.slice(1, mostRelated + 1).map((span) => ({ span, message: 'Also here.' })),
      fixes: (): readonly Fix[] =>
        instead === ''
          ? []
          : [
              {
                title: `Replace with “${instead}”${all}`,
                kind: 'suggestion',
                edits: places.map(([, place], i) => ({ range: document.rangeOf(spans[i]!), text: place.instead })),
              },
            ],
    });
  },
});

const mostRelated = 50;

const read = perBlock(({ prose: { text } }: Block) => misusesIn(text));
