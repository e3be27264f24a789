import type { Block, ContractDocument } from '../../document/types.js';
import { defineRule, type Fix, type Gathered } from '../types.js';

/** Where a reference to a numbered part of the draft has its word. */
interface Place {
  readonly word: 'section' | 'clause' | '§';
  readonly start: number;
  /** The end of the word, and that of the whole reference. */
  readonly end: number;
  readonly referenceEnd: number;
}

/** From so many references by one word on, and so many times as many as by others, that is the word of the draft. */
const least = 3;
const prevailing = 4;

/** More related places would only fill the list. */
const mostRelated = 20;

/** Reports references to parts of the draft by another word than the draft has for them otherwise. */
export const rule = defineRule({
  id: 'inconsistent-reference',
  group: 'references',
  summary: 'Reference by another word than the others',
  severity: 'hint',
  off: true,
  since: '0.1.0',
  options: {},
  messages: {
    other:
      'The draft refers to its parts as “{usual}”, and here as “{word}”. The reader may look for another document: use one word throughout.',
  },
  per: 'group',
  reads: ['words', 'references'],
  gather: ({ facts }, block): readonly Gathered<Place>[] =>
    facts.referencesIn(block).flatMap(({ word, number, span, numberSpan, target }) => {
      const kind = word.toLowerCase();
      const isPart = target !== null && target !== 'external' && target.kind !== 'article' && /^\d/.test(number);
      // The further numbers of a list have no word of their own.
      if (!isPart || !isWord(kind) || !startsWith(block, span.start, kind)) return [];
      const end = span.start + /^§+|^\S+/.exec(block.prose.text.slice(span.start))![0].length;
      return [
        {
          group: 'words',
          item: { word: kind, start: span.start, end: Math.min(end, numberSpan.start), referenceEnd: span.end },
        },
      ];
    }),
  check({ document }, report, items) {
    const places = items.map(([block, place]) => ({ block, ...(place as Place) }));
    const usual = words.find((word) => {
      const count = places.filter((place) => place.word === word).length;
      return count >= least && count >= prevailing * (places.length - count);
    });
    const others = places.filter(({ word }) => word !== usual);
    const [first, ...further] = others;
    if (!usual || !first) return;
    report({
      span: { block: first.block, start: first.start, end: first.referenceEnd },
      message: ['other', { usual: shown[usual], word: first.block.prose.text.slice(first.start, first.end) }],
      data: { word: first.word, usual, places: others.length },
      related: further.slice(0, mostRelated).map(({ block, start, referenceEnd: end }) => ({
        span: { block, start, end },
        message: 'The other word stands here too.',
      })),
      fixes: () => [writeUsual(document, usual, others)],
    });
  },
});

const words = ['section', 'clause', '§'] as const;
const shown = { section: 'Section', clause: 'clause', '§': '§' } as const;
const isWord = (word: string): word is Place['word'] => (words as readonly string[]).includes(word);

/** Whether a reference is written with the word at its start; “Sec.” is an abbreviation, which is left alone. */
const startsWith = ({ prose: { text } }: Block, start: number, word: string) =>
  text.slice(start, start + word.length).toLowerCase() === word;

function writeUsual(
  document: ContractDocument,
  usual: Place['word'],
  places: readonly (Place & { readonly block: Block })[],
): Fix {
  return {
    title: places.length === 1 ? `Write “${shown[usual]}”` : `Write “${shown[usual]}” in all ${places.length} places`,
    kind: 'suggestion',
    edits: places.map(({ block, start, end }) => {
      const before = block.prose.text.slice(start, end);
      return { range: document.rangeOf({ block, start, end }), text: inFormOf(before, usual) };
    }),
  };
}

/** The usual word in the number and with the capital of another. */
function inFormOf(before: string, usual: Place['word']): string {
  const isMany = /s$/i.test(before) || before === '§§';
  if (usual === '§') return isMany ? '§§' : '§';
  const word = /^[a-z]/.test(before) ? usual : usual.charAt(0).toUpperCase() + usual.slice(1);
  return isMany ? `${word}s` : word;
}
