import type { ContractDocument, Section } from '../document/types.js';
import { parseTemplateBlocks } from '../packs/clauseTemplate.js';
import type { LibraryClause } from '../packs/types.js';
import { type BodyForm, layOutClause } from './clauseBody.js';
import type { ClausePlace } from './clausePlace.js';
import type { DraftStyle } from './draftStyle.js';
import { capitalise } from './fillTemplate.js';
import { itemFormOf, leadingColumns } from './itemForm.js';
import { prefixFor, readNumberForm, readSectionForm, type SectionForm } from './sectionForm.js';
import { isListItem } from './sections.js';
import { blockLineEnd, blockLineStart, lineBreaks } from './sourceLines.js';

/** A clause of the library as a section of the draft, without the line breaks around it. */
export function writeClauseSection(
  document: ContractDocument,
  clause: LibraryClause,
  place: ClausePlace,
  style: DraftStyle,
  ordinal: number,
): string {
  const exemplar = exemplarOf(document, place);
  const form = readSectionForm(document, exemplar, place.siblings);
  const blocks = parseTemplateBlocks(clause.text);
  const layout = bodyForm(document, exemplar, form, place, blocks.length > 1);
  const body = layOutClause(blocks, style, layout, ordinal);
  const title = form.titled ? titleText(clause, style, place.siblings) + form.suffix : '';
  const prefix = prefixFor(form, ordinal);
  const wider = exemplar.start.block.list?.first ? prefix.length - form.prefix.length : 0;
  const contentColumn = (exemplar.start.block.list?.contentColumn ?? 0) + wider;
  const head = prefix + title;
  if (form.runIn) return keepInItem(head + body, contentColumn, wider);
  const anchor = form.anchored ? ` {#${freeAnchor(document, slug(clause.title))}}` : '';
  const indent = layout.child ? '' : layout.indent;
  return keepInItem(head.trimEnd() + anchor + headGap(document, exemplar) + indent + body, contentColumn, wider);
}

/** Under a longer number (`10.` for `9.`), what belongs to a list item must stand further to the right. */
function keepInItem(text: string, contentColumn: number, wider: number): string {
  const [first, ...rest] = text.split('\n');
  const lines = rest.filter((line) => line.trim() !== '');
  if (wider <= 0 || lines.every((line) => leadingColumns(line) >= contentColumn)) return text;
  return [first, ...rest.map((line) => (line.trim() === '' ? line : ' '.repeat(wider) + line))].join('\n');
}

/** Looked at on each side of the new clause for how sections of this draft open. */
const reach = 20;

/** The section whose look is copied: of those that open as most do, the nearest. */
function exemplarOf(document: ContractDocument, { section, siblings }: ClausePlace): Section {
  const index = siblings.indexOf(section);
  const near = siblings
    .slice(Math.max(0, index - reach), index + reach)
    .filter((sibling) => sibling.ordinal > 0 === section.ordinal > 0 && !isListItem(document, sibling))
    .sort((a, b) => Math.abs(siblings.indexOf(a) - index) - Math.abs(siblings.indexOf(b) - index));
  const counts = new Map<string, { exemplar: Section; count: number }>();
  let best: { exemplar: Section; count: number } | undefined;
  for (const exemplar of near) {
    const look = lookOf(readSectionForm(document, exemplar, siblings));
    const known = counts.get(look) ?? { exemplar, count: 0 };
    known.count++;
    counts.set(look, known);
    if (!best || known.count > best.count) best = known;
  }
  return best?.exemplar ?? section;
}

/** What two sections that open alike have in common. */
function lookOf({ prefix, number, titled, suffix, runIn }: SectionForm): string {
  return JSON.stringify([prefix.slice(0, number.start), prefix.slice(number.end), titled, suffix, runIn]);
}

function bodyForm(
  document: ContractDocument,
  exemplar: Section,
  form: SectionForm,
  { siblings }: ClausePlace,
  severalParagraphs: boolean,
): BodyForm {
  const indent = form.runIn ? continuationIndent(exemplar) : bodyIndent(document, exemplar, form);
  const gap = paragraphGap(document);
  const items = itemFormOf(document) ?? defaultItems(document, form.runIn, gap);
  const children = numberedParagraphs(document, siblings);
  const single = siblings.filter(({ start, endBlock }) => endBlock - start.block.index === 1);
  return {
    joined: form.runIn && single.length * 2 > siblings.length,
    indent,
    gap,
    items,
    child:
      children.first && (severalParagraphs || children.everywhere) ? childForm(document, children.first) : undefined,
  };
}

