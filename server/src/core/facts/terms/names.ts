import type { TermVocabulary } from './vocabulary.js';
import { isAdjoining, isCapitalised, type Word } from './words.js';

/** How far a name may reach from the words in question. */
const reach = 14;

/**
 * The longer name that capitalised words may be part of: capitalised words joined by small ones, as in `Health Insurance
 * Portability and Accountability Act` and `Court of Appeal for the First Circuit`. A `the` goes on only from a word that
 * names a body or a law, since in `the Products of the Supplier` it begins another term.
 */
export function nameAround(
  words: readonly Word[],
  first: number,
  last: number,
  vocabulary: TermVocabulary,
): { readonly first: number; readonly last: number } {
  let from = first;
  let to = last;
  for (;;) {
    const before = stepBack(words, from, vocabulary);
    if (before === undefined || first - before > reach) break;
    from = before;
  }
  for (;;) {
    const next = stepOn(words, to, vocabulary);
    if (next === undefined || next - last > reach) break;
    to = next;
  }
  return { first: from, last: to };
}

const joining: ReadonlySet<string> = new Set(['of', 'for', 'on', 'and', 'to', 'in', 'against', 'de', 'la']);

/** The index behind the next capitalised word of the name. */
function stepOn(words: readonly Word[], at: number, vocabulary: TermVocabulary): number | undefined {
  const head = words[at - 1]!;
  let i = at;
  const next = words[i];
  if (!next || !isAdjoining(next)) return undefined;
  if (isCapitalised(next)) return i + 1;
  if (!joining.has(next.lower)) return undefined;
  i++;
  // Two abbreviations are two names: `between NTD and XYZ`.
  if (next.lower === 'and' && head.form === 'capitals' && words[i]?.form === 'capitals') return undefined;
  if (words[i]?.lower === 'the' && namesBody(head, vocabulary)) i++;
  const word = words[i];
  return word && isAdjoining(word) && isCapitalised(word) ? i + 1 : undefined;
}

/** The index of the capitalised word before, from which the name goes on to `at`. */
function stepBack(words: readonly Word[], at: number, vocabulary: TermVocabulary): number | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    if (!isCapitalised(words[i]!)) continue;
    // `The` has its capital from the start of the sentence.
    if (vocabulary.functionWords.has(words[i]!.lower)) return undefined;
    return stepOn(words, i + 1, vocabulary) === at + 1 ? i : undefined;
  }
  return undefined;
}

function namesBody(
  { lower }: Word,
  { laws, courts, institutions, loneInstitutions, seats, offices }: TermVocabulary,
): boolean {
  return [laws, courts, institutions, loneInstitutions, seats, offices].some((set) => set.has(lower));
}
