import type { Run } from '../terms/candidates.js';
import type { TermVocabulary } from '../terms/vocabulary.js';
import type { Word } from '../terms/words.js';
import { termText } from './delimited.js';
import type { DefinitionMatch } from './match.js';

/** Behind a term: `(as defined in the Services Agreement)`, `, as such term is defined under GDPR`. */
const definedIn =
  /^["”*_]*\s*,?\s*\(?\s*(?:each\s+)?(?:as\s+)?(?:(?:(?:such|that|those|these|the)\s+(?:capitali[sz]ed\s+)?terms?|[a-zà-ɏ][a-zà-ɏ -]{2,40}?)\s+(?:is|are)\s+)?(?:that\s+(?:is|are)\s+)?(?:defined|described)\s+(?:in|under|by|pursuant\s+to|at)\s+/iu;

/** Parts of the draft itself, where the definition must be found. */
const here =
  /^(?:the\s+)?(?:this\b|these\b|sections?\b|articles?\b|clauses?\b|paragraphs?\b|sub-?sections?\b|recitals?\b|preamble|introduct|foregoing|preceding|above|below|first\s+paragraph|opening|§)/i;

/** Before the name of a law, of which a part is named: `Article 4 of the GDPR`, `section 18 C.F.R.`. */
const partOfLaw =
  /^(?:the\s+)?(?:[Ss]ections?|[Aa]rticles?|[Pp]aragraphs?|[Rr]ecitals?|[Rr]ules?|[Pp]arts?|§+)\s+[\d.()a-z-]{1,12}(?:\s+(?:of|under|in)\s+(?:the\s+)?(?=\p{Lu}{3,6}\b|\p{Lu}[A-Za-zÀ-ɏ ]{2,50}(?:Act|Regulation|Directive|Code)\b)|\s+(?=\p{Lu}\.\p{Lu}\.))/u;

/** A section by its number alone; `2016 Incentive Plan` is a name. */
const numberAlone = /^\d+(?:\.\d+)*(?![\d.]|\s+\p{Lu})/u;

const leadsToName = /^(?:the\s+|that\s+certain\s+|its\s+)?(?:(?:applicable|relevant|then-current|current)\s+)?/;
const firstOfName = /[\p{Lu}\d][\p{L}\p{N}’'&./-]*/uy;
const nextOfName = /\s+(?:of|and|for|to|on|the|&|[\p{Lu}\d][A-Za-zÀ-ɏ\p{N}’'&/-]*)/uy;
const mostWordsOfName = 10;

/** The name at an offset, word by word: one expression for all of them would take long to compile. */
function nameAt(text: string, start: number): string | undefined {
  let end = start;
  for (let count = 0; count < mostWordsOfName; count++) {
    const word = count === 0 ? firstOfName : nextOfName;
    word.lastIndex = end;
    if (!word.test(text)) break;
    end = word.lastIndex;
  }
  return end > start ? text.slice(start, end) : undefined;
}

/**
 * What a reference leads to when that is another document: `the Services Agreement`; undefined for a part of this one.
 * @param words the text from the name of the place on
 */
export function otherDocument(words: string): string | undefined {
  const part = partOfLaw.exec(words);
  if (part) return otherDocument(words.slice(part[0].length));
  if (here.test(words) || numberAlone.test(words)) return undefined;
  const name = nameAt(words, leadsToName.exec(words)![0].length);
  return name?.replace(/(?:\s+(?:of|and|for|to|on|the|&))+$/, '').replace(/[.]$/, '');
}

/** Capitalised words that the draft says another document defines. */
export function termsDefinedElsewhere(
  text: string,
  words: readonly Word[],
  runs: readonly Run[],
  { connectors }: TermVocabulary,
): readonly DefinitionMatch[] {
  if (!/\b(?:defined|described)\s+(?:in|under|by)/i.test(text)) return [];
  return runs.flatMap(({ first, last }, i) => {
    const end = words[last - 1]!.end;
    const reference = definedIn.exec(text.slice(end, end + 90));
    const target = reference && otherDocument(text.slice(end + reference[0].length, end + reference[0].length + 90));
    if (!target) return [];
    // `Eligible Investors and Qualified Purchasers (each as defined in …)`
    const group = [{ first, last }];
    if (/\beach\b|\bterms\b/i.test(reference[0])) {
      for (let back = i - 1; back >= 0 && isListed(words, runs[back]!.last, group[0]!.first, connectors); back--)
        group.unshift(runs[back]!);
    }
    return group.map((run) => {
      const range = { start: words[run.first]!.start, end: words[run.last - 1]!.end };
      const body = { start: range.start, end: end + reference[0].length + target.length + 4 };
      return {
        term: termText(text, range).replace(/['’]s?$/, ''),
        kind: 'parenthetical',
        range,
        body: { start: body.start, end: Math.min(body.end, text.length) },
        certainty: 'certain',
        external: true,
      };
    });
  });
}

function isListed(words: readonly Word[], from: number, to: number, connectors: ReadonlySet<string>): boolean {
  return (
    to - from <= 2 && words.slice(from, to).every(({ lower }) => connectors.has(lower)) && words[to]!.gap !== 'apart'
  );
}
