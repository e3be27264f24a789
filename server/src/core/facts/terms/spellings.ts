/** Endings that British and American drafts spell differently, and how much of the word must stand before. */
const endings: readonly (readonly [british: string, american: string, stem: number])[] = [
  ['our', 'or', 3],
  ['ence', 'ense', 2],
  ['encee', 'ensee', 2],
  ['encor', 'ensor', 2],
  ['isation', 'ization', 2],
  ['ise', 'ize', 2],
  ['ised', 'ized', 2],
  ['iser', 'izer', 2],
  ['ising', 'izing', 2],
  ['yse', 'yze', 3],
  ['ysed', 'yzed', 3],
  ['ysing', 'yzing', 3],
  ['tre', 'ter', 2],
  ['bre', 'ber', 2],
  ['ogue', 'og', 3],
  ['gramme', 'gram', 2],
  ['lled', 'led', 4],
  ['lling', 'ling', 4],
  ['ller', 'ler', 4],
  ['lment', 'llment', 3],
  ['gement', 'gment', 3],
  ['viser', 'visor', 2],
];

/**
 * A word and how the other side of the Atlantic spells it, as the ending tells; what is no word does not stand in a draft.
 * @param key as `Word` has it
 */
export function spellingsOf(key: string): readonly string[] {
  const found = [key];
  for (const [british, american, stem] of endings) {
    if (endsIn(key, british, stem)) found.push(key.slice(0, -british.length) + american);
    else if (endsIn(key, american, stem)) found.push(key.slice(0, -american.length) + british);
  }
  return found;
}

const endsIn = (word: string, ending: string, stem: number) =>
  word.length >= ending.length + stem && word.endsWith(ending);
