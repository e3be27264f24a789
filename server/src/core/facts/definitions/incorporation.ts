import type { Block, ContractDocument } from '../../document/types.js';
import { sentencesOf } from '../sentences.js';
import { wordsOf } from '../terms/words.js';
import type { Definition } from '../types.js';
import { otherDocument } from './elsewhere.js';

/** A sentence on terms that this draft does not define. */
const announces =
  /\b(?:capitali[sz]ed|defined)\s+(?:terms?|words?|expressions?)\b|\b(?:terms?|words|expressions)\s+(?:that\s+are\s+)?(?:used\s+(?:but\s+)?)?,?\s*(?:but\s+)?not\s+(?:otherwise\s+|expressly\s+)?defined\b|\b(?:terms?|words|expressions)\s+defined\s+in\s+the\b/i;
const gives = /\b(?:meanings?|definitions?)\b|\b(?:are|is)\s+(?:used\s+as\s+)?defined\b/i;

/** Whether a block may say that its terms are defined elsewhere. */
export const announcesTerms = ({ prose }: Block) => announces.test(prose.text);

/**
 * The other document whose definitions the draft takes over: `Capitalised terms not defined here have the meanings given in
 * the Services Agreement`; undefined where the draft defines its terms itself.
 * @param announcing the blocks of the contract that may say so
 * @param definitions those that name the agreement
 */
export function incorporatedFrom(
  document: ContractDocument,
  announcing: Iterable<Block>,
  definitions: readonly Definition[],
): string | undefined {
  const own = ownNames(document, definitions);
  for (const block of [...announcing].sort((a, b) => a.index - b.index)) {
    const { text } = block.prose;
    for (const { start, end } of sentencesOf(text)) {
      const sentence = text.slice(start, end);
      if (!announces.test(sentence) || !gives.test(sentence)) continue;
      const name = documentsNamed(sentence).find((candidate) => !own.has(candidate.toLowerCase()));
      if (name) return name;
    }
  }
  return undefined;
}

function documentsNamed(sentence: string): readonly string[] {
  return [
    ...sentence.matchAll(
      /\b(?:in|under|on|by|to\s+(?:them|it|such\s+terms?)\s+(?:in|under|on)|(or|and))\s+(?=the\s|that\s|its\s|[a-zà-ɏ])/giu,
    ),
  ].flatMap(({ 0: { length }, 1: joined, index }) => {
    const name = otherDocument(sentence.slice(index + length));
    // `in Section 1 or the Framework Agreement`
    if (joined && !/(?:Agreement|Contract|Terms|Deed|Lease|Page)$/.test(name ?? '')) return [];
    return name &&
      !/^(?:annex|appendix|appendices|exhibit|schedule|attachment|part|addendum)\w*(?:\s+[\dA-Z]\b|s\b|\s+and\b|$)/i.test(
        name,
      )
      ? [name]
      : [];
  });
}

/** What the draft calls itself: its title, the title's initials, and the terms that name the agreement. */
function ownNames({ title }: ContractDocument, definitions: readonly Definition[]): ReadonlySet<string> {
  const words = title ? wordsOf(title.block.prose.text.slice(title.start, title.end)) : [];
  const initials = words.filter(({ text }) => /^\p{Lu}/u.test(text)).map(({ text }) => text[0]!.toLowerCase());
  return new Set([
    words.map(({ lower }) => lower).join(' '),
    initials.join(''),
    words.at(-1)?.lower ?? '',
    ...definitions.filter(({ names }) => names === 'agreement').map(({ term }) => term.toLowerCase()),
  ]);
}
