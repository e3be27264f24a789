import { scheduleKindOf } from '../../document/numbers.js';
import type { Block, ContractDocument } from '../../document/types.js';
import { completesStandardClauses, pointsOutside } from '../externalReferences.js';
import { isRendered } from './sectionIndex.js';
import { type WrittenReference, writtenIn } from './written.js';

/** What is written like a reference, as far as its own block and what introduces that tell. */
export interface Candidate extends WrittenReference {
  /** It leads to a law or to another document. */
  readonly outside: boolean;
  /** “paragraph 3 of” the reference that follows. */
  readonly isWithinNext: boolean;
  /** The words say that it is attached: “attached as Exhibit A”. */
  readonly isAttached: boolean;
}

/** Between a part and the whole that it is part of. */
const partOf = /^,?\s(?:of|in|to|under)\s(?:this\s|the\s|that\s)?$/i;
/** Between two references of one list: what is said behind the second holds for both. */
const listed = /^\s?(?:\([^()]{1,120}\)\s?)?(?:,\s?)?(?:and|or|and\/or|through|to|,|;)\s(?:(?:in|under|of|with)\s)?$/;

/** What a block has that is written like a reference and is no number of a section's own. */
export function candidatesIn(document: ContractDocument, block: Block): readonly Candidate[] {
  const { text } = block.prose;
  const found: Candidate[] = [];
  let next: Candidate | undefined;
  for (const written of writtenIn(block).toReversed()) {
    const between = next ? text.slice(written.end, next.start) : '';
    const isWithinNext = next !== undefined && partOf.test(between);
    const sharesNext = isWithinNext || (next !== undefined && listed.test(between));
    const outside = (sharesNext && next!.outside) || leadsOutside(document, block, written);
    next = { ...written, outside, isWithinNext, isAttached: saysAttached(text, written) };
    if (!isOwnNumber(document, block, written)) found.push(next);
  }
  return found.reverse();
}

const attachedBefore =
  /\b(?:attached|annexed|appended)\s(?:here(?:to|with)\s)?(?:(?:and|to)\s[^.;()]{0,50}\s)?(?:(?:as|at|in|under)\s)?(?:the\s)?["“]?$/i;
const attachedBehind =
  /^["”]?,?\s(?:\([^()]{1,60}\)\s)?(?:(?:is|are)\s|which\sis\s)?(?:attached|annexed|appended)\b(?!\sto\sthe\s)|^["”]?\shereto\b/i;

/** What is to be attached one day is not missing yet. */
const attachedLater = /\b(?:to|will|shall|may)\sbe\s(?:attached|annexed|appended)\b/i;

function saysAttached(text: string, { start, end, word }: WrittenReference): boolean {
  if (!scheduleKindOf(word.toLowerCase())) return false;
  const before = text.slice(Math.max(0, start - 100), start);
  if (attachedLater.test(before)) return false;
  return attachedBefore.test(before) || attachedBehind.test(text.slice(end, end + 100));
}

function leadsOutside(document: ContractDocument, block: Block, { start, end, word }: WrittenReference): boolean {
  if (pointsOutside(block.prose.text, start, end, document)) return true;
  return /^clause/i.test(word) && completesStandardClauses(document, block);
}

/** “Section 4. Term” at the start of a section is its own number. */
function isOwnNumber(document: ContractDocument, block: Block, { start, end, word }: WrittenReference): boolean {
  if (start > 0) return false;
  const { text } = block.prose;
  const here = document.sectionAt(block, start);
  const startsHere = here?.start.block === block && here.start.start === 0 && here.kind !== 'item';
  if (startsHere && !isRendered(here) && /^[A-Z]/.test(text)) return true;
  return /^[A-Z]/.test(word) && /^\s+[A-Z]/.test(text.slice(end, end + 3));
}
