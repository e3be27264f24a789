import type { Block, ContractDocument, Section } from '../document/types.js';
import { meansVerb } from '../facts/definitions/wording.js';
import type { Definition, Facts } from '../facts/types.js';
import { gapBetween } from './itemForm.js';
import { renumber } from './renumber.js';
import { prefixFor, readNumberForm } from './sectionForm.js';
import { siblingsOf } from './sections.js';
import { blockLineEnd, blockLineStart } from './sourceLines.js';
import type { Fix, FixContext, FixEdit } from './types.js';

const blank = '[meaning]';

/** An entry of the draft's list of definitions, with a block of its own. */
interface Entry {
  readonly definition: Definition;
  readonly block: Block;
  readonly section: Section | undefined;
}

/** The change that adds the term to the draft's definitions, in their order and style, with a blank for its meaning. */
export function defineTermFix({ document, facts }: FixContext, term: string): Fix | undefined {
  const entries = entriesOf(document, facts);
  if (entries.length === 0) return undefined;
  const place = placeAmong(entries, term);
  const edits = place.before
    ? insertBefore(document, facts, entries, place.before, term)
    : insertBehind(document, facts, entries, term);
  if (!edits) return undefined;
  const home = document.sectionAt(entries[0]!.block)?.parent;
  const where = home?.number && /^\d/.test(home.number) ? ` in Section ${home.number}` : ' in the definitions';
  return { title: `Define “${term}”${where}`, kind: 'suggestion', edits };
}

/** The definitions that each stand in a paragraph or an item of their own, in the section that has most of them. */
function entriesOf(document: ContractDocument, { definitions }: Facts): readonly Entry[] {
  const byHome = new Map<Section | undefined, Entry[]>();
  const perBlock = new Map<Block, number>();
  for (const { span } of definitions) if (span) perBlock.set(span.block, (perBlock.get(span.block) ?? 0) + 1);
  for (const definition of definitions) {
    const { span, kind } = definition;
    if (!span || (kind !== 'means' && kind !== 'list') || perBlock.get(span.block) !== 1) continue;
    if (span.block.kind !== 'paragraph' || document.text.slice(...sourceBefore(document, definition)).length > 40)
      continue;
    const section = document.sectionAt(span.block);
    const home = homeOf(section, span.block);
    if (!home) continue;
    const entry = { definition, block: span.block, section: section?.start.block === span.block ? section : undefined };
    byHome.set(home, [...(byHome.get(home) ?? []), entry]);
  }
  return [...byHome.values()].reduce<readonly Entry[]>((most, each) => (each.length > most.length ? each : most), []);
}

/** The definitions section around a block, the innermost that is not the block's own. */
function homeOf(section: Section | undefined, block: Block): Section | undefined {
  for (let around = section; around; around = around.parent) {
    if (around.kind === 'definitions' && around.titleSpan.block !== block) return around;
  }
  return undefined;
}

/** Source from the start of the entry's line up to its term: the marker, the number, quotes and bold. */
function sourceBefore(document: ContractDocument, { span }: Definition): [start: number, end: number] {
  return [blockLineStart(document, span!.block), document.rangeOf(span!).start];
}

/** The entry before which the term belongs by the alphabet; none where it comes last or the entries follow another order. */
function placeAmong(entries: readonly Entry[], term: string): { readonly before: Entry | undefined } {
  const key = (text: string) => text.toLowerCase();
  const sorted = entries.every(
    ({ definition }, i) => i === 0 || key(entries[i - 1]!.definition.term) <= key(definition.term),
  );
  return { before: sorted ? entries.find(({ definition }) => key(definition.term) > key(term)) : undefined };
}

function insertBefore(document: ContractDocument, facts: Facts, entries: readonly Entry[], next: Entry, term: string) {
  const text = writeEntry(document, next, term, undefined);
  if (!text) return undefined;
  const at = blockLineStart(document, next.block);
  const room = next.section ? makeRoom(document, facts, next.section) : [];
  const edit = insertion(at, text + gapOf(document, entries), text);
  return room && [edit, ...room];
}

function insertBehind(document: ContractDocument, facts: Facts, entries: readonly Entry[], term: string) {
  const last = entries.at(-1)!;
  const ordinal = last.section && last.section.ordinal > 0 ? last.section.ordinal + 1 : undefined;
  const text = writeEntry(document, last, term, ordinal);
  if (!text) return undefined;
  const following = last.section && behind(document, last.section);
  const room = following && ordinal ? renumber(document, facts, following, ordinal)?.edits : [];
  const end = last.section ? (document.blocks[last.section.endBlock - 1] ?? last.block) : last.block;
  const gap = gapOf(document, entries);
  return room && [insertion(blockLineEnd(document, end), gap + text, text), ...room];
}

/** The changes that count on an entry and those behind it; undefined where nobody could say how. */
function makeRoom(document: ContractDocument, facts: Facts, section: Section): readonly FixEdit[] | undefined {
  if (section.ordinal === 0) return [];
  return renumber(document, facts, [section, ...behind(document, section)], section.ordinal)?.edits;
}

function behind(document: ContractDocument, section: Section): readonly Section[] {
  const siblings = siblingsOf(document, section);
  return siblings.slice(siblings.indexOf(section) + 1);
}

/** A new entry like the given one: its marker, its quotes, its verb. */
function writeEntry(
  document: ContractDocument,
  like: Entry,
  term: string,
  ordinal: number | undefined,
): string | undefined {
  const { definition, block, section } = like;
  const span = definition.span!;
  const [start, termStart] = sourceBefore(document, definition);
  const prefix = document.text.slice(start, termStart);
  const verb = verbBehind(block.prose.text.slice(span.end));
  if (verb === undefined) return undefined;
  const suffix = document.text.slice(
    document.rangeOf(span).end,
    document.rangeOf({ block, start: span.end, end: span.end + verb }).end,
  );
  const stop = /[;.]\s*$/.exec(block.prose.text)?.[0].trim() ?? '';
  const numbered = ordinal && section ? renumbered(document, section, prefix, ordinal) : prefix;
  return `${numbered}${term}${suffix.trimEnd()} ${blank}${stop}`;
}

/** How far the words reach that say that a meaning follows; undefined where they are not as in other entries. */
function verbBehind(text: string): number | undefined {
  const verb = meansVerb.exec(text.replace(/^["”’*_]+/, (marks) => ' '.repeat(marks.length)))?.[0];
  if (verb && verb.length <= 30) return verb.length;
  return /^["”’*_]*\s*[:.–—-]["”’*_]*(?=\s)/.exec(text)?.[0].length;
}

function renumbered(document: ContractDocument, section: Section, prefix: string, ordinal: number): string {
  const form = readNumberForm(document, section, siblingsOf(document, section));
  const end = Math.min(form.number.end, prefix.length);
  return prefixFor({ ...form, prefix, number: { start: Math.min(form.number.start, end), end } }, ordinal);
}

/** The line breaks between two entries. */
function gapOf(document: ContractDocument, entries: readonly Entry[]): string {
  for (let i = 1; i < entries.length; i++) {
    const gap = gapBetween(document, entries[i - 1]!.block, entries[i]!.block);
    if (gap) return gap;
  }
  return '\n\n';
}

function insertion(at: number, text: string, entry: string): FixEdit {
  const start = text.indexOf(entry) + entry.lastIndexOf(blank);
  return { range: { start: at, end: at }, text, tabStops: [{ start, end: start + blank.length }] };
}
