import type { DraftWordName, TemplateBlock } from '../packs/clauseTemplate.js';
import type { DraftStyle } from './draftStyle.js';
import { fillTemplate } from './fillTemplate.js';
import type { ItemForm } from './itemForm.js';
import { withOrdinal } from './ordinalText.js';
import { type NumberForm, prefixFor } from './sectionForm.js';

/** How the text of a clause is laid out. */
export interface BodyForm {
  /** All paragraphs in one. */
  readonly joined: boolean;
  /** Before each line that is not the first of its paragraph's list item. */
  readonly indent: string;
  readonly gap: string;
  /** Numbered paragraphs below the title. */
  readonly child: { readonly form: NumberForm; readonly textIndent: string } | undefined;
  readonly items: ItemForm;
}

/** A paragraph with the list that it introduces. */
interface Passage {
  text: string;
  items: string[];
}

/**
 * The text of a clause in the draft's words and layout, without anything before its first word.
 * Blanks are marked as `fillTemplate` does.
 * @param ordinal the number of the section, which numbered paragraphs repeat; 0 for none
 */
export function layOutClause(
  blocks: readonly TemplateBlock[],
  style: DraftStyle,
  form: BodyForm,
  ordinal: number,
): string {
  const passages = passagesOf(blocks, style);
  if (!form.child) return layOutPlain(passages, form);
  const { textIndent } = form.child;
  const number = belowSection(form.child.form, ordinal);
  return passages
    .map((passage, index) => prefixFor(number, index + 1) + layOutPassage(passage, { ...form, indent: textIndent }))
    .join(form.gap);
}

/** The form of a paragraph number (`4.1`) below another section (`5.1`). */
function belowSection(form: NumberForm, ordinal: number): NumberForm {
  const typed = form.prefix.slice(form.number.start, form.number.end);
  const moved = typed.replace(/\d+(?=\.\d+\D*$)/, String(ordinal));
  const prefix = form.prefix.slice(0, form.number.start) + moved + form.prefix.slice(form.number.end);
  return { ...form, prefix, number: { start: form.number.start, end: form.number.start + moved.length } };
}

function passagesOf(blocks: readonly TemplateBlock[], style: DraftStyle): Passage[] {
  const defined = new Set<DraftWordName>();
  const passages: Passage[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') passages.push({ text: fillTemplate(block.parts, style, defined), items: [] });
    else passages.at(-1)?.items.push(...block.items.map((item) => fillTemplate(item, style, defined)));
  }
  return passages;
}

function layOutPlain(passages: readonly Passage[], form: BodyForm): string {
  const [first, ...rest] = form.joined ? join(passages, form.items) : passages;
  if (!first) return '';
  return [layOutPassage(first, form), ...rest.map((passage) => form.indent + layOutPassage(passage, form))].join(
    form.gap,
  );
}

/** The passages in as few paragraphs as there can be: a new one is needed only behind a list that is set on lines. */
function join(passages: readonly Passage[], items: ItemForm): Passage[] {
  const joined: Passage[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    if (!last || last.items.length > 0) joined.push(inlined(passage, items));
    else {
      const { text, items: own } = inlined(passage, items);
      last.text += ` ${text}`;
      last.items.push(...own);
    }
  }
  return joined;
}

function inlined(passage: Passage, items: ItemForm): Passage {
  if (items.kind === 'block') return { text: passage.text, items: [...passage.items] };
  const listed = passage.items.map((item, index) => `${withOrdinal(items.label, 1, index + 1)} ${item}`);
  return { text: [passage.text, ...listed].join(' '), items: [] };
}

function layOutPassage(passage: Passage, { items, indent }: BodyForm): string {
  if (items.kind === 'inline') return inlined(passage, items).text;
  const { form, gap, leadGap } = items;
  const lead = indent + ' '.repeat(items.indent);
  const lines = passage.items.map((item, index) => lead + prefixFor(form, index + 1).trimStart() + item);
  return lines.length === 0 ? passage.text : [passage.text, lines.join(gap)].join(leadGap);
}
