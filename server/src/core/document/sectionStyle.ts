/** A way of numbering or setting off sections. Those of one style stand side by side. */
export interface SectionStyle {
  /** `h2`, `bold`, `word:article`, `dec2`, `(a)`, `half(i)`, `list3` … */
  readonly name: string;
  /** Which style stands above which, where nothing else tells: a part over an article over a section over an item. */
  readonly rank: number;
  /** An item: bracketed, or of a list. */
  readonly isItem: boolean;
  /** The depth of a list; 0 for other styles. */
  readonly listDepth: number;
  readonly isBracketed: boolean;
  /** `(a)` or `(A)`, with two brackets or one. */
  readonly isLetter: boolean;
  /** `level1` or `dec1`: styles of one family, which stand below each other in their order. */
  readonly isLevelled: boolean;
  /** `level1` …, whose numbers are counted. */
  readonly isCounted: boolean;
  /** `4.2`: its parent is the section with the number before its last dot. */
  readonly isDecimal: boolean;
  readonly isDeepDecimal: boolean;
  /** Its title may stand on the line below its number. */
  readonly hasTitleBelow: boolean;
  /** It can be the parent of a decimal number. */
  readonly hasPath: boolean;
}

const ranks: readonly (readonly [pattern: RegExp, rank: number])[] = [
  [/^h\d/, 0],
  [/^word:part/, 1],
  [/^(?:bold|capitals|line)$/, 2],
  [/^word:article/, 3],
  [/^(?:word|sign|level)/, 4],
  [/^(?:half)?\(|^list/, 6],
];

const known = new Map<string, SectionStyle>();

/** The style of a name, always the same object. There are no more of them than kinds of numbers, and depths of lists. */
export function styleNamed(name: string): SectionStyle {
  let style = known.get(name);
  if (!style) {
    style = describe(name);
    known.set(name, style);
  }
  return style;
}

function describe(name: string): SectionStyle {
  const isBracketed = /^(?:half)?\(/.test(name);
  const isList = name.startsWith('list');
  return {
    name,
    rank: ranks.find(([pattern]) => pattern.test(name))?.[1] ?? 5,
    isItem: isBracketed || isList,
    listDepth: isList ? Number(name.slice(4)) : 0,
    isBracketed,
    isLetter: /^(?:half)?\([aA]\)$/.test(name),
    isLevelled: /^(?:dec|level)/.test(name),
    isCounted: name.startsWith('level'),
    isDecimal: name.startsWith('dec'),
    isDeepDecimal: /^dec[2-9]/.test(name),
    hasTitleBelow: /^(?:word|dec1|sign)/.test(name),
    hasPath: /^dec|^word:(?:article|section|part)|^list|^sign/.test(name),
  };
}
