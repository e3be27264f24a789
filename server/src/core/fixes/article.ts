/** Words that begin with a vowel but are spoken with a consonant: `a unit`, `a European body`, `a one-off fee`. */
const spokenWithConsonant = /^(?:eu|ewe|once\b|one\b|u(?:ni(?![nmd])|nanim|s[aeu]|t[io]|biq|ra|kr))/i;

/** Words that begin with an h that nobody speaks. */
const silentH = /^(?:heir|honest|hono(?:u)?r|hour)/i;

/** Letters whose names begin with a vowel: `an NDA`, `an SLA`. */
const spokenWithVowel = /^[AEFHILMNORSX]$/;

/** The indefinite article that words in English take: `a` or `an`. */
export function indefiniteArticle(words: string): 'a' | 'an' {
  const first = /[\p{L}\p{N}][\p{L}\p{N}.&-]*/u.exec(words)?.[0] ?? '';
  if (/^\d/.test(first)) return /^(?:8|1[18](?:\D|$))/.test(first) ? 'an' : 'a';
  if (isAbbreviation(first)) return spokenWithVowel.test(first[0]!) ? 'an' : 'a';
  if (silentH.test(first)) return 'an';
  return /^[aeiou]/i.test(first) && !spokenWithConsonant.test(first) ? 'an' : 'a';
}

/** Whether a word is spelt letter by letter: short, and in capitals throughout, or a single letter. */
function isAbbreviation(word: string): boolean {
  return /^\p{Lu}(?:[\p{Lu}.&]{0,4}|[\p{Lu}.&]{1,4}s)(?:-|$)/u.test(word);
}