/** The first numbered paragraph below a sibling, where at least half of the siblings consist of such paragraphs. */
function numberedParagraphs(document: ContractDocument, siblings: readonly Section[]) {
  const firsts = siblings.map((section) => section.children.find((child) => isParagraph(document, section, child)));
  const found = firsts.filter((first) => first !== undefined);
  return {
    first: found.length * 2 >= siblings.length ? found[0] : undefined,
    everywhere: found.length === siblings.length,
  };
}

function isParagraph(document: ContractDocument, section: Section, { start, ordinal, number }: Section): boolean {
  const { block } = start;
  // In Lexicon Markdown and its like, the paragraphs below a heading are items of a nested list.
  const direct = block.index === section.start.block.index + 1 && start.start === 0 && block.kind === 'paragraph';
  return direct && ordinal === 1 && /\.1$/.test(number) && (!block.list || !document.leadInOf(block));
}

function childForm(document: ContractDocument, child: Section): NonNullable<BodyForm['child']> {
  const form = readNumberForm(document, child, child.parent?.children ?? [child]);
  return { form, textIndent: continuationIndent(child) };
}

/** Columns before the further paragraphs of a list item. */
const continuationIndent = ({ start }: Section) => ' '.repeat(start.block.list?.contentColumn ?? 0);

/** What stands before a paragraph below the heading. */
function bodyIndent(document: ContractDocument, exemplar: Section, form: SectionForm): string {
  const next = document.blocks[exemplar.titleSpan.block.index + 1];
  if (form.runIn || !next || next.index >= exemplar.endBlock || next.list?.first) return continuationIndent(exemplar);
  const start = blockLineStart(document, next);
  return ' '.repeat(leadingColumns(document.text.slice(start, next.base + next.source.start)));
}

/** The line breaks between a heading and its text. */
function headGap(document: ContractDocument, { titleSpan, endBlock }: Section): string {
  const next = document.blocks[titleSpan.block.index + 1];
  if (!next || next.index >= endBlock) return '\n\n';
  const gap = document.text.slice(blockLineEnd(document, titleSpan.block), blockLineStart(document, next));
  return lineBreaks(gap) ?? '\n\n';
}

/** Paragraphs of Markdown are parted by a blank line; those of plain text as the draft does it. */
function paragraphGap({ format, text, blocks }: ContractDocument): string {
  if (format === 'markdown') return '\n\n';
  return (text.match(/\n[ \t\r]*\n/g)?.length ?? 0) * 3 > blocks.length ? '\n\n' : '\n';
}

function defaultItems({ format }: ContractDocument, runIn: boolean, gap: string): BodyForm['items'] {
  if (runIn) return { kind: 'inline', label: '(a)' };
  const plain = format === 'text';
  const prefix = plain ? '(a) ' : '1. ';
  const number = { start: 0, end: prefix.length };
  return {
    kind: 'block',
    form: { prefix, number, ordinal: 1 },
    indent: 0,
    gap: plain ? gap : '\n',
    leadGap: gap,
  };
}

/** The title in the case that the draft's titles have. */
function titleText({ title }: LibraryClause, style: DraftStyle, siblings: readonly Section[]): string {
  const titles = siblings.map((sibling) => sibling.title).filter((text) => /[A-Za-z]{3}/.test(text));
  const spelled = style.adapt(title);
  if (titles.filter((text) => !/[a-z]/.test(text)).length * 2 > titles.length) return spelled.toUpperCase();
  const several = titles.filter((text) => /\S\s+\S/.test(text));
  const capitalised = several.filter((text) => !/\s[a-z]{4,}/.test(text));
  return capitalised.length * 2 > several.length ? titleCase(spelled) : spelled;
}

function titleCase(title: string): string {
  return title.replace(/\b[a-z]+/g, (word) =>
    /^(?:of|and|or|the|to|in|on|by|for|a|an|with)$/.test(word) ? word : capitalise(word),
  );
}

const slug = (title: string) => title.toLowerCase().replace(/[^a-z\d]+/g, '-');

function freeAnchor({ blocks }: ContractDocument, wanted: string): string {
  const taken = new Set(blocks.flatMap(({ anchors }) => anchors));
  let anchor = wanted;
  for (let count = 2; taken.has(anchor); count++) anchor = `${wanted}-${count}`;
  return anchor;
}
