import type { Block } from '../document/types.js';

/** How a draft spells: the pairs that differ between British and American usage, and `-ize` apart from them. */
export interface Spelling {
  readonly american: boolean;
  readonly ize: boolean;
}

/** British words of the clause library, as stems, and what an American draft has in their place. */
const americanStems: readonly (readonly [british: RegExp, american: string])[] = [
  [/\b(l)icence/gi, '$1icense'],
  [/\b(t)rade mark/gi, '$1rademark'],
  [/\b(fav|hon|behavi|endeav|col|lab)our/gi, '$1or'],
  [/\b(def|off|pret)ence/gi, '$1ense'],
  [/\b(c)entre/gi, '$1enter'],
  [/\b(ana|para|cata)lys(e[ds]?|ing)\b/gi, '$1lyz$2'],
  [/\b(can|la|mode)ll(ed|ing)\b/gi, '$1l$2'],
  [/\b(advis)er(s?)\b/gi, '$1or$2'],
];

const iseWord = /\b(un)?(authori|organi|recogni|minimi|utili|reali|summari|speciali)s(e[ds]?|ing|ations?|ational)\b/gi;

const british = /\b(?:licences?|trade marks?|favour|honour|behaviour|endeavour|defence|cheque|whilst)/gi;
const american =
  /\b(?:licenses? (?:to|granted|agreement|is|under|or|and)|(?:a|no|any|the|such) license|trademark|favor|honor|behavior|endeavor|defense)/gi;
/** Names of places and companies, which decide only where the spelling does not. */
const americanNames = /\b(?:attorneys?|Delaware|State of|LLC|Inc\b)/g;
const ize = /(?:authori|organi|recogni)z/gi;
const ise = /(?:authori|organi|recogni)s(?:e|ing|ation)/gi;

/** The spelling of a draft. One that gives no sign is taken to be British, as the library is. */
export function spellingOf(blocks: readonly Block[]): Spelling {
  const count = (pattern: RegExp) =>
    blocks.reduce((sum, { prose }) => sum + (prose.text.match(pattern)?.length ?? 0), 0);
  const balance = count(american) - count(british);
  const isAmerican = balance === 0 ? count(americanNames) > 0 : balance > 0;
  const zeds = count(ize) - count(ise);
  return { american: isAmerican, ize: zeds === 0 ? isAmerican : zeds > 0 };
}

/** British text in the spelling of a draft. */
export function spell(text: string, spelling: Spelling): string {
  let out = spelling.ize ? text.replace(iseWord, '$1$2z$3') : text;
  if (spelling.american) for (const [stem, replacement] of americanStems) out = out.replace(stem, replacement);
  return out;
}
