import type { ContractDocument, Span } from '../document/types.js';
import { sentenceAt, sentencesOf } from '../facts/sentences.js';
import type { ClauseStatus } from '../facts/types.js';
import { type DraftWordName, parseTemplate } from '../packs/clauseTemplate.js';
import type { LibraryClause } from '../packs/types.js';
import { type CarveOut, grammarOf, putCarveOut } from './carveOutForm.js';
import { type DraftStyle, draftStyleOf } from './draftStyle.js';
import { breaksOff, type ExclusionList, findExclusionList } from './exclusionList.js';
import { capitalise, fillTemplate, finishEdit } from './fillTemplate.js';
import { insertClauseFixes, sectionName } from './insertClauseFix.js';
import { gapBetween } from './itemForm.js';
import { type ListedItem, signBefore } from './listedItem.js';
import { changeTails, type ItemTail, readTail } from './listPunctuation.js';
import { withOrdinal } from './ordinalText.js';
import { prefixFor, readSectionForm } from './sectionForm.js';
import { isListItem, siblingsOf } from './sections.js';
import { blockLineEnd } from './sourceLines.js';
import type { Fix, FixContext, FixEdit } from './types.js';

/**
 * The changes that answer a missing carve-out, the most fitting first: where the draft excludes nothing yet, the whole
 * clause comes before the single carve-out.
 */
export function carveOutFixes(context: FixContext, status: ClauseStatus, element: string): readonly Fix[] {
  const single = insertCarveOutFix(context, status, element);
  const whole = status.evidence.length > 0 ? [] : insertClauseFixes(context, status.clause);
  return single ? [...whole, single] : whole;
}

/**
 * The change that adds a missing carve-out: as the next item of the draft's own list, in its style and grammar; as a
 * sentence behind the exclusions or the definition where there is no list. Undefined when the draft has no place for
 * it; then the whole clause is what is missing.
 * @param status what the draft has of the clause that the carve-out belongs to
 */
export function insertCarveOutFix(context: FixContext, status: ClauseStatus, element: string): Fix | undefined {
  const piece = context.pack.library.find((clause) => clause.clause === status.clause && clause.element === element);
  return piece && insertCarveOutPiece(context, status, piece);
}

/** The same with a given piece of the clause library. */
export function insertCarveOutPiece(context: FixContext, status: ClauseStatus, piece: LibraryClause): Fix | undefined {
  const { document } = context;
  const style = draftStyleOf(context);
  const carveOut = carveOutIn(style, piece);
  const list = findExclusionList(document, status);
  const place = list?.items.at(-1)?.text ?? sentencePlace(status);
  if (!place || (!list && !canTakeSentence(document, place))) return undefined;
  const edits = list
    ? listEdits(document, style, list, carveOut, piece.title)
    : [sentenceEdit(document, style, place, carveOut, hasEvidence(status))];
  return {
    title: fixTitle(document, piece, place, list !== undefined || hasEvidence(status)),
    kind: 'suggestion',
    edits,
  };
}

function carveOutIn(style: DraftStyle, { text, participle }: LibraryClause): CarveOut {
  const fill = (template: string) => fillTemplate(parseTemplate(template), style, new Set<DraftWordName>());
  const predicate = fill(text);
  return { predicate, participle: participle ? fill(participle) : predicate.replace(/^(?:is|was) /, '') };
}

function fixTitle(document: ContractDocument, { title }: LibraryClause, place: Span, toExclusions: boolean): string {
  let named = document.sectionAt(place.block, place.start);
  while (named?.parent && (isListItem(document, named) || (!named.number && !named.title))) named = named.parent;
  const telling = named && !isListItem(document, named) && (named.number || named.title.length < 60);
  const where = named && telling ? ` in ${sectionName(named)}` : '';
  return `Add “${title}” to the ${toExclusions ? 'exclusions' : 'definition'}${where}`;
}

function listEdits(
  document: ContractDocument,
  style: DraftStyle,
  list: ExclusionList,
  carveOut: CarveOut,
  title: string,
): FixEdit[] {
  const { newline } = style.typography;
  const tails = list.items.map(({ end }) => readTail(end.block.prose.text.slice(0, end.offset)));
  const changes = changeTails(tails);
  const wording = newItemText(list, tails, style, carveOut);
  const edits: FixEdit[] = [];
  if (changes.secondLast !== undefined)
    edits.push(finishEdit(tailRange(document, list.items.at(-2)!, tails.at(-2)!), changes.secondLast, newline));
  const last = list.items.at(-1)!;
  const range = tailRange(document, last, tails.at(-1)!);
  if (list.kind === 'inline') {
    const label = nextLabel(document, last);
    edits.push(finishEdit(range, `${changes.last} ${label} ${wording}${changes.added}`, newline));
  } else {
    // A proviso to the whole list stays behind it.
    const proviso = last.end.offset < last.end.block.prose.text.trimEnd().length;
    const end = proviso ? range.end : blockLineEnd(document, last.end.block);
    const rest = document.text.slice(range.end, end);
    const line = itemOpening(document, last, title, style) + wording + changes.added;
    edits.push(finishEdit({ start: range.start, end }, changes.last + rest + itemGap(document, list) + line, newline));
  }
  return edits;
}

