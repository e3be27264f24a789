import type { Block } from '../../document/types.js';
import { perBlock } from '../perBlock.js';

const number = String.raw`(?:\d{1,3}(?:\.\d{1,3}){0,4}(?![\d%])|[IVXLC]{1,6}(?![\w&])|[A-Z](?:-\d{1,2})?(?![\w’'&]|\.\w))(?:\s?\([A-Za-z0-9]{1,5}\)){0,4}`;
const joint = String.raw`(?:\s?,\s?(?:and\s|or\s)?|\s?;\s?|\s(?:and|or|and\/or|to|through)\s|\s?–\s?|-(?=\d))`;
const nouns = [
  'sub-?section',
  'section',
  'sub-?clause',
  'clause',
  'article',
  'paragraph',
  'schedule',
  'exhibit',
  'annexure',
  'annexe?',
  'appendix',
  'attachment',
];
const noun = nouns.flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()]).join('|');
const pattern = new RegExp(
  String.raw`(?:\b(${noun})(?:s|es|S|ES)?\s{1,2}|\b([Aa]ppendices)\s{1,2}|(§{1,2})\s{0,2})(${number})((?:${joint}(?:§\s?)?${number}){0,12})`,
  'g',
);
const numberPattern = new RegExp(number, 'g');

/** Words that are written like a reference. Offsets of the block's prose. */
export interface WrittenReference {
  readonly start: number;
  readonly end: number;
  /** `Section`, `clauses`, `§`. */
  readonly word: string;
  /** Each number with its place. */
  readonly numbers: readonly { readonly text: string; readonly start: number }[];
}

/** What is written like a reference in a block, in order. */
export const writtenIn = perBlock((block) => find(block));

function find({ prose: { text } }: Block): readonly WrittenReference[] {
  return [...text.matchAll(pattern)].map((match) => {
    const word = match[1] ?? match[2] ?? match[3]!;
    const end = match.index + match[0].length;
    const from = match.index + match[0].indexOf(match[4]!, word.length);
    const numbers = [...text.slice(from, end).matchAll(numberPattern)].map((one) => ({
      text: one[0],
      start: from + one.index,
    }));
    return { start: match.index, end, word, numbers };
  });
}
