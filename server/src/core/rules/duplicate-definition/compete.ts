import { isSchedule } from '../../document/numbers.js';
import type { Block, ContractDocument } from '../../document/types.js';
import { namesTheSame } from '../../facts/definitions/aliases.js';
import { isLimitedInScope } from '../../facts/definitions/scope.js';
import type { Definition } from '../../facts/types.js';

/** What a definition counts for among others of its term. Plain data. */
export interface Standing {
  readonly term: string;
  /** Gives the term a meaning of its own for the whole of its part: it is no reference, no mention and no addition. */
  readonly gives: boolean;
}

/** Further names that share the definition: `“Committee” or “JSC” has …`. */
const names = String.raw`["”’*_)\s]*(?:,?\s*(?:and|or|and/or)?\s*["“*_]+[^"“”*_.;]{1,60}["”*_]+)*\s*(?:\([^()]{0,80}\)\s*)?,?\s*(?:each\s+|both\s+)?`;

/** Words that lead to a meaning given elsewhere. */
const refers = new RegExp(
  `^${names}(?:(?:shall|will|is|are|be)\\s+)*(?:(?:ha(?:s|ve)|bears?|given|assigned)\\s+(?!the\\s+following\\b)(?:[a-zà-ɏ]+\\s+){0,3}meanings?\\b(?!\\s*(?:of\\s+)?[:“"])|(?:is\\s+|are\\s+)?(?:as\\s+)?(?:so\\s+)?(?:defined|described|set\\s+(?:forth|out)|specified)\\b|see\\b)`,
  'iu',
);
const pointsElsewhere =
  /\b(?:defined|described|set\s+(?:forth|out)|specified|named|identified|referred\s+to|provided|stated)\s+(?:as\s+such\b|above\b|below\b|in\s+(?:the\s+)?(?:section|clause|article|paragraph|recital|preamble|introduct|schedule|exhibit|annex|appendix))/i;

/** Behind a term: words that add to what it means, or leave something out. */
const adds =
  /^["”’*_)\s]*(?:(?:shall|will|does|do|may)\s+)?(?:also\s+|further\s+|not\s+|only\s+|specifically\s+)*(?:includes?|excludes?|be\s+(?:deemed|interpreted|construed|read|considered)|also\s+means?|also\s+refers?)\b/i;

/** Before a term: it is mentioned, not defined. */
const mentions = /\b(?:includ(?:es?|ing)|such\s+as|legend|the\s+words?|modif(?:y|ies))\b[^.;]{0,60}$/i;

/** Before a term: the words are those of another text, or are put in the place of others. */
const quotes =
  /\b(?:substituted?|substitution|replace[ds]?|deleted?|restated?)\b|\b(?:is|are|be)\s+(?:hereby\s+)?amended\b/i;

/** What an agreement calls itself; a form that is attached does so again. */
const selfName = /^(?:agreement|contract|deed|addendum|letter|amendment)$/i;

/** How the definitions of a block stand; nothing where none of them counts. */
export function standingsIn(
  definitions: readonly Definition[],
  block: Block,
  leadIn: Block | undefined,
): readonly Standing[] {
  const before = leadIn?.prose.text ?? '';
  return definitions.map((definition, i) => {
    const { term } = definition;
    const last = definitions[i - 1];
    const gives = givesMeaning(definition, block, before) && !(last?.term === term && namesTheSame(last, definition));
    return { term, gives };
  });
}

function givesMeaning(definition: Definition, { prose: { text } }: Block, leadIn: string): boolean {
  const { term, kind, span, body, external, assumed, names } = definition;
  if (external || assumed || names || !span || !body || !/^[^\p{Ll}]/u.test(term) || selfName.test(term)) return false;
  if (kind !== 'parenthetical' && kind !== 'means' && kind !== 'list' && kind !== 'table') return false;
  if (quotes.test(text.slice(Math.max(0, span.start - 400), span.start)) || quotes.test(leadIn)) return false;
  const before = text.slice(Math.max(body.start, span.start - 200), span.start);
  if (mentions.test(before) || isLimitedInScope(definition)) return false;
  // On a cover page in capitals a name in brackets says who somebody is.
  if (kind === 'parenthetical') return /\p{Ll}{3}/u.test(before);
  const after = text.slice(span.end, span.end + 120);
  return !refers.test(after) && !pointsElsewhere.test(after) && !adds.test(after);
}

/** Whether another agreement begins here, such as a form that is attached: `This Assignment (the “Assignment”) is made between …`. */
export function beginsAgreement({ prose: { text } }: Block): boolean {
  const start = /^[^a-zà-ɏ]{0,200}?this\s[^.()]{2,90}\((?:the|this)?\s*["“*]/iu.exec(text)?.[0].length;
  return start !== undefined && /\b(?:between|entered|made|dated|among)\b/i.test(text.slice(start, start + 300));
}

/** The schedule or exhibit in which a block stands; empty in the main part. */
export function partOf(document: ContractDocument, block: Block): string {
  let part = '';
  for (let section = document.sectionAt(block); section; section = section.parent)
    if (isSchedule(section.kind)) part = section.number || section.title || section.kind;
  return part;
}

/** Whether two definitions of a term give it its meaning in the same words. */
export function sameWords(a: Definition, b: Definition): boolean {
  const words = meaningOf(a);
  return words !== '' && words === meaningOf(b);
}

function meaningOf({ kind, span, body }: Definition): string {
  if (!span || !body) return '';
  const { text } = body.block.prose;
  const plain = (words: string) =>
    words
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();
  if (kind !== 'parenthetical') return plain(text.slice(span.end, body.end));
  const open = text.lastIndexOf('(', span.start);
  return plain(text.slice(body.start, open < body.start ? span.start : open))
    .split(' ')
    .slice(-4)
    .join(' ');
}
