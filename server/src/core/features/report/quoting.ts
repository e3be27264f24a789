import type { Draft } from '../../draft.js';
import type { Range } from '../../text/range.js';
import { placeName } from '../sectionTitle.js';
import { shortened } from '../shortened.js';
import type { ReportText } from './page.js';

const longestExcerpt = 160;

/** What the report shows of the text of the draft. */
export interface Quoting {
  /** Where something stands: number and title of the section, with the way there. */
  place(range: Range): ReportText;
  /** The first of the places and their words; without the words, only where, if they are not to be shown. */
  evidence(ranges: readonly Range[]): readonly ReportText[];
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
  const excerpt = (range: Range): string => {
    const span = spanOf(range);
    if (!span) return '';
    const text = span.block.prose.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    // The number is said with the place.
    const number = `${document.sectionAt(span.block, span.start)?.number} `;
    return shortened(text.startsWith(number) ? text.slice(number.length) : text, longestExcerpt);
  };
  return {
    place,
    evidence(ranges) {
      const [first] = ranges;
      if (!first) return [];
      const quoted = redacts ? [] : [{ text: `“${excerpt(first)}”`, tone: 'quiet' as const }];
      return [place(first), ...quoted];
    },
    words: (text) => (redacts && text !== '' ? leftOut : text),
    sentence: (text) => (redacts ? text.replace(/“[^”]*”/g, `“${leftOut}”`) : text),
  };
}
