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

const britishSigns = /\b(?:licence|trade mark|favour|honour|behaviour|endeavour|defence|cheque|whilst)/gi;
const americanSigns =
  /\b(?:licens(?:e|es) (?:to|granted|agreement|is|under|or|and)|trademark|favor|honor|behavior|endeavor|defense|attorneys?|Delaware|State of|LLC|Inc\b)/gi;
const izeSigns = /(?:authori|organi|recogni)z/gi;
const iseSigns = /(?:authori|organi|recogni)s(?:e|ing|ation)/gi;

/** The spelling of a draft. One that gives no sign is taken to be British, as the library is. */
export function spellingOf(blocks: readonly Block[]): Spelling {
  let british = 0;
  let american = 0;
  let ize = 0;
  let ise = 0;
  for (const { prose } of blocks) {
    british += count(prose.text, britishSigns);
    american += count(prose.text, americanSigns);
    ize += count(prose.text, izeSigns);
    ise += count(prose.text, iseSigns);
  }
  return { american: american > british, ize: ize === ise ? american > british : ize > ise };
}

/** British text in the spelling of a draft. */
export function spell(text: string, { american, ize }: Spelling): string {
  let out = ize ? text.replace(iseWord, '$1$2z$3') : text;
  if (american) for (const [british, replacement] of americanStems) out = out.replace(british, replacement);
  return out;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
