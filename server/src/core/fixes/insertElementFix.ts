import type { ContractDocument, Span } from '../document/types.js';
import { sentenceAt, sentencesOf } from '../facts/sentences.js';
import type { ClauseStatus } from '../facts/types.js';
import { type DraftWordName, parseTemplate } from '../packs/clauseTemplate.js';
import type { LibraryClause } from '../packs/types.js';
import { draftStyleOf } from './draftStyle.js';
import { breaksOff } from './exclusionList.js';
import { fillTemplate, finishEdit } from './fillTemplate.js';
import { sectionName } from './insertClauseFix.js';
import { isListItem } from './sections.js';
import type { Fix, FixContext } from './types.js';

/** Whether a piece of the library stands as a sentence of its own; the others are carve-outs, as items of a list. */
export const isSentence = ({ element, text }: LibraryClause) => element !== undefined && text.endsWith('.');

/**
 * The change that adds what a clause lacks, as a sentence behind those that the draft has of the clause. Undefined where
 * the library has no words for it, or the clause offers no place for a sentence: where it is one of several on a list,
 * for instance, or goes on behind a colon.
 * @param status what the draft has of the clause
 */
export function insertElementFix(context: FixContext, status: ClauseStatus, element: string): Fix | undefined {
  const piece = context.pack.library.find((clause) => clause.clause === status.clause && clause.element === element);
  return piece && insertSentenceFix(context, status, piece);
}

/** The same with a sentence of whatever source: the text of `piece` is one paragraph. */
export function insertSentenceFix(context: FixContext, status: ClauseStatus, piece: LibraryClause): Fix | undefined {
  const { document } = context;
  const place = sentencePlace(document, status);
  if (!place) return undefined;
  const style = draftStyleOf(context);
  const sentence = fillTemplate(parseTemplate(piece.text), style, new Set<DraftWordName>());
  const range = document.rangeOf({ ...place, start: place.end });
  return {
    title: `Add “${style.adapt(piece.title)}”${whereOf(document, place)}`,
    kind: 'suggestion',
    edits: [finishEdit(range, ` ${sentence}`, style.typography.newline)],
  };
}

/** The last sentence of the clause that another may stand behind. */
function sentencePlace(document: ContractDocument, { evidence }: ClauseStatus): Span | undefined {
  for (const { block, start } of evidence.toReversed()) {
    const { text } = block.prose;
    if (block.kind === 'heading' || block.cell || breaksOff(document, block)) continue;
    const { end } = sentenceAt(sentencesOf(text), start) ?? { end: text.trimEnd().length };
    if (/[.!?]["”’)]*$/.test(text.slice(0, end)) && !isOnList(document, block, start)) return { block, start, end };
  }
  return undefined;
}

/** Whether the words are one of several items, so that what stands behind them would belong to that item alone. */
function isOnList(document: ContractDocument, block: Span['block'], start: number): boolean {
  const section = document.sectionAt(block, start);
  return (
    document.leadInOf(block) !== undefined || (section !== undefined && isListItem(document, section) && !section.title)
  );
}

function whereOf(document: ContractDocument, { block, start }: Span): string {
  let named = document.sectionAt(block, start);
  while (named?.parent && !named.number && !named.title) named = named.parent;
  return named && (named.number || named.title.length < 60) ? ` in ${sectionName(named)}` : '';
}
