import type { Definition } from '../../facts/types.js';

/** Words that a name has between those whose initials make it short. */
const small = /^(?:of|and|for|the|on|in|to|de|la)$/;

/**
 * Whether a definition only gives the initials of a name that stands before it, as that of a law or an authority: `Dyeing
 * Standards Board (“DSB”)`. It tells readers what the name is known by, whether or not the draft goes on to use it.
 */
export function abbreviatesName({ kind, term, span }: Definition): boolean {
  const letters = term.replace(/[^\p{L}]/gu, '');
  if (!span || kind !== 'parenthetical' || letters.length < 2 || !/^\p{Lu}[\p{Lu}\p{Nd}.&/-]{1,11}$/u.test(term)) return false;
  const before = span.block.prose.text.slice(Math.max(0, span.start - 160), span.start);
  const open = before.lastIndexOf('(');
  if (open < 0) return false;
  const words = before.slice(0, open).match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const initials = words
    .slice(-16)
    .filter((word) => !small.test(word))
    .map((word) => (/^\p{Lu}/u.test(word) ? word[0]! : ' '))
    .join('');
  return initials.includes(letters.slice(0, 3));
}
