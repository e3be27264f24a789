import { ordinalsOf, toRoman } from '../document/numbers.js';
import type { ContractDocument, Section } from '../document/types.js';
import { isRendered } from '../facts/references/sectionIndex.js';
import type { CrossReference } from '../facts/types.js';
import type { Fix } from './types.js';

/**
 * The number of a section as a reference writes it: `(c)` for “paragraph (d)”, `4(c)` for “4(d)” where the renderer counts
 * 4.3.
 */
export function numberAs({ number, numberSpan }: CrossReference, section: Section): string {
  const { block, start, end } = numberSpan;
  const written = block.prose.text.slice(start, end);
  const own = partsOf(section.number);
  const like = partsOf(number);
  const isRelative = written.startsWith('(');
  const parts = own.map((part, i) => (isRendered(section) && like[i] ? labelLike(part, like[i]) : part));
  const shown = isRelative ? parts.slice(-Math.max(1, partsOf(written).length)) : parts;
  return shown.map((part, i) => (i === 0 && !isRelative ? part.replace(/^\W/, '') : part)).join('');
}

/** The change that lets a reference lead to a section. */
export function referTo(document: ContractDocument, reference: CrossReference, section: Section, name: string): Fix {
  return {
    title: `Refer to ${name} instead`,
    kind: 'suggestion',
    edits: [{ range: document.rangeOf(reference.numberSpan), text: numberAs(reference, section) }],
  };
}

/** The parts of a number with what sets them off: `4`, `.2`, `(b)`. */
const partsOf = (number: string): readonly string[] => number.match(/\([^)]*\)|\.?\w+/g) ?? [];

/** A part that the renderer counts, as a reference labels it: `.3` like `(d)` is `(c)`. */
function labelLike(part: string, like: string): string {
  const label = /\w+/.exec(part)![0];
  const model = /\w+/.exec(like)![0];
  if (!like.startsWith('(')) return part;
  if (!/^\d+$/.test(label) || /\d/.test(model)) return `(${label})`;
  const isRoman = model.length > 1 && ordinalsOf(model.toLowerCase())[0]! > 0;
  const ordinal = Number(label);
  const lower = isRoman || ordinal > 26 ? toRoman(ordinal) : String.fromCharCode(96 + ordinal);
  return `(${model === model.toLowerCase() ? lower : lower.toUpperCase()})`;
}