/** The source of an item's final marks and conjunction; where it has none, the empty range behind its last word. */
function tailRange(document: ContractDocument, { end }: ListedItem, tail: ItemTail): FixEdit['range'] {
  return document.rangeOf({ block: end.block, start: tail.at, end: end.offset });
}

function newItemText(list: ExclusionList, tails: readonly ItemTail[], style: DraftStyle, carveOut: CarveOut): string {
  const texts = list.items.map(({ text, end }, index) => {
    const stop = end.block === text.block ? tails[index]!.at : text.end;
    return text.block.prose.text.slice(captionEnd(list.items[index]!) ?? text.start, stop).trim();
  });
  const sentences = tails.every(({ mark }) => mark === '.') && texts.length > 1;
  const capitals = texts.filter((text) => /^\p{Lu}/u.test(text)).length * 2 > texts.length;
  if (list.leadIn === '' && sentences) return sentence(style, carveOut, true);
  const wording = putCarveOut(carveOut, grammarOf(texts, list.leadIn, style.words.information.term));
  return capitals ? capitalise(wording) : wording;
}

/** Where the words behind the caption of an item start: `**Public domain.** Information that …`. */
function captionEnd({ section, text }: ListedItem): number | undefined {
  if (!section?.title || section.titleSpan.block !== text.block) return undefined;
  const rest = text.block.prose.text.slice(section.titleSpan.end, text.end);
  const gap = /^\s*[.:–—-]+\s+/.exec(rest)?.[0].length;
  return gap !== undefined && rest.length > gap + 10 ? section.titleSpan.end + gap : undefined;
}

/** What stands before the words of the next item: its label, and a caption where the others have one. */
function itemOpening(document: ContractDocument, last: ListedItem, title: string, style: DraftStyle): string {
  const { section } = last;
  if (!section) return signBefore(document, last);
  const form = readSectionForm(document, section, siblingsOf(document, section));
  const caption = captionEnd(last) === undefined ? '' : capitalise(style.adapt(title)) + form.suffix;
  return prefixFor(form, form.ordinal + 1) + caption;
}

function nextLabel(document: ContractDocument, { section, text }: ListedItem): string {
  const { block, start } = section!.start;
  const range = document.rangeOf({ block, start, end: text.start });
  const label = document.text.slice(range.start, range.end).trimEnd();
  return withOrdinal(label, section!.ordinal, section!.ordinal + 1) ?? label;
}

/** The line breaks between the items. */
function itemGap(document: ContractDocument, { items }: ExclusionList): string {
  const [before, after] = items.slice(-2);
  return (before && after && gapBetween(document, before.end.block, after.text.block)) ?? '\n';
}

const hasEvidence = ({ elements }: ClauseStatus) => elements.some(({ evidence }) => evidence.length > 0);

/** The last exclusion where the draft says what is excluded, or the definition from which something is to be excluded. */
function sentencePlace({ elements, home }: ClauseStatus): Span | undefined {
  const evidence = elements
    .flatMap((element) => element.evidence)
    .sort((a, b) => a.block.index - b.block.index || a.start - b.start);
  if (!home) return evidence[0];
  return evidence.findLast(({ block, start }) => block === home.block && start >= home.start) ?? home;
}

/** Whether the sentence of the place ends there: it introduces no list that could not be read, and is not cut off. */
function canTakeSentence(document: ContractDocument, { block, start }: Span): boolean {
  const { text } = block.prose;
  const end = sentenceAt(sentencesOf(text), start)?.end ?? text.length;
  return !/[:–—-]$|\b(?:that|which|following)$/i.test(text.slice(0, end).trimEnd()) && !breaksOff(document, block);
}

/** A sentence of its own behind the sentence of the place, or a part of it where it ends an entry without a stop. */
function sentenceEdit(
  document: ContractDocument,
  style: DraftStyle,
  { block, start }: Span,
  carveOut: CarveOut,
  also: boolean,
): FixEdit {
  const { text } = block.prose;
  const end = sentenceAt(sentencesOf(text), start)?.end ?? text.trimEnd().length;
  const stops = /[.!?]["”’)]*$/.test(text.slice(0, end));
  const at = stops ? end : readTail(text.slice(0, end)).at;
  const added = stops ? ` ${sentence(style, carveOut, also)}.` : `, excluding information that ${carveOut.predicate}`;
  const range = document.rangeOf({ block, start: at, end: at });
  return finishEdit(range, added, style.typography.newline);
}

/** The carve-out as a sentence, without its stop. */
function sentence({ words }: DraftStyle, { predicate }: CarveOut, also: boolean): string {
  const { phrase, plural } = words.information;
  const verb = plural ? 'do not include' : 'does not include';
  return `${capitalise(phrase)} ${also ? 'also ' : ''}${verb} information that ${predicate}`;
}
