import { scheduleKindOf } from '../../document/numbers.js';
import type { Section } from '../../document/types.js';
import type { CrossReference } from '../../facts/types.js';

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** “Section 9.4”, also for the second number of “Sections 4 and 9.4”. */
export const inWords = ({ word }: Pick<CrossReference, 'word'>, number: string) =>
  `${capitalised(word.toLowerCase())} ${number}`;

/** What a draft that refers to “clause 9.4(b)” calls its Section 9, its Section 9.4 and Schedule 2. */
export function nameOf(reference: CrossReference, { number, kind, title }: Section): string {
  if (number === '') return title ? `“${title}”` : 'the part in which it stands';
  if (/^[A-Z][a-z]+ /.test(number)) return number;
  if (kind === 'article') return `Article ${number}`;
  if (reference.number.startsWith('(')) return `Section ${number}`;
  return inWords(reference, number);
}

const parts: Readonly<Record<string, string>> = {
  section: 'subsection',
  clause: 'sub-clause',
  paragraph: 'sub-paragraph',
};

/** What the last part of a number counts: the subsections of a section, the paragraphs (a), (b) and (c) of either. */
export function partWord({ word, number, nearest }: CrossReference): string {
  const noun = word.toLowerCase();
  if (!nearest || number.startsWith('(') || scheduleKindOf(nearest.kind)) return noun;
  return number.endsWith(')') ? 'paragraph' : (parts[noun] ?? 'part');
}
