import type { Span } from '../../document/types.js';
import type { Draft } from '../../draft.js';
import { sentenceAt, sentencesOf } from '../../facts/sentences.js';
import type { Range } from '../../text/range.js';
import { placeName } from '../sectionTitle.js';
import { shortened } from '../shortened.js';
import type { ReportText } from './page.js';

const longestExcerpt = 160;

/** What the report shows of the text of the draft. */
export interface Quoting {
  /** Where something stands: number and title of the section, with the way there. */
  place(range: Range): ReportText;
  /** The first of the places that says something, and its words; without the words, only where, if they are not to be shown. */
  evidence(ranges: readonly Range[]): readonly ReportText[];
  /** The sentence in which something stands, so that it can be understood without the draft. */
  passage(range: Range): readonly ReportText[];
  /** Words of the draft, or that they are left out. */
  words(text: string): string;
  /** A sentence of the program, with or without the words of the draft that it names. */
  sentence(text: string): string;
}

const leftOut = '[…]';

/** @param redacts leaves out what the draft says */
export function quotingOf({ document }: Draft, redacts: boolean): Quoting {
  const spanOf = (range: Range) => document.spanAt(range);
  const place = (range: Range): ReportText => {
    const span = spanOf(range);
    const section = span && document.sectionAt(span.block, span.start);
    return { text: section ? placeName(section) : 'before the first section', range };
  };
  const excerptOf = (span: Span): string => {
    const text = span.block.prose.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    // The number is said with the place.
    const number = `${document.sectionAt(span.block, span.start)?.number} `;
    return shortened(text.startsWith(number) ? text.slice(number.length) : text, longestExcerpt);
  };
  const excerpt = (range: Range): string => {
    const span = spanOf(range);
    return span ? excerptOf(span) : '';
  };
  const quoted = (text: string): readonly ReportText[] => (redacts || text === '' ? [] : [{ text, tone: 'quiet' }]);
  return {
    place,
    evidence(ranges) {
      // A title says what a section is about, and not what the parties agree in it.
      const first = ranges.find((range) => spanOf(range)?.block.kind !== 'heading') ?? ranges[0];
      if (!first) return [];
      return [place(first), ...quoted(excerpt(first))];
    },
    passage(range) {
      const span = spanOf(range);
      if (!span) return [];
      const { block } = span;
      const sentence = sentenceAt(sentencesOf(block.prose.text), span.start);
      // A title says nothing that the place does not say.
      if (block.kind === 'heading' || !sentence) return [];
      return quoted(excerptOf({ block, ...sentence }));
    },
    words: (text) => (redacts && text !== '' ? leftOut : text),
    sentence: (text) => (redacts ? text.replace(/“[^”]*”/g, `“${leftOut}”`) : text),
  };
}
