import type { ContractDocument, Section } from '../document/types.js';
import { type DraftWordName, parseTemplateBlocks, type TemplatePart } from '../packs/clauseTemplate.js';
import type { DraftSide, LibraryClause } from '../packs/types.js';
import { layOutClause } from './clauseBody.js';
import { fitOf, leastFit } from './clauseFit.js';
import { type ClausePlace, lastPlace, placeClause } from './clausePlace.js';
import { writeClauseSection } from './clauseSection.js';
import { type DraftStyle, draftStyleOf } from './draftStyle.js';
import { finishEdit } from './fillTemplate.js';
import { renumber } from './renumber.js';
import { blockLineEnd, blockLineStart, lineBreaks, sectionEnd } from './sourceLines.js';
import type { Fix, FixContext } from './types.js';

/** More texts than these are no help in a list of quick fixes; the picker has them all. */
const mostOffered = 4;

/**
 * The changes that put a clause of the review map into the draft, the most fitting first: one for each of the texts of the
 * library that fit it best.
 * @param clauseId an id of the review map, such as `governing-law`
 */
export function insertClauseFixes(context: FixContext, clauseId: string): readonly Fix[] {
  return fittingTexts(context, clauseId)
    .filter((clause, index) => index === 0 || fitOf(context, clause) >= leastFit)
    .slice(0, mostOffered)
    .map((clause) => insertClauseFix(context, clause))
    .filter((fix) => fix !== undefined);
}

/**
 * The texts of the library for a clause that define nothing that the draft has defined already, the most fitting first.
 * @param side for which side the draft is made, where the front matter does not say
 */
export function fittingTexts(context: FixContext, clauseId: string, side?: DraftSide): readonly LibraryClause[] {
  const variants = context.pack.library.filter(({ clause, element }) => clause === clauseId && !element);
  const { words } = draftStyleOf(context);
  const wanted = (clause: LibraryClause) => misfit(clause, (word) => words[word].established);
  const best = Math.min(...variants.map(wanted));
  return variants
    .filter((clause) => wanted(clause) === best)
    .toSorted((a, b) => fitOf(context, b, side) - fitOf(context, a, side));
}

/**
 * The change that puts a clause of the library into the draft, as a section in the draft's words, style and numbering.
 * Sections behind it are renumbered with the references to them; where their numbers do not run on in order, the
 * clause goes to the end of the terms under the next free number.
 */
export function insertClauseFix(context: FixContext, clause: LibraryClause): Fix | undefined {
  const { document, facts } = context;
  const style = draftStyleOf(context);
  const place = placeClause(context, clause);
  if (!place) return insertWithoutSections(document, clause, style);
  const taken = numberAt(place);
  const following = place.siblings.slice(place.siblings.indexOf(place.section) + (place.side === 'after' ? 1 : 0));
  const room = renumber(document, facts, following, taken);
  if (room) return sectionFix(document, clause, style, place, taken, room.edits);
  const last = lastPlace(document);
  return last && sectionFix(document, clause, style, last, nextFree(last), []);
}

/** How badly a variant fits: what it defines although the draft has it, and what it uses although nobody defines it. */
function misfit(clause: LibraryClause, established: (word: DraftWordName) => boolean): number {
  const parts: TemplatePart[] = parseTemplateBlocks(clause.text).flatMap((block) =>
    block.kind === 'paragraph' ? [...block.parts] : block.items.flat(),
  );
  const defined = new Set(
    parts.filter(({ kind }) => kind === 'definition').map((part) => (part as { word: DraftWordName }).word),
  );
  const used = new Set(
    parts.filter(({ kind }) => kind === 'word').map((part) => (part as { word: DraftWordName }).word),
  );
  let misfits = 0;
  for (const word of defined) if (established(word) && word !== 'information') misfits++;
  for (const word of used) if (!defined.has(word) && !established(word)) misfits++;
  return misfits;
}

function sectionFix(
  document: ContractDocument,
  clause: LibraryClause,
  style: DraftStyle,
  place: ClausePlace,
  ordinal: number,
  renumbering: Fix['edits'],
): Fix {
  const { section, side } = place;
  const text = writeClauseSection(document, clause, place, style, ordinal);
  const gap = sectionGap(document, place);
  const at = side === 'after' ? sectionEnd(document, section) : blockLineStart(document, section.start.block);
  const range = { start: at, end: at };
  const edit = finishEdit(range, side === 'after' ? gap + text : text + gap, style.typography.newline);
  const title = `Insert “${style.adapt(clause.title)}”${variantName(clause)} ${side} ${sectionName(section)}`;
  return { title, kind: 'suggestion', edits: [edit, ...renumbering] };
}

const variantName = ({ variant }: LibraryClause) => (variant === undefined ? '' : ` (${variant})`);

/** The number that a new section takes; 0 among sections without numbers. */
function numberAt({ section, side }: ClausePlace): number {
  if (section.ordinal === 0) return 0;
  return side === 'after' ? section.ordinal + 1 : section.ordinal;
}

const nextFree = ({ siblings }: ClausePlace) => Math.max(...siblings.map(({ ordinal }) => ordinal)) + 1;

/** The line breaks between the section and its neighbour. */
function sectionGap(document: ContractDocument, { section, siblings }: ClausePlace): string {
  const index = siblings.indexOf(section);
  const pair = index > 0 ? [siblings[index - 1]!, section] : [section, siblings[index + 1]];
  const [first, second] = pair;
  if (!first || !second) return '\n\n';
  return (
    lineBreaks(document.text.slice(sectionEnd(document, first), blockLineStart(document, second.start.block))) ?? '\n\n'
  );
}

/** `Section 9`, `Article IX`, `“Confidentiality”`. */
export function sectionName({ kind, number, title }: Section): string {
  if (/^[A-Z][a-z]+ /.test(number)) return number;
  if (number) return `${kind === 'article' ? 'Article' : 'Section'} ${number}`;
  return title ? `“${title}”` : 'the section before it';
}

/** In a draft without sections, such as a letter, the clause is a paragraph at the end of its text. */
function insertWithoutSections(document: ContractDocument, clause: LibraryClause, style: DraftStyle): Fix | undefined {
  const last = document.blocks.findLast(({ matter }) => matter === 'contract');
  if (!last) return undefined;
  const form = {
    joined: true,
    indent: '',
    gap: '\n\n',
    child: undefined,
    items: { kind: 'inline', label: '(a)' },
  } as const;
  const body = layOutClause(parseTemplateBlocks(clause.text), style, form, 0);
  const title = style.adapt(clause.title);
  const head = document.format === 'markdown' ? `**${title}.** ` : `${title}. `;
  const at = blockLineEnd(document, last);
  const edit = finishEdit({ start: at, end: at }, `\n\n${head}${body}`, style.typography.newline);
  return {
    title: `Insert “${title}”${variantName(clause)} at the end of the terms`,
    kind: 'suggestion',
    edits: [edit],
  };
}
