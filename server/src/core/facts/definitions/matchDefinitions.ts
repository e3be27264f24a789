import type { Block } from '../../document/types.js';
import type { Range } from '../../text/range.js';
import { sentenceAt, sentencesOf } from '../sentences.js';
import type { BlockWords } from '../terms/candidates.js';
import { isTermLink, isTitle } from '../terms/contexts.js';
import type { TermVocabulary } from '../terms/vocabulary.js';
import { calledTerms, eachAndTogetherTerms, plainlyCalledTerms, symbolsIn } from './called.js';
import { delimitedIn, termRange, termText } from './delimited.js';
import { termsDefinedElsewhere } from './elsewhere.js';
import { entriesIn } from './entries.js';
import type { DefinitionMatch } from './match.js';
import { delimitedMeanings, halfQuotedMeanings, plainMeanings } from './means.js';
import { pairedTerms } from './pairedTerms.js';
import { parenthesesOf } from './parentheses.js';
import { bareParentheticals, delimitedParentheticals } from './parenthetical.js';

/** Every place of a block that gives a term its meaning, or may do so where it stands. A pure function of the block. */
export function matchDefinitions(
  { block, words, places, runs }: BlockWords,
  vocabulary: TermVocabulary,
): readonly DefinitionMatch[] {
  const text = block.prose.text;
  const delimited = delimitedIn(block);
  const parentheses = parenthesesOf(text);
  const sentences = sentencesOf(text);
  const bodyOf = (range: Range): Range => sentenceAt(sentences, range.start) ?? { start: 0, end: text.length };
  const found: DefinitionMatch[] = [];
  if (!isTitle(block)) {
    for (const match of delimitedParentheticals(text, delimited, parentheses)) {
      found.push({ ...match, kind: 'parenthetical', body: bodyOf(match.range) });
    }
    for (const match of delimitedMeanings(text, delimited, vocabulary)) {
      found.push({ ...match, kind: 'means', body: meaningBody(text, bodyOf(match.range)) });
    }
    for (const match of halfQuotedMeanings(text)) {
      found.push({ ...match, kind: 'means', body: meaningBody(text, bodyOf(match.range)) });
    }
    for (const match of plainMeanings(text, words, places, vocabulary)) {
      found.push({ ...match, kind: 'means', body: meaningBody(text, bodyOf(match.range)) });
    }
    for (const match of plainlyCalledTerms(text, words, runs)) {
      found.push({ ...match, kind: 'parenthetical', body: bodyOf(match.range) });
    }
    for (const match of eachAndTogetherTerms(text))
      found.push({ ...match, kind: 'parenthetical', body: bodyOf(match.range) });
    for (const match of symbolsIn(text)) found.push({ ...match, kind: 'means', body: bodyOf(match.range) });
    for (const match of calledTerms(text, delimited))
      found.push({ ...match, kind: 'parenthetical', body: bodyOf(match.range) });
    for (const match of bareParentheticals(text, parentheses, vocabulary)) {
      found.push({ ...match, kind: 'parenthetical', body: bodyOf(match.range) });
    }
  }
  found.push(...entriesIn(block, words, delimited, vocabulary), ...linkedTerms(block));
  found.push(...termsDefinedElsewhere(text, words, runs, vocabulary));
  const kept = withoutOverlap(found.filter(({ term }) => isTerm(term, vocabulary)));
  return [...upToTheNext(kept, text, bodyOf), ...pairedTerms(block)];
}

/** Ends what a definition says before the sentence that says what the next term means. */
function upToTheNext(
  matches: readonly DefinitionMatch[],
  text: string,
  sentenceOf: (range: Range) => Range,
): readonly DefinitionMatch[] {
  if (matches.length < 2) return matches;
  const cut: DefinitionMatch[] = [];
  let next = text.length;
  let later = text.length;
  for (const match of matches.toReversed()) {
    if (match.kind !== 'means') cut.push(match);
    else {
      const { start } = sentenceOf(match.range);
      if (start < later) [next, later] = [later, start];
      const end = Math.min(match.body.end, text.slice(0, next).trimEnd().length);
      cut.push({ ...match, body: { start: match.body.start, end } });
    }
  }
  return cut.reverse();
}

const pronouns: ReadonlySet<string> = new Set(['i', 'me', 'my', 'we', 'us', 'our', 'you', 'your']);

/** A small word is no term, unless it stands for a party: `(“we”)`. */
function isTerm(term: string, { functionWords }: TermVocabulary): boolean {
  const word = term.toLowerCase();
  return pronouns.has(word) || !functionWords.has(word);
}

/** A definition at the start of a block goes to its end: what follows qualifies it. */
function meaningBody(text: string, sentence: Range): Range {
  return sentence.start <= text.length - text.trimStart().length ? { start: 0, end: text.trimEnd().length } : sentence;
}

/** Terms that are marked as links to a cover page or an order form, which gives their meaning. */
function linkedTerms({ prose: { text }, marks }: Block): readonly DefinitionMatch[] {
  return marks.filter(isTermLink).flatMap((mark) => {
    const range = termRange(text, mark);
    if (!range || !/^\p{Lu}/u.test(text.slice(range.start))) return [];
    const term = termText(text, range).replace(/['’]s?$/, '');
    return [{ term, kind: 'heading' as const, range, body: range, certainty: 'if-used' as const, external: true }];
  });
}

/** Of matches on the same words the one that is surest, then the first; in the order of the text. */
function withoutOverlap(matches: readonly DefinitionMatch[]): readonly DefinitionMatch[] {
  const rank = { certain: 0, 'if-listed': 1, 'if-paired': 1, 'if-used': 2, 'if-cover-page': 3 };
  const byPlace = [...matches].sort((a, b) => a.range.start - b.range.start || rank[a.certainty] - rank[b.certainty]);
  const kept: DefinitionMatch[] = [];
  for (const match of byPlace) {
    const last = kept.at(-1);
    if (last && match.range.start < last.range.end) {
      if (rank[match.certainty] < rank[last.certainty]) kept[kept.length - 1] = match;
    } else kept.push(match);
  }
  return kept;
}
