import type { Range } from '../../text/range.js';
import { sign, signsOf } from '../signs.js';
import { firstWordFrom, place } from '../terms/contexts.js';
import type { TermVocabulary } from '../terms/vocabulary.js';
import { isAdjoining, isCapitalised, type Word } from '../terms/words.js';
import { type Delimited, termRange, termText } from './delimited.js';
import type { Certainty } from './match.js';
import { adjacentVerb, betweenTerms, halfQuoted, isVerb, meansVerb, plainMeansVerb } from './wording.js';

/** A term of which a sentence says what it means. */
export interface Meant {
  readonly term: string;
  readonly range: Range;
  readonly certainty: Certainty;
}

const horizon = 300;

/** Terms that are set off and followed by what they mean: `“Purpose” means …`, `“Sale” and “Sold” mean …`. */
export function delimitedMeanings(
  text: string,
  delimited: readonly Delimited[],
  vocabulary: TermVocabulary,
): readonly Meant[] {
  const found: Meant[] = [];
  let next: { item: Delimited; certainty: Certainty | undefined } | undefined;
  for (const item of delimited.toReversed()) {
    const shared = next?.certainty && sharesMeaning(text.slice(item.outer.end, next.item.outer.start));
    const certainty = shared ? next!.certainty : meaningOf(text, item, vocabulary);
    next = { item, certainty };
    if (certainty) found.push({ term: item.term, range: item.range, certainty });
  }
  return found.reverse();
}

const sharesMeaning = (between: string) => /\S/.test(between) && betweenTerms.test(between);

function meaningOf(
  text: string,
  { outer, range, term, by }: Delimited,
  { functionWords }: TermVocabulary,
): Certainty | undefined {
  // `The words “hereof” and “including”` explain language; they name nothing.
  if (functionWords.has(term.toLowerCase()) || /^(?:including|includes?|hereto|will)$/i.test(term)) return undefined;
  const before = text.slice(Math.max(0, outer.start - 60), outer.start);
  const small = /^\p{Ll}/u.test(term);
  if (small && /\b(?:words?|phrases?|expressions?|references?\s+to)\s*$/i.test(before)) return undefined;
  const after = text.slice(outer.end, outer.end + horizon);
  if (meansVerb.test(after) || isRepeated(after, term)) return 'certain';
  const starts =
    /^\s*(?:[-–•]|\(?[\divxa-z.]{1,6}[).]?)?\s*$/i.test(text.slice(0, outer.start)) ||
    /[.;:]\s+(?:[\d.]{1,8}\s+|\([a-z\d]{1,4}\)\s+)?(?:the\s+terms?\s+)?$/i.test(before);
  const announced = /\bterms?,?\s*$/i.test(before);
  if (adjacentVerb.test(after)) return (starts || announced) && !small ? 'certain' : 'if-used';
  if (isVerb.test(after) && !small && by === 'quotes' && range.end > range.start)
    return announced ? 'certain' : 'if-used';
  return undefined;
}

/** Terms that lack one of their quotation marks, and are followed by what they mean. */
export function halfQuotedMeanings(text: string): readonly Meant[] {
  if (!(signsOf(text) & sign.quote)) return [];
  return halfQuoted.flatMap((form) =>
    [...text.matchAll(form)].map(({ 1: term, indices }) => {
      const [start, end] = indices![1]!;
      return { term: term!, range: { start, end }, certainty: 'certain' as const };
    }),
  );
}

/** `“Majority Vote” A Majority Vote is …`: a title of its own that the meaning takes up. */
function isRepeated(after: string, term: string): boolean {
  const article = /^\s*[:.–—-]?\s*(?:An?|The)\s+/.exec(after)?.[0].length;
  if (article === undefined || !after.startsWith(term, article)) return false;
  return /^\s+(?:is|are|means?)\b/.test(after.slice(article + term.length));
}

/**
 * Terms without quotes and bold at the start of a sentence, followed by a verb that leaves no doubt: `Affiliate means …`.
 * In the middle of a paragraph a single word could also be a remark (`Silence means consent`).
 */
export function plainMeanings(
  text: string,
  words: readonly Word[],
  places: Uint8Array,
  vocabulary: TermVocabulary,
): readonly Meant[] {
  const found: Meant[] = [];
  for (const { index } of text.matchAll(plainVerb)) {
    const first = subjectStart(words, places, firstWordFrom(words, index) - 1, vocabulary);
    if (first === undefined) continue;
    const last = subjectEnd(words, first, index, vocabulary);
    const { end } = words[last - 1]!;
    if (index - end > 190 || !plainMeansVerb.test(text.slice(end, end + horizon))) continue;
    const numbered = first > 0 && (places[first - 1]! & place.start) !== 0;
    const certainty = first === 0 || numbered || last - first > 1 ? 'certain' : 'if-used';
    for (const range of alternatives(words.slice(first, last))) {
      const trimmed = termRange(text, range);
      if (trimmed) found.push({ term: termText(text, trimmed), range: trimmed, certainty });
    }
  }
  return found;
}

const plainVerb = /\b(?:means?|MEANS?|ha(?:s|ve)\s+(?:the|its)|HA(?:S|VE)\s+(?:THE|ITS)|defined\s+as)\b/g;

/** Behind the last word of the subject that starts at a word, before an offset. */
function subjectEnd(words: readonly Word[], first: number, before: number, vocabulary: TermVocabulary): number {
  let last = first;
  while (last < words.length && words[last]!.start < before && belongs(words, first, last, vocabulary)) last++;
  while (last > first + 1 && !isCapitalised(words[last - 1]!) && words[last - 1]!.form !== 'number') last--;
  return last;
}

/** The capitalised word that starts the sentence or the item, at most twenty words before; an article is passed over. */
function subjectStart(
  words: readonly Word[],
  places: Uint8Array,
  from: number,
  { functionWords, determiners }: TermVocabulary,
): number | undefined {
  for (let i = from; i >= 0 && i > from - 20; i--) {
    if (!(places[i]! & place.start) && !mayStart(words[i]!, i < from)) continue;
    if (places[i]! & (place.quoted | place.bracketed)) return undefined;
    const word = words[i]!;
    if (!isCapitalised(word)) return undefined;
    const next = words[i + 1];
    const more = i < from && next !== undefined && isAdjoining(next) && isCapitalised(next);
    if (determiners.has(word.lower) && /^(?:the|an?|each)$/.test(word.lower)) return more ? i + 1 : undefined;
    return functionWords.has(word.lower) && !more ? undefined : i;
  }
  return undefined;
}

/** An item of a list within a sentence begins behind a semicolon, a term of several words also behind `In this clause,`. */
function mayStart(word: Word, several: boolean): boolean {
  return isCapitalised(word) && (word.gap === 'apart' || (several && word.gap === 'comma'));
}

function belongs(words: readonly Word[], first: number, at: number, { connectors }: TermVocabulary): boolean {
  const word = words[at]!;
  if (at > first && !isAdjoining(word)) return false;
  if (isCapitalised(word) || word.form === 'letter' || word.form === 'number') return true;
  return connectors.has(word.lower) && at + 1 < words.length && isCapitalised(words[at + 1]!);
}

/** `Biologics Application or BLA` are two terms. */
function alternatives(words: readonly Word[]): readonly Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (let i = 0; i <= words.length; i++) {
    if (i < words.length && words[i]!.lower !== 'or') continue;
    if (i > from) ranges.push({ start: words[from]!.start, end: words[i - 1]!.end });
    from = i + 1;
  }
  return ranges;
}
