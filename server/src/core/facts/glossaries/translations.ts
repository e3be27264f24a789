import type { Block, ContractDocument, Span } from '../../document/types.js';
import { pairedTerms } from '../definitions/pairedTerms.js';
import type { TermColumn } from '../definitions/termTables.js';
import type { TermVocabulary } from '../terms/vocabulary.js';
import type { Definition } from '../types.js';
import { rowOf } from './meaning.js';

/** What a term is called in another language, and where that stands. */
export interface Rendering {
  /** As in BCP 47; undefined where nothing says. */
  readonly language: string | undefined;
  /** Each of them will do. */
  readonly terms: readonly string[];
  readonly span: Span;
}

/** A term with what it is called in other languages: a row of a bilingual glossary, or a definition that gives both. */
export interface TermPair {
  readonly term: string;
  readonly renderings: readonly Rendering[];
}

/**
 * The pairs of a bilingual glossary's row.
 * @param cell the one in the first column of terms; others give none
 * @param columnOf the column of terms in which a cell stands
 */
export function pairsOfRow(
  document: ContractDocument,
  cell: Block,
  columnOf: (cell: Block) => TermColumn | undefined,
): readonly TermPair[] {
  const own = columnOf(cell);
  // `Notice (of termination)` is another sense of the word than `Notice`, and may well have another translation.
  if (!cell.cell || !own || own.language === 'und' || /[(（]/.test(cell.prose.text)) return [];
  const row = rowOf(document, cell);
  if (row.some((other) => other.index < cell.index && columnOf(other))) return [];
  const renderings = row.flatMap((other) => {
    const column = columnOf(other);
    const matches = column && other !== cell ? pairedTerms(other) : [];
    if (!column || matches.length === 0) return [];
    const span = { block: other, start: matches[0]!.range.start, end: matches.at(-1)!.range.end };
    return [{ language: column.language, terms: matches.map(({ term }) => term), span }];
  });
  return renderings.length > 0 ? pairedTerms(cell).map(({ term }) => ({ term, renderings })) : [];
}

const opening = '["“”„«»‘’\'「『*_]';
const quoted = `${opening}([^"“”„«»‘’'「」『』()（）]{2,80})["“”«»‘’'」』*_]`;

/** Behind a defined term: `(“Vertrauliche Informationen”)`, `(German: „Lizenz“)`, ` / „Lizenz“`. */
const pairedBehind = new RegExp(
  `^["”’»“」』*_]*\\s*(?:[(（]\\s*(?:(?:in|auf|en)\\s+)?(?:(\\p{L}{2,20})\\s*[:,]?\\s*)?${quoted}\\s*[)）]|/\\s*${quoted})`,
  'u',
);

/** The definitions of a block that give their term in another language too. */
export function pairsWithin(
  block: Block,
  definitions: readonly Definition[],
  { languages }: TermVocabulary,
): readonly TermPair[] {
  const { text } = block.prose;
  return definitions.flatMap(({ term, span }) => {
    const found = span && pairedBehind.exec(text.slice(span.end, span.end + 160));
    if (!found) return [];
    const [all, word, inBrackets, behindSlash] = found;
    const language = word === undefined ? undefined : languages.get(word.toLowerCase());
    // `(the “Licence”)` gives a second name, not a translation.
    if (word !== undefined && !language) return [];
    const other = (inBrackets ?? behindSlash)!;
    const start = span.end + all.lastIndexOf(other);
    const trimmed = other.trim().replace(/[.,;:]+$/, '');
    const lead = other.length - other.trimStart().length;
    const place = { block, start: start + lead, end: start + lead + trimmed.length };
    return [{ term, renderings: [{ language, terms: [trimmed.replace(/\s+/g, ' ')], span: place }] }];
  });
}
