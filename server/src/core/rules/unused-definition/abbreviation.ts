import type { Definition } from '../../facts/types.js';

const mostWords = 16;

/**
 * Whether a definition only gives the letters of a name that stands before it, as that of a law or an authority: `Dyeing
 * Standards Board (“DSB”)`. It tells readers what the name is known by, whether or not the draft goes on to use it.
 */
export function abbreviatesName({ kind, term, span }: Definition): boolean {
  const letters = term.replace(/s$|[^\p{L}]/gu, '');
  const isAbbreviation = letters.length > 1 && /^\p{Lu}[\p{Lu}\p{Nd}.&/-]{1,11}s?$/u.test(term);
  if (!span || kind !== 'parenthetical' || !isAbbreviation) return false;
  const before = span.block.prose.text.slice(Math.max(0, span.start - 160), span.start);
  const words = before.slice(0, Math.max(0, before.lastIndexOf('('))).match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const last = words.slice(-mostWords);
  const initials = last.map((word) => word[0]!.toUpperCase()).join('');
  if (initials.endsWith(letters.toUpperCase())) return true;
  const names = last.filter((word) => /^\p{Lu}/u.test(word));
  return names.some((word, i) => word[0] === letters[0] && hasInOrder(names.slice(i), letters.toUpperCase()));
}

/** Whether letters stand in some words one after the other: `INCDPA` in `Indiana Consumer Data Protection Act`. */
function hasInOrder(words: readonly string[], letters: string): boolean {
  if (words.length < 2) return false;
  let at = 0;
  for (const letter of words.join('').toUpperCase()) if (letter === letters[at]) at++;
  return at === letters.length;
}
