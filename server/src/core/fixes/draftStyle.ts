import type { ContractDocument } from '../document/types.js';
import type { Facts } from '../facts/types.js';
import { type DraftWords, draftWordsOf } from './draftWords.js';
import { spell, spellingOf } from './spelling.js';
import type { FixContext } from './types.js';
import { setQuotes, type Typography, typographyOf } from './typography.js';

/** How a draft writes, as far as what is put into it must match. */
export interface DraftStyle {
  readonly words: DraftWords;
  readonly typography: Typography;
  /** Text of the library in the draft's spelling, quotes and capitals. */
  adapt(text: string): string;
}

const styles = new WeakMap<ContractDocument, DraftStyle>();

/** The style of a draft, worked out once for each of its versions. */
export function draftStyleOf({ document, facts }: Pick<FixContext, 'document' | 'facts'>): DraftStyle {
  const known = styles.get(document);
  if (known) return known;
  const spelling = spellingOf(facts.contractBlocks);
  const typography = typographyOf(document, facts);
  const capitals = capitalisedWords(facts);
  const style: DraftStyle = {
    words: draftWordsOf(facts),
    typography,
    adapt: (text) => setQuotes(capitaliseDefined(spell(text, spelling), capitals), typography),
  };
  styles.set(document, style);
  return style;
}

/** Words of the library that are plain there and that a draft may have defined. */
const definable =
  /\b(third )?(part(?:y|ies)|affiliates?|representatives?|trade secrets?|intellectual property rights?)\b/g;

function capitaliseDefined(text: string, capitals: ReadonlySet<string>): string {
  return text.replace(definable, (whole, third: string | undefined, word: string) =>
    !third && capitals.has(singular(word)) ? titleCase(whole) : whole,
  );
}

/** Which of those words the draft writes with a capital. */
function capitalisedWords({ contractBlocks, definitions }: Facts): ReadonlySet<string> {
  const capitals = new Set(definitions.map(({ term }) => singular(term.toLowerCase())));
  let balance = 0;
  for (const { prose } of contractBlocks) {
    balance +=
      prose.text.match(/\b(?:[Ee]ither|[Ee]ach|[Nn]either|[Tt]he|[Bb]oth|other) Part(?:y|ies)\b/g)?.length ?? 0;
    balance -=
      prose.text.match(/\b(?:[Ee]ither|[Ee]ach|[Nn]either|[Tt]he|[Bb]oth|other) part(?:y|ies)\b/g)?.length ?? 0;
  }
  if (balance > 0) capitals.add('party');
  else capitals.delete('party');
  return capitals;
}

const singular = (word: string) => word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

const titleCase = (text: string) => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
