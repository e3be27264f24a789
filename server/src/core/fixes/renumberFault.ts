import { typedNumber } from '../document/numbers.js';
import type { ContractDocument, Section, Span } from '../document/types.js';
import type { NumberFault } from '../facts/numbering.js';
import type { Facts } from '../facts/types.js';
import { withOrdinal } from './ordinalText.js';
import { renumberTo } from './renumber.js';
import type { Fix } from './types.js';

/**
 * The change that lets the numbers run on: the section with the wrong one and those that count on from it get others, and
 * the references follow.
 */
export function renumberFault(document: ContractDocument, facts: Facts, fault: NumberFault): readonly Fix[] {
  const { section, missing, following } = fault;
  const by = missing > 0 ? -missing : 1;
  const moved = following.map((each) => ({ section: each, ordinal: each.ordinal + by }));
  const edits = renumberTo(document, facts, moved)?.edits ?? [];
  const wanted = withOrdinal(section.number, section.ordinal, section.ordinal + by);
  if (edits.length === 0 || wanted === undefined) return [];
  const others = following.length > 1 ? ', and those that follow' : '';
  return [{ title: `Number it ${wanted}${others}, with the references to them`, kind: 'suggestion', edits }];
}

/** How a draft refers to a section in a message: “Section 4.2”, “Article II”, “(b)”. */
export function nameOfSection({ kind, number }: Section): string {
  if (number.startsWith('(') || /^[A-Z][a-z]+ /.test(number)) return number;
  return `${kind === 'article' ? 'Article' : 'Section'} ${number}`;
}

/** The number at the start of a section as it is typed, without what parts it from the words. */
export function numberSpanOf({ start: { block, start, end } }: Section): Span {
  const { text } = block.prose;
  const typed = typedNumber(text.slice(start), block.kind === 'heading');
  if (!typed) return { block, start, end };
  const number = text.slice(start, start + typed.length).replace(/[\s.:–—-]+$/, '');
  return { block, start: start + /^\s*/.exec(number)![0].length, end: start + number.length };
}
